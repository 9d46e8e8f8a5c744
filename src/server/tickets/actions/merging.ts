// Merging one ticket into another, and taking back a reply.

import { type Merged, type Merging, merge } from '#domain/tickets/merging.ts'
import { ticketsPolicy } from '#domain/tickets/policy.ts'
import { subjectOf } from '#domain/tickets/ticket-now.ts'
import { refusal } from '#kernel/refusal.ts'
import { type Ability, record } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { holdMany } from '../holding.ts'
import { keepChange } from '../keeping.ts'
import { stateOf, type TicketStateView } from '../showing/state.ts'
import { owedBy } from '../store/around.ts'

export type MergeInput = { readonly ticketId: string; readonly into: string }

export const mergeTicket = (desk: Desk): Ability<MergeInput, Merging, Merged, TicketStateView> => ({
  name: 'tickets.merge',
  may: ticketsPolicy['tickets.work'].may,
  load: async (unit, { ticketId, into }) => {
    const held = await holdMany(desk, unit, [ticketId, into])
    const source = held.get(ticketId)
    const target = held.get(into)
    if (!source) return refusal('tickets.not_found')
    if (!target) return refusal('tickets.not_found', { path: ['into'] })
    return { source, target, owed: await owedBy(unit, ticketId) }
  },
  decide: (state, _input, moment) => merge(state, moment),
  store: async (unit, decision, { source, target }, context, recorded) => {
    await keepChange(desk, unit, source, decision, recorded)
    const onTarget = { ...decision.onTarget, message: null }
    const there = record(desk, unit, context, 'tickets.merge', {
      subject: subjectOf(target.ticket),
      events: onTarget.events,
    })
    return stateOf(await keepChange(desk, unit, target, onTarget, there))
  },
})
