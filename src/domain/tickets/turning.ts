// Moving a ticket to another status: the one place where solving, reopening and handing over are made.

import type { Instant } from '#kernel/instant.ts'
import { isOver, type StatusRef } from './status.ts'
import type { Happened, TicketChanges, TicketNow } from './ticket-now.ts'

export type Step = { readonly events: readonly Happened[]; readonly changes: TicketChanges }

export const stay: Step = { events: [], changes: {} }

/** The step to a status; nothing when the ticket has it already. */
export const turnTo = (ticket: Pick<TicketNow, 'status' | 'version'>, to: StatusRef, now: Instant): Step => {
  if (ticket.status.id === to.id) return stay
  return {
    events: [
      {
        type: 'tickets.status_changed',
        payload: { version: ticket.version + 1, from: ticket.status, to },
      },
    ],
    changes: {
      status: to,
      ...(isOver(to)
        ? isOver(ticket.status)
          ? {}
          : { solvedAt: now, snoozedUntil: null }
        : { solvedAt: null }),
    },
  }
}

/** Both, one after the other. */
export const both = (...steps: readonly Step[]): Step => ({
  events: steps.flatMap(step => step.events),
  changes: Object.assign({}, ...steps.map(step => step.changes)),
})
