// Where a ticket stands after a change, as answers tell it.

import type { z } from 'zod'
import type { ticketState } from '#domain/tickets/shapes.ts'
import { toIso } from '#kernel/instant.ts'
import type { Kept } from '../keeping.ts'

export type TicketStateView = z.infer<typeof ticketState>

export const stateOf = ({ ticket, nextDueAt }: Kept): TicketStateView => ({
  id: ticket.id,
  number: ticket.number,
  version: ticket.version,
  status: ticket.status,
  assigneeId: ticket.assignee?.id ?? null,
  nextDueAt: nextDueAt === null ? null : toIso(nextDueAt),
})
