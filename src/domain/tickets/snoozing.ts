// Putting a ticket aside for a while. Clocks go on, so nobody may look away past a promise.

import { type Instant, toIso } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import { alreadyMerged } from './merging.ts'
import { isOver } from './status.ts'
import { type Decided, type Held, type Moment, subjectOf } from './ticket-now.ts'

export const snooze = ({ ticket }: Held, until: Instant, { now }: Moment): Decided | Refusal => {
  const merged = alreadyMerged(ticket)
  if (merged) return merged
  if (isOver(ticket.status))
    return refusal('tickets.already_over', { params: { status: ticket.status.name } })
  if (until <= now) return refusal('tickets.snooze_past', { path: ['until'] })
  if (ticket.nextDueAt !== null && until > ticket.nextDueAt)
    return refusal('tickets.snooze_beyond_due', { path: ['until'], params: { due: toIso(ticket.nextDueAt) } })
  return {
    subject: subjectOf(ticket),
    events: [{ type: 'tickets.snoozed', payload: { until: toIso(until) } }],
    changes: { snoozedUntil: until },
    message: null,
    reply: null,
  }
}

/** Nothing happens to a ticket that is awake. */
export const wake = ({ ticket }: Held, because: 'person' | 'promise'): Decided => ({
  subject: subjectOf(ticket),
  events: ticket.snoozedUntil === null ? [] : [{ type: 'tickets.woken', payload: { because } }],
  changes: ticket.snoozedUntil === null ? {} : { snoozedUntil: null },
  message: null,
  reply: null,
})
