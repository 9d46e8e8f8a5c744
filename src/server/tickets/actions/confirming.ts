// A client's person says that a request of the own company is done.

import { confirm } from '#domain/tickets/confirming.ts'
import { ticketsPolicy } from '#domain/tickets/policy.ts'
import type { Decided, Held } from '#domain/tickets/ticket-now.ts'
import type { Ability } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { hold } from '../holding.ts'
import { keepChange } from '../keeping.ts'
import type { OnTicket } from './on-ticket.ts'

export const confirmTicket = (desk: Desk): Ability<OnTicket, Held, Decided> => ({
  name: 'tickets.confirm',
  may: (actor, { ticket }) => ticketsPolicy['tickets.confirm'].may(actor, ticket),
  load: (unit, { ticketId }) => hold(desk, unit, ticketId),
  decide: (held, _input, moment) => confirm(held, moment),
  store: async (unit, decision, held, _context, recorded) => {
    await keepChange(desk, unit, held, decision, recorded)
  },
})
