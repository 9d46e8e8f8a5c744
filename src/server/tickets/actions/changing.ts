// Changing fields, and the smaller things that are done to a ticket.

import { type Cancelling, cancel, restore } from '#domain/tickets/cancelling.ts'
import type { ChangeRequest } from '#domain/tickets/change-request.ts'
import { type Changed, change, type Undo } from '#domain/tickets/changing.ts'
import type { TicketChange } from '#domain/tickets/commands.ts'
import { ticketsPolicy } from '#domain/tickets/policy.ts'
import { type RematchRequest, rematch } from '#domain/tickets/rematching.ts'
import { type Snoozing, snooze, wake } from '#domain/tickets/snoozing.ts'
import type { Decided, Held } from '#domain/tickets/ticket-now.ts'
import type { Instant } from '#kernel/instant.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import type { Ability } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { askAgain, hold } from '../holding.ts'
import { keepChange } from '../keeping.ts'
import { stateOf } from '../showing/state.ts'
import { nextMomentOf } from '../store/around.ts'
import { loadReferences, type References } from '../store/people.ts'
import { type Answer, type OnTicket, onTicket } from './on-ticket.ts'

const may = ticketsPolicy['tickets.work'].may

export type ChangeInput = TicketChange & OnTicket
type ChangeState = Held & { readonly references: References }

export const changeTicket = (
  desk: Desk,
): Ability<ChangeInput, ChangeState, Changed, Answer<Undo | null>> => ({
  name: 'tickets.change',
  may,
  load: async (unit, input) => {
    const held = await hold(desk, unit, input.ticketId)
    if (isRefusal(held)) return held
    const references = await loadReferences(unit, {
      clientId: held.ticket.clientId,
      assigneeId: input.assigneeId ?? null,
      teamId: input.teamId ?? null,
      serviceId: input.serviceId ?? null,
      requesterId: input.requesterId ?? null,
    })
    const asksAgain = input.serviceId !== undefined || input.requesterId !== undefined
    if (!asksAgain) return { ...held, references }
    return { ...held, references, ...(await askAgain(desk, unit, held)) }
  },
  decide: (state, input, moment) => {
    const request = requestOf(input, state.references)
    return isRefusal(request) ? request : change(state, request, moment)
  },
  store: async (unit, decision, state, _context, recorded) => {
    if (decision.events.length === 0)
      return { ticket: stateOf({ ticket: state.ticket, nextDueAt: state.ticket.nextDueAt }), undo: null }
    return { ticket: stateOf(await keepChange(desk, unit, state, decision, recorded)), undo: decision.reply }
  },
})

/** Every id that was sent has to be somebody or something: a foreign one is as good as none. */
const requestOf = (input: ChangeInput, found: References): ChangeRequest | Refusal => {
  if (input.assigneeId && !found.assignee)
    return refusal('tickets.person_not_found', { path: ['assigneeId'] })
  if (input.requesterId && !found.requester)
    return refusal('tickets.person_not_found', { path: ['requesterId'] })
  if (input.teamId && !found.team) return missing('team', 'teamId')
  if (input.serviceId && !found.service) return missing('service', 'serviceId')
  return {
    base: input.base,
    reason: input.reason ?? null,
    ...(input.subject === undefined ? {} : { subject: input.subject }),
    ...(input.typeId === undefined ? {} : { typeId: input.typeId }),
    ...(input.statusId === undefined ? {} : { statusId: input.statusId }),
    ...(input.severity === undefined ? {} : { severity: input.severity }),
    ...(input.urgency === undefined ? {} : { urgency: input.urgency }),
    ...(input.priority === undefined ? {} : { priority: input.priority }),
    ...(input.tags === undefined ? {} : { tags: input.tags }),
    ...(input.cc === undefined
      ? {}
      : {
          cc: input.cc.map(({ name, address }) => ({ name, address: address.toLowerCase(), personId: null })),
        }),
    ...(input.assigneeId === undefined ? {} : { assignee: found.assignee }),
    ...(input.teamId === undefined ? {} : { team: found.team }),
    ...(input.serviceId === undefined ? {} : { service: found.service }),
    ...(input.requesterId === undefined ? {} : { requester: found.requester }),
  }
}

const missing = (field: string, key: string): Refusal =>
  refusal('tickets.reference_not_found', { path: [key], params: { field } })

export const cancelTicket = (desk: Desk) =>
  onTicket<OnTicket & { readonly how: Cancelling }, null>(desk, {
    name: 'tickets.cancel',
    may,
    decide: (held, { how }, moment) => cancel(held, how, moment),
  })

export const restoreTicket = (desk: Desk) =>
  onTicket<OnTicket, null>(desk, { name: 'tickets.restore', may, decide: held => restore(held) })

type SnoozeInput = OnTicket & { readonly until: Instant }

export const snoozeTicket = (desk: Desk): Ability<SnoozeInput, Snoozing, Decided, Answer<null>> => ({
  ...onTicket<SnoozeInput, null>(desk, { name: 'tickets.snooze', may, decide: wake }),
  load: async (unit, { ticketId }) => {
    const held = await hold(desk, unit, ticketId)
    return isRefusal(held) ? held : { ...held, nextMoment: await nextMomentOf(unit, ticketId) }
  },
  decide: (state, { until }, moment) => snooze(state, until, moment),
})

export const wakeTicket = (desk: Desk) =>
  onTicket<OnTicket, null>(desk, { name: 'tickets.wake', may, decide: held => wake(held) })

export const rematchTicket = (desk: Desk) =>
  onTicket<OnTicket & RematchRequest, null>(desk, {
    name: 'tickets.rematch',
    may: ticketsPolicy['tickets.rematch'].may,
    decide: (held, request) => rematch(held, request),
  })
