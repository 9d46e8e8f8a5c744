// Rating a ticket anew: how bad it is, how soon it hurts, and what that makes of our order of work.

import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import type { ChangeRequest } from './change-request.ts'
import { ticketsPolicy } from './policy.ts'
import { choosePriority } from './priority.ts'
import type { Happened, Held, Moment, TicketNow } from './ticket-now.ts'
import type { Step } from './turning.ts'

/** Severity, urgency, and the priority that follows from them or was chosen. */
export const rate = (
  { ticket, vocabulary }: Held,
  request: ChangeRequest,
  moment: Moment,
): Step | Refusal => {
  const severity = request.severity ?? ticket.severity
  const urgency = request.urgency ?? ticket.urgency
  if (
    severity > ticket.severity &&
    !request.reason &&
    !ticketsPolicy['tickets.lower_severity'].may(moment.actor)
  )
    return refusal('tickets.severity_reason_missing', { path: ['reason'] })
  const rated = choosePriority(vocabulary.matrix, { severity, urgency }, chosen(ticket, request))
  if (isRefusal(rated)) return rated

  const version = ticket.version + 1
  const events: Happened[] = []
  if (severity !== ticket.severity)
    events.push({
      type: 'tickets.severity_changed',
      payload: { version, from: ticket.severity, to: severity },
    })
  if (urgency !== ticket.urgency)
    events.push({ type: 'tickets.urgency_changed', payload: { version, from: ticket.urgency, to: urgency } })
  if (rated.priority !== ticket.priority)
    events.push({
      type: 'tickets.priority_changed',
      payload: {
        version,
        from: ticket.priority,
        to: rated.priority,
        setBy: rated.reason === null ? 'matrix' : 'staff',
      },
    })
  return {
    events,
    changes: {
      ...(severity === ticket.severity ? {} : { severity }),
      ...(urgency === ticket.urgency ? {} : { urgency }),
      ...(rated.priority === ticket.priority ? {} : { priority: rated.priority }),
      ...(rated.reason === ticket.priorityReason ? {} : { priorityReason: rated.reason }),
    },
  }
}

/** A priority somebody chose stays until it is given back to the matrix. */
const chosen = (ticket: TicketNow, request: ChangeRequest) =>
  request.priority === undefined
    ? { priority: ticket.priorityReason === null ? null : ticket.priority, reason: ticket.priorityReason }
    : { priority: request.priority, reason: request.reason }
