// What becomes of a request that no agreement covers, and which agreement a ticket is under.

import { agreementsPolicy } from '#domain/agreements/policy.ts'
import { ticketsPolicy } from '#domain/tickets/policy.ts'
import {
  accept,
  attach,
  type Covered,
  type Declined,
  type Declining,
  decline,
} from '#domain/tickets/settling.ts'
import type { Address } from '#domain/tickets/shapes.ts'
import type { Decided, Held, NewMessage } from '#domain/tickets/ticket-now.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { politeRefusal } from '#server/agreements/index.ts'
import type { Ability } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import { post } from '#server/platform/outbox.ts'
import type { Unit } from '#server/platform/unit.ts'
import { askAgain, hold } from '../holding.ts'
import { keepChange } from '../keeping.ts'
import { stateOf, type TicketStateView } from '../showing/state.ts'
import { rememberHeaders } from '../store/keeping.ts'
import { loadAddressee } from '../store/outside.ts'
import { loadWriting } from '../store/writing.ts'
import type { OnTicket } from './on-ticket.ts'
import { send } from './writing.ts'

type Settled = { readonly ticket: TicketStateView }

export const acceptOnce = (
  desk: Desk,
): Ability<OnTicket & { readonly policyId: string | null }, Held, Decided, Settled> => ({
  name: 'tickets.accept',
  may: agreementsPolicy['agreements.settle'].may,
  load: (unit, { ticketId }) => hold(desk, unit, ticketId),
  decide: accept,
  store: async (unit, decision, held, _context, recorded) => ({
    ticket: stateOf(await keepChange(desk, unit, held, decision, recorded)),
  }),
})

export const attachAgreement = (
  desk: Desk,
): Ability<OnTicket & { readonly agreementId: string | null }, Covered, Decided, Settled> => ({
  name: 'tickets.attach_agreement',
  may: ticketsPolicy['tickets.rematch'].may,
  load: async (unit, { ticketId }) => {
    const held = await hold(desk, unit, ticketId)
    return isRefusal(held) ? held : { ...held, ...(await askAgain(desk, unit, held)) }
  },
  decide: attach,
  store: async (unit, decision, held, _context, recorded) => {
    if (decision.events.length === 0)
      return { ticket: stateOf({ ticket: held.ticket, nextDueAt: held.ticket.nextDueAt }) }
    return { ticket: stateOf(await keepChange(desk, unit, held, decision, recorded)) }
  },
})

type DeclineInput = OnTicket & { readonly message: string | null; readonly via: NewMessage['via'] }
type DecliningState = Declining & { readonly lastSubject: string | null }

export const declineRequest = (desk: Desk): Ability<DeclineInput, DecliningState, Declined, Settled> => ({
  name: 'tickets.decline',
  may: agreementsPolicy['agreements.settle'].may,
  load: async (unit, { ticketId }, { actor }) => {
    const held = await hold(desk, unit, ticketId)
    if (isRefusal(held)) return held
    const facts = await loadWriting(unit, { ticketId, writerId: actor.id, uploads: [], seen: null })
    return { ...held, messageId: newId(), lastFrom: facts.lastFrom, lastSubject: facts.lastSubject }
  },
  decide: decline,
  store: async (unit, { message, ...decision }, state, _context, recorded) => {
    const header = message && send(desk, unit, message, { ...state, hold: 0 })
    const change = { ...decision, message: message && { ...message, header } }
    const kept = await keepChange(desk, unit, state, change, recorded)
    if (message && header) rememberHeaders(unit, state.ticket.id, message.id, [header])
    else await tellDeclined(desk, unit, state, decision.reply.to)
    return { ticket: stateOf(kept) }
  },
})

/** In the words of the program, in the client’s language. */
const tellDeclined = async (
  desk: Desk,
  unit: Unit,
  { ticket }: DecliningState,
  to: readonly Address[],
): Promise<void> => {
  const [first] = to
  if (!first) return
  const { language, company, manager } = await loadAddressee(unit.db, ticket.id)
  post(
    unit,
    {
      kind: 'notice',
      automatic: true,
      to: [first],
      ticketId: ticket.id,
      personId: ticket.requester?.id ?? null,
      dedupe: `declined:${ticket.id}:${ticket.version}`,
      ...politeRefusal({ language, name: first.name, number: ticket.number, company, manager }),
    },
    new URL(desk.config.url).hostname,
  )
}
