// A request from the portal: what of it is refused before it is opened like every other one.

import { type Refusal, refusal } from '#kernel/refusal.ts'
import { coveringOf } from '../tickets/covering.ts'
import { type OpenedTicket, type Opening, type OpeningRequest, open } from '../tickets/opening.ts'
import type { Moment } from '../tickets/ticket-now.ts'
import { type Asker, offeredTo } from './offering.ts'

export type Asking = Opening & {
  /** All that can be asked for on this desk. */
  readonly catalogue: readonly { readonly id: string }[]
  /** People whom nothing covers may write all the same. */
  readonly outsideMayAsk: boolean
}

export const ask = (asking: Asking, request: OpeningRequest, moment: Moment): OpenedTicket | Refusal => {
  const { service } = asking
  const refused = mayAsk(asking, moment) ?? saysNothing(asking, request)
  if (refused) return refused
  // Not asked, not said: what a form of yesterday still sends does not count.
  const severity = service && !service.asksImpact ? null : request.severity
  return open(asking, { ...request, severity }, moment)
}

/** Only what is on offer; without a service only where nothing is, and where the desk hears such people. */
const mayAsk = (asking: Asking, { now }: Moment): Refusal | null => {
  const { catalogue, client, coverage, outsideMayAsk, requester, service } = asking
  const asker: Asker = { clientId: client.id, requester, at: now }
  const covering = coveringOf(coverage, { ...asker, service })
  if (service)
    return covering.outside === null
      ? null
      : refusal('portal.not_offered', { path: ['serviceId'], params: { name: service.name } })
  if (offeredTo(catalogue, coverage, asker).length > 0)
    return refusal('portal.service_missing', { path: ['serviceId'] })
  return covering.outside === null || outsideMayAsk ? null : refusal('portal.nothing_agreed')
}

const saysNothing = ({ files }: Asking, { text, answers }: OpeningRequest): Refusal | null =>
  text.trim() !== '' || files.length > 0 || Object.keys(answers ?? {}).length > 0
    ? null
    : refusal('tickets.nothing_written', { path: ['text'] })
