// What the desk did to a ledger by itself, as history tells it: one event of a kind, however many entries it took.

import type { Entry } from '#domain/agreements/allowance/book.ts'
import { clockHours } from '#domain/agreements/allowance/words.ts'
import type { agreementEvents } from '#domain/agreements/events.ts'
import type { Event } from '#domain/event.ts'

type About = { readonly name: string; readonly number: number }

export const eventsOf = (
  { name, number }: About,
  entries: readonly Entry[],
): readonly Event<typeof agreementEvents>[] => {
  const of = (kind: Entry['kind']) =>
    entries.reduce((sum, entry) => sum + (entry.kind === kind ? entry.seconds : 0), 0)
  const [credited, lapsed, out, into] = [of('credit'), of('expire'), of('roll_out'), of('roll_in')]
  const payload = (seconds: number) => ({ name, number, seconds, hours: clockHours(seconds) })
  // Carried on within an agreement it goes out and comes in: told once. To or from a renewal it is one of them.
  const carried = out === 0 ? into : -out
  const corrected = [credited < 0 ? credited : 0, lapsed > 0 ? lapsed : 0, carried < 0 ? -carried : 0]
  const correction = corrected.reduce((sum, seconds) => sum + seconds, 0)
  return [
    ...(credited > 0 ? [{ type: 'agreement.hours_credited', payload: payload(credited) } as const] : []),
    ...(carried > 0 ? [{ type: 'agreement.hours_carried', payload: payload(carried) } as const] : []),
    ...(lapsed < 0 ? [{ type: 'agreement.hours_lapsed', payload: payload(-lapsed) } as const] : []),
    ...(correction === 0
      ? []
      : [{ type: 'agreement.hours_corrected', payload: payload(correction) } as const]),
  ]
}
