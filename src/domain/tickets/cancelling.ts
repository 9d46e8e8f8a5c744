// Ending what was never a request, and taking that back.

import { type Refusal, refusal } from '#kernel/refusal.ts'
import { alreadyMerged } from './merging.ts'
import { isOver, type StatusRef } from './status.ts'
import { type Decided, type Held, type Moment, type Recorded, subjectOf } from './ticket-now.ts'
import { stageOf } from './vocabulary.ts'

export type Cancelling = 'spam' | 'mistake' | 'withdrawn'

export const cancel = ({ ticket, vocabulary }: Held, how: Cancelling, moment: Moment): Decided | Refusal => {
  const merged = alreadyMerged(ticket)
  if (merged) return merged
  if (isOver(ticket.status))
    return refusal('tickets.already_over', { params: { status: ticket.status.name } })
  const to = stageOf(vocabulary, ticket.type.id, 'close')
  return {
    subject: subjectOf(ticket),
    events: [{ type: 'tickets.cancelled', payload: { how, from: ticket.status, to } }],
    changes: { status: to, solvedAt: moment.now, snoozedUntil: null },
    message: null,
    reply: null,
  }
}

export const restore = ({ ticket, history }: Held): Decided | Refusal => {
  const last = lastCancel(history)
  if (!last) return refusal('tickets.not_cancelled')
  const { from } = last.payload as { readonly from: StatusRef }
  return {
    subject: subjectOf(ticket),
    events: [{ type: 'tickets.restored', payload: { undoes: [last.id], to: from } }],
    changes: { status: from, solvedAt: null },
    message: null,
    reply: null,
  }
}

/** What was called off is not answered, moved or matched until that is taken back. */
export const calledOff = (history: readonly Recorded[]): Refusal | null =>
  isCancelled(history) ? refusal('tickets.cancelled_for_good') : null

export const isCancelled = (history: readonly Recorded[]): boolean => lastCancel(history) !== null

const lastCancel = (history: readonly Recorded[]): Recorded | null => {
  const last = history.findLast(row => row.type === 'tickets.cancelled' || row.type === 'tickets.restored')
  return last?.type === 'tickets.cancelled' ? last : null
}
