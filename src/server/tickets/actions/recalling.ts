// Taking back a reply that has not left.

import { ticketsPolicy } from '#domain/tickets/policy.ts'
import { type Recalling, recall } from '#domain/tickets/recalling.ts'
import type { Decided } from '#domain/tickets/ticket-now.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Ability } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { hold } from '../holding.ts'
import { keepChange } from '../keeping.ts'
import { stateOf, type TicketStateView } from '../showing/state.ts'
import { cancelOutgoing, keepRecall, lockOutgoing, type OutgoingRow } from '../store/around.ts'

export type RecallInput = { readonly ticketId: string; readonly messageId: string }
type State = Recalling & { readonly row: OutgoingRow | null }

export const recallReply = (desk: Desk): Ability<RecallInput, State, Decided, TicketStateView> => ({
  name: 'tickets.recall',
  may: ticketsPolicy['tickets.work'].may,
  load: async (unit, { ticketId, messageId }) => {
    const held = await hold(desk, unit, ticketId)
    if (isRefusal(held)) return held
    const row = await lockOutgoing(unit, messageId)
    return { ...held, messageId, row, outgoing: row?.state ?? null }
  },
  decide: recall,
  store: async (unit, decision, state, { actor }, recorded) => {
    const kept = await keepChange(desk, unit, state, decision, recorded)
    if (state.row) cancelOutgoing(unit, state.row.id)
    if (actor.id)
      keepRecall(unit, {
        messageId: state.messageId,
        ticketId: state.ticket.id,
        clientId: state.ticket.clientId,
        by: actor.id,
      })
    return stateOf(kept)
  },
})
