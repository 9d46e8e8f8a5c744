// What a client's person may ask for at a moment. The portal's first page, the guard of a request and the preview of
// the staff are made of this one function; what covers a service is asked as opening a ticket asks it.

import type { Coverage } from '../tickets/coverage.ts'
import { type Asked, type Covering, coveringOf } from '../tickets/covering.ts'

/** Who asks, and when; nobody in particular of the client when there is no requester. */
export type Asker = Omit<Asked, 'service'>

export type Offered<Service> = { readonly service: Service; readonly covering: Covering }

/** In the order of the catalogue. */
export const offeredTo = <Service extends { readonly id: string }>(
  catalogue: readonly Service[],
  coverage: Coverage,
  asker: Asker,
): readonly Offered<Service>[] =>
  catalogue.flatMap(service => {
    const covering = coveringOf(coverage, { ...asker, service })
    return covering.outside === null ? [{ service, covering }] : []
  })
