// That a client was told politely: for the list people decide from, and for history.

import { system } from '#domain/actor.ts'
import { record } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Unit } from '#server/platform/unit.ts'
import { keepAnswered } from './store/outside.ts'

export const noteAnswered = async (
  desk: Desk,
  unit: Unit,
  ticket: { readonly id: string; readonly clientId: string },
  to: string,
): Promise<void> => {
  await keepAnswered(unit, ticket.id)
  record(desk, unit, { actor: system, via: 'mail' }, 'tickets.answer', {
    subject: { kind: 'ticket', id: ticket.id, clientId: ticket.clientId },
    events: [{ type: 'tickets.outside_answered', payload: { to } }],
  })
  unit.announce({ topic: 'ticket', ids: [ticket.id], clientId: null })
}
