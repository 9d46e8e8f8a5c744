// Changing fields: one event for each, a conflict only where two people changed the same one, and promises that
// follow a changed severity without anything they have counted being lost.

import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { isCancelled } from './cancelling.ts'
import type { ChangeRequest } from './change-request.ts'
import { isReleased, matchAgain, termsOf } from './commitment.ts'
import { conflictOf } from './conflict.ts'
import { coveringOf, isAcceptedOnce, isOutside, isPinned } from './covering.ts'
import { alreadyMerged } from './merging.ts'
import { rate } from './rating.ts'
import { coverAnew } from './recovering.ts'
import {
  type Decided,
  type Held,
  type Moment,
  nameOf,
  type Participant,
  sameId,
  subjectOf,
  type TicketNow,
} from './ticket-now.ts'
import { both, type Step, stay, turnTo } from './turning.ts'
import { refOf, typeName, typeOf, usableStatus } from './vocabulary.ts'

export type Undo = { readonly base: number; readonly changes: Readonly<Record<string, unknown>> }
export type Changed = Decided<Undo | null>

export const change = (held: Held, request: ChangeRequest, moment: Moment): Changed | Refusal => {
  const { ticket } = held
  const refused = alreadyMerged(ticket) ?? conflictOf(held, request, moment)
  if (refused) return refused
  const rated = rate(held, request, moment)
  if (isRefusal(rated)) return rated
  const described = describe(held, request)
  if (isRefusal(described)) return described
  const turned = turn(held, request, moment)
  if (isRefusal(turned)) return turned

  const step = both(described, people(ticket, request), rated, turned)
  const all = both(step, cover(held, step, moment) ?? follow(held, step))
  return {
    subject: subjectOf(ticket),
    events: all.events,
    changes: all.changes,
    message: null,
    reply: undoOf(ticket, step),
  }
}

/** Subject, type, service, tags. */
const describe = ({ ticket, vocabulary }: Held, request: ChangeRequest): Step | Refusal => {
  const version = ticket.version + 1
  const steps: Step[] = []
  if (request.subject !== undefined && request.subject !== ticket.subject)
    steps.push({
      events: [
        { type: 'tickets.subject_changed', payload: { version, from: ticket.subject, to: request.subject } },
      ],
      changes: { subject: request.subject },
    })
  if (request.typeId !== undefined && request.typeId !== ticket.type.id) {
    const type = typeOf(vocabulary, request.typeId)
    if (!type || type.archived)
      return refusal('tickets.reference_not_found', { path: ['typeId'], params: { field: 'type' } })
    const to = typeName(type)
    steps.push({
      events: [{ type: 'tickets.type_changed', payload: { version, from: ticket.type, to } }],
      changes: { type: to },
    })
  }
  if (request.service !== undefined && !sameId(request.service, ticket.service))
    steps.push({
      events: [
        {
          type: 'tickets.service_changed',
          payload: { version, from: ticket.service, to: nameOf(request.service) },
        },
      ],
      changes: { service: nameOf(request.service) },
    })
  if (request.tags !== undefined) {
    const given = request.tags
    const added = given.filter(tag => !ticket.tags.includes(tag))
    const removed = ticket.tags.filter(tag => !given.includes(tag))
    if (added.length + removed.length > 0)
      steps.push({
        events: [{ type: 'tickets.tags_changed', payload: { version, added, removed } }],
        changes: { tags: given },
      })
  }
  return both(...steps)
}

/** Who has it, who asked, who gets copies. */
const people = (ticket: TicketNow, request: ChangeRequest): Step => {
  const version = ticket.version + 1
  const steps: Step[] = []
  if (request.assignee !== undefined && !sameId(request.assignee, ticket.assignee))
    steps.push({
      events: [
        {
          type: 'tickets.assigned',
          payload: { version, from: ticket.assignee, to: nameOf(request.assignee), byReply: false },
        },
      ],
      changes: { assignee: nameOf(request.assignee) },
    })
  if (request.team !== undefined && !sameId(request.team, ticket.team))
    steps.push({
      events: [
        { type: 'tickets.team_changed', payload: { version, from: ticket.team, to: nameOf(request.team) } },
      ],
      changes: { team: nameOf(request.team) },
    })
  if (request.requester !== undefined && !sameId(request.requester, ticket.requester))
    steps.push({
      events: [
        {
          type: 'tickets.requester_changed',
          payload: { version, from: nameOf(ticket.requester), to: nameOf(request.requester) },
        },
      ],
      changes: { requester: request.requester },
    })
  if (request.cc !== undefined) steps.push(copies(ticket, request.cc))
  return both(...steps)
}

