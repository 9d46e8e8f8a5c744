// The common shape of abilities on a ticket there is: hold it, decide, keep what was decided.

import type { Actor } from '#domain/actor.ts'
import type { Decided, Held, Moment } from '#domain/tickets/ticket-now.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { Ability } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { hold } from '../holding.ts'
import { keepChange } from '../keeping.ts'
import { stateOf, type TicketStateView } from '../showing/state.ts'

export type OnTicket = { readonly ticketId: string }
export type Answer<Reply> = { readonly ticket: TicketStateView; readonly undo: Reply }

export const onTicket = <Input extends OnTicket, Reply>(
  desk: Desk,
  parts: {
    readonly name: `tickets.${string}`
    readonly may: (actor: Actor) => boolean
    readonly decide: (held: Held, input: Input, moment: Moment) => Decided<Reply> | Refusal
  },
): Ability<Input, Held, Decided<Reply>, Answer<Reply>> => ({
  name: parts.name,
  may: parts.may,
  load: (unit, { ticketId }) => hold(desk, unit, ticketId),
  decide: parts.decide,
  store: async (unit, decision, held, _context, recorded): Promise<Answer<Reply>> => {
    const kept = await keepChange(desk, unit, held, decision, recorded)
    return { ticket: stateOf(kept), undo: decision.reply }
  },
})
