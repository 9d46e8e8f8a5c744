// What the promises room, which stands below, needs of tickets: their histories, and a place for its answer.

import { requestFor } from '#domain/tickets/commitment.ts'
import { startsAtAcceptance } from '#domain/tickets/covering.ts'
import { signalsOf } from '#domain/tickets/signals.ts'
import type { Signal } from '#kernel/signal.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { TicketSide } from '#server/sla/index.ts'
import { holdMany } from './holding.ts'
import { loadHistory } from './store/holding.ts'
import { keepNextDue } from './store/keeping.ts'

export const ticketSide = (desk: Desk): TicketSide => ({
  lock: async (unit, ticketIds) =>
    [...(await holdMany(desk, unit, ticketIds)).values()].map(({ ticket, history }) => ({
      ticketId: ticket.id,
      clientId: ticket.clientId,
      assigneeId: ticket.assignee?.id ?? null,
      teamId: ticket.team?.id ?? null,
      signals: signalsOf(history),
      request: {
        ...requestFor(
          { ...ticket, serviceId: ticket.service?.id ?? null, typeId: ticket.type.id },
          'staff',
          null,
        ),
        fromAcceptance: startsAtAcceptance(history),
      },
    })),
  keepNextDue: (unit, ticketId, next) => keepNextDue(unit, ticketId, next),
})

/** A ticket's whole history as signals, without locking anything: for explaining and for checking. */
export const historyOf = async (
  desk: Desk,
  ticketIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Signal[]>> => {
  const histories = await loadHistory({ db: desk.database.app }, ticketIds)
  return new Map([...histories].map(([id, rows]) => [id, signalsOf(rows)]))
}