const copies = (ticket: TicketNow, given: readonly Participant[]): Step => {
  const before = ticket.cc.map(({ address }) => address)
  const after = given.map(({ address }) => address)
  const added = after.filter(address => !before.includes(address))
  const removed = before.filter(address => !after.includes(address))
  if (added.length + removed.length === 0) return stay
  return {
    events: [{ type: 'tickets.cc_changed', payload: { version: ticket.version + 1, added, removed } }],
    changes: { cc: given },
  }
}

const turn = (held: Held, request: ChangeRequest, { now }: Moment): Step | Refusal => {
  const { ticket, vocabulary } = held
  if (request.statusId === undefined || request.statusId === ticket.status.id) return stay
  const status = usableStatus(vocabulary, request.statusId)
  if (!status)
    return refusal('tickets.reference_not_found', { path: ['statusId'], params: { field: 'status' } })
  if (isCancelled(held.history)) return refusal('tickets.cancelled_for_good', { path: ['statusId'] })
  return turnTo(ticket, refOf(status), now)
}

/** Another service or another requester may be another agreement’s; null when what it comes under stays. */
const cover = (held: Held, { changes }: Step, moment: Moment): Step | null => {
  const { ticket, history, coverage } = held
  if (!coverage || (changes.service === undefined && changes.requester === undefined)) return null
  if (isPinned(history) || isAcceptedOnce(history) || isReleased(history)) return null
  const after = { ...ticket, ...changes }
  const { clientId, requester, service, arrivedAt } = after
  const found = coveringOf(coverage, { clientId, requester, service, at: arrivedAt })
  const step = coverAnew(held, after, found, moment)
  return step.events.length === 0 ? null : step
}

type Cause = 'severity' | 'priority' | 'service' | 'type'

/** What is promised follows what was changed, unless the same is promised as before. */
const follow = (held: Held, { changes }: Step): Step => {
  const { ticket, history } = held
  const because = (['severity', 'priority', 'service', 'type'] as const satisfies readonly Cause[]).filter(
    field => changes[field] !== undefined,
  )
  if (because.length === 0 || isReleased(history) || isOutside(history)) return stay
  const after = { ...ticket, ...changes }
  const match = matchAgain(held, {
    ...after,
    serviceId: after.service?.id ?? null,
    typeId: after.type.id,
  })
  if ((match.terms?.key ?? null) === (termsOf(history)?.key ?? null)) return stay
  return {
    events: [{ type: 'tickets.retargeted', payload: { terms: match.terms, because: [...because] } }],
    changes: { match: { reason: match.reason, trace: match.trace } },
  }
}

/** The change that leads back, on the version this one makes. */
const undoOf = (ticket: TicketNow, { events, changes }: Step): Undo | null => {
  if (events.length === 0) return null
  const back: Record<string, unknown> = {}
  if ('subject' in changes) back.subject = ticket.subject
  if ('type' in changes) back.typeId = ticket.type.id
  if ('status' in changes) back.statusId = ticket.status.id
  if ('severity' in changes) back.severity = ticket.severity
  if ('urgency' in changes) back.urgency = ticket.urgency
  if ('priority' in changes || 'priorityReason' in changes)
    back.priority = ticket.priorityReason === null ? null : ticket.priority
  if ('service' in changes) back.serviceId = ticket.service?.id ?? null
  if ('assignee' in changes) back.assigneeId = ticket.assignee?.id ?? null
  if ('team' in changes) back.teamId = ticket.team?.id ?? null
  if ('requester' in changes) back.requesterId = ticket.requester?.id ?? null
  if ('tags' in changes) back.tags = ticket.tags
  if ('cc' in changes) back.cc = ticket.cc.map(({ name, address }) => ({ name, address }))
  const reason = ticket.priorityReason ?? (back.severity === undefined ? null : 'undo')
  return { base: ticket.version + 1, changes: { ...back, ...(reason === null ? {} : { reason }) } }
}
