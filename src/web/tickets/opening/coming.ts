import { type Instant, toIso } from '#kernel/instant.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { now } from '#web/platform/clock.ts'
import { useReader } from '#web/platform/reader.ts'
import { instantOf } from '../wall-time.ts'
import type { Form } from './form.ts'

/** What the request comes under as it is written down so far: for this client, person, service and arrival. */
export function useComing(form: Form) {
  const { zone } = useReader()
  const { client, requester, serviceId, agreementId } = form
  const at = arrivalOf(form, zone)
  const asked = {
    clientId: client?.id ?? '',
    ...(requester ? { contactId: requester.id } : {}),
    ...(serviceId ? { serviceId } : {}),
    ...(at === null ? {} : { at: toIso(at) }),
  }
  const { data } = useAnswer(
    'agreements.entitlement',
    { query: asked },
    { enabled: client !== null, staleTime: 30_000, keepPrevious: true },
  )
  const found = client === null ? undefined : data
  const chosen = found?.choices.find(({ id }) => id === agreementId) ?? null
  return { asked, found, chosen }
}

const arrivalOf = ({ earlier }: Form, zone: string): Instant | null => {
  const at = earlier ? instantOf(earlier.date, earlier.time, zone) : null
  return at !== null && at <= now() ? at : null
}
