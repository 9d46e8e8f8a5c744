// Opening a ticket: by hand, by mail, by the API; one at a time or fifty in one unit.

import { peopleIn } from '#domain/catalogue/answering.ts'
import type { OutsideReason } from '#domain/tickets/coverage.ts'
import { type OpenedTicket, type Opening, type OpeningRequest, open } from '#domain/tickets/opening.ts'
import { ticketsPolicy } from '#domain/tickets/policy.ts'
import { signalsOf } from '#domain/tickets/signals.ts'
import type { StoredFile } from '#domain/tickets/ticket-now.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import type { Ability, Context } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import type { Unit } from '#server/platform/unit.ts'
import { refold, slaConfigOffering } from '#server/sla/index.ts'
import { rowsOf } from '../keeping.ts'
import { stateOf, type TicketStateView } from '../showing/state.ts'
import { insertMessage, insertTicket, useUploads } from '../store/keeping.ts'
import { loadOpenings, type OpeningFacts, type OpeningIds } from '../store/opening.ts'
import { keepOutside } from '../store/outside.ts'
import { vocabularyOf } from '../vocabulary.ts'

export type OpenInput = OpeningRequest & OpeningIds & { readonly files: readonly StoredFile[] }

export type OpenedAnswer = {
  readonly messageId: string
  readonly ticket: TicketStateView
  /** Why no agreement covers it; null when one does, or when none is needed. */
  readonly outside: OutsideReason | null
}

export type OpeningState = Opening & { readonly sample: boolean; readonly uploads: readonly string[] }

export const openTicket = (desk: Desk): Ability<OpenInput, OpeningState, OpenedTicket, OpenedAnswer> => ({
  name: 'tickets.open',
  atOnce: true,
  may: actor => ticketsPolicy['tickets.open'].may(actor),
  load: async (unit, input, context) => {
    const [state] = await openingStates(desk, unit, [input], context)
    if (!state) throw new Error('one opening was asked for and none came back')
    return state
  },
  decide: open,
  store: async (unit, decision, state, _context, recorded) => {
    const { ticket, message } = decision
    const next = await refold(desk, unit, {
      ticketId: ticket.id,
      clientId: ticket.clientId,
      assigneeId: ticket.assignee?.id ?? null,
      teamId: ticket.team?.id ?? null,
      signals: signalsOf(rowsOf(unit, decision.events, recorded)),
      stored: [],
    })
    insertTicket(unit, decision, next, state.sample)
    const { outside } = decision.changes
    if (outside) await keepOutside(unit, ticket, outside)
    insertMessage(unit, ticket, message)
    useUploads(unit, state.uploads)
    unit.announce({ topic: 'ticket', ids: [ticket.id], clientId: ticket.clientId })
    return {
      messageId: message.id,
      ticket: stateOf({ ticket, nextDueAt: next.nextDueAt }),
      outside: outside && 'reason' in outside ? outside.reason : null,
    }
  },
})

/**
 * The states of many openings with one query, in the order of the inputs; each then goes to `decideAndStore`. What
 * is not there for the client that asks is refused one by one.
 */
export const openingStates = async (
  desk: Desk,
  unit: Unit,
  inputs: readonly OpenInput[],
  context: Pick<Context, 'actor'>,
): Promise<readonly (OpeningState | Refusal)[]> => {
  const vocabulary = await vocabularyOf(desk)
  const facts = await loadOpenings(
    unit,
    inputs.map(({ clientId, requesterId, assigneeId, teamId, serviceId, followsId, uploads, answers }) => ({
      clientId,
      requesterId,
      assigneeId,
      teamId,
      serviceId,
      followsId,
      uploads,
      answerPeople: peopleIn(answers ?? {}),
    })),
    context.actor.id,
  )
  const promises = await slaConfigOffering(desk, policyVersionsOf(facts))
  return inputs.map((input, index) => {
    const found = facts[index]
    if (!found) throw new Error('fewer openings came back than were asked for')
    const client = complete(input, found)
    if (isRefusal(client)) return client
    return {
      ticketId: newId(),
      messageId: newId(),
      number: found.number,
      client,
      sample: client.sample,
      requester: found.requester,
      assignee: found.assignee,
      team: found.team,
      service: found.service,
      people: found.people,
      follows: found.follows,
      files: [...input.files, ...found.files.map(({ uploadId: _id, ...file }) => file)],
      uploads: input.uploads,
      vocabulary,
      coverage: { candidates: found.candidates, withoutAgreement: found.withoutAgreement },
      match: request => promises.matchTerms(request, unit.now),
    }
  })
}

const policyVersionsOf = (facts: readonly OpeningFacts[]): readonly string[] =>
  facts.flatMap(({ candidates }) =>
    candidates.flatMap(({ versions }) => versions.map(({ policyVersionId }) => policyVersionId)),
  )

const complete = (input: OpenInput, found: OpeningFacts): NonNullable<OpeningFacts['client']> | Refusal => {
  if (!found.client) return refusal('tickets.client_not_found', { path: ['clientId'] })
  if (input.requesterId && !found.requester)
    return refusal('tickets.person_not_found', { path: ['requesterId'] })
  if (input.assigneeId && !found.assignee)
    return refusal('tickets.person_not_found', { path: ['assigneeId'] })
  if (input.teamId && !found.team) return missing('team', 'teamId')
  // A mail names its service by the address it was sent to; one that is gone since must not keep the request out.
  if (input.serviceId && !found.service && input.channel !== 'mail') return missing('service', 'serviceId')
  if (input.followsId && !found.follows) return missing('earlier_ticket', 'followsId')
  if (found.files.length < new Set(input.uploads).size)
    return refusal('tickets.upload_not_found', { path: ['uploads'] })
  return found.client
}

const missing = (field: string, key: string): Refusal =>
  refusal('tickets.reference_not_found', { path: [key], params: { field } })
