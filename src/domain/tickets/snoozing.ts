// Putting a ticket aside for a while. Clocks go on meanwhile, so it comes back before a promise comes near.

import { type Instant, toIso } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import { alreadyMerged } from './merging.ts'
import { isOver } from './status.ts'
import { type Decided, type Held, type Moment, subjectOf } from './ticket-now.ts'

/** `nextMoment`: when the next warning or due instant of the ticket's clocks comes. */
export type Snoozing = Held & { readonly nextMoment: Instant | null }

export const snooze = (
  { ticket, nextMoment }: Snoozing,
  asked: Instant,
  { now }: Moment,
): Decided | Refusal => {
  const merged = alreadyMerged(ticket)
  if (merged) return merged
  if (isOver(ticket.status))
    return refusal('tickets.already_over', { params: { status: ticket.status.name } })
  if (asked <= now) return refusal('tickets.snooze_past', { path: ['until'] })
  const sooner = nextMoment !== null && nextMoment > now && nextMoment < asked
  const until = sooner ? nextMoment : asked
  return {
    subject: subjectOf(ticket),
    events: [{ type: 'tickets.snoozed', payload: { until: toIso(until), sooner } }],
    changes: { snoozedUntil: until },
    message: null,
    reply: null,
  }
}

/** Nothing happens to a ticket that is awake. */
export const wake = ({ ticket }: Held): Decided => ({
  subject: subjectOf(ticket),
  events: ticket.snoozedUntil === null ? [] : [{ type: 'tickets.woken', payload: { because: 'person' } }],
  changes: ticket.snoozedUntil === null ? {} : { snoozedUntil: null },
  message: null,
  reply: null,
})
