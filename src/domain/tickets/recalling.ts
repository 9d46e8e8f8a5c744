// Taking back a reply that has not left: what it changed is undone with it, as far as nobody has built upon it.

import type { Instant } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Named } from '../event.ts'
import { isOver, type StatusRef } from './status.ts'
import { type Decided, type Held, type Recorded, subjectOf, type TicketChanges } from './ticket-now.ts'

export type Recalling = Held & {
  readonly messageId: string
  /** What became of the mail: null when none was to be sent. */
  readonly outgoing: 'waiting' | 'sent' | 'failed' | 'cancelled' | null
}

export const recall = ({ ticket, history, messageId, outgoing }: Recalling): Decided | Refusal => {
  const replied = history.find(row => row.type === 'tickets.replied' && messageOf(row) === messageId)
  if (!replied) return refusal('tickets.message_not_found')
  if (outgoing !== 'waiting' || history.some(row => isRecallOf(row, replied)))
    return refusal('tickets.already_sent')
  const together = history.filter(row => row.change === replied.change)
  const after = history.slice(history.indexOf(replied) + 1).filter(row => row.change !== replied.change)
  if (after.some(row => together.some(mine => mine.type === row.type && row.type !== 'tickets.replied')))
    return refusal('tickets.changed_since')
  return {
    subject: subjectOf(ticket),
    events: [
      {
        type: 'tickets.reply_recalled',
        payload: { message: messageId, undoes: together.map(row => row.id) },
      },
    ],
    changes: Object.assign({}, ...together.map(row => back(row, history))),
    message: null,
    reply: null,
  }
}

const messageOf = ({ payload }: Recorded): string => (payload as { message: string }).message

const isRecallOf = (row: Recorded, replied: Recorded): boolean =>
  row.type === 'tickets.reply_recalled' && messageOf(row) === messageOf(replied)

const back = (row: Recorded, history: readonly Recorded[]): TicketChanges => {
  if (row.type === 'tickets.assigned') return { assignee: (row.payload as { from: Named | null }).from }
  if (row.type !== 'tickets.status_changed') return {}
  const { from } = row.payload as { from: StatusRef }
  return { status: from, solvedAt: isOver(from) ? overSince(history, row) : null }
}

/** When the ticket had come to be over before this row took it out of it. */
const overSince = (history: readonly Recorded[], before: Recorded): Instant => {
  const into = history
    .slice(0, history.indexOf(before))
    .findLast(
      row => row.type === 'tickets.status_changed' && !isOver((row.payload as { from: StatusRef }).from),
    )
  return (into ?? history[0] ?? before).at
}
