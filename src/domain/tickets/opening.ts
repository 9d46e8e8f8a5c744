// How a request becomes a ticket: the one way for hand, mail, portal and API.

import { between, type Instant, minutes, toIso } from '#kernel/instant.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { agreementsPolicy } from '../agreements/policy.ts'
import { type Answer, answersTo, type GivenAnswers } from '../catalogue/answering.ts'
import type { Form } from '../catalogue/form.ts'
import type { Named } from '../event.ts'
import type { Match, MatchRequest } from '../sla/match.ts'
import { explained, requestFor } from './commitment.ts'
import type { Coverage } from './coverage.ts'
import { type Covering, chosenAgreement, coveringOf, mayCover } from './covering.ts'
import { choosePriority } from './priority.ts'
import { outsideEvent, refOf } from './recovering.ts'
import type { Address } from './shapes.ts'
import type { StatusRef } from './status.ts'
import {
  type Decided,
  type MatchTrace,
  type Moment,
  type NewMessage,
  type Numbered,
  nameOf,
  type Participant,
  type Requester,
  type StoredFile,
  subjectOf,
  type TicketNow,
} from './ticket-now.ts'
import {
  defaultType,
  stageOf,
  refOf as statusRefOf,
  typeName,
  typeOf,
  usableStatus,
  type Vocabulary,
} from './vocabulary.ts'

/** What is asked for; ids in it were resolved into `Opening` before. */
export type OpeningRequest = {
  readonly subject: string
  readonly text: string
  readonly html: string | null
  readonly quotedFrom: number | null
  readonly typeId: string | null
  readonly statusId: string | null
  /** Null: where the service begins, or in the middle. */
  readonly severity: number | null
  readonly urgency: number | null
  readonly priority: number | null
  readonly priorityReason: string | null
  readonly tags: readonly string[]
  readonly cc: readonly Participant[]
  readonly channel: TicketNow['channel']
  readonly via: NewMessage['via']
  /** A person of the client asked, or one of us on their behalf. */
  readonly by: 'client' | 'staff'
  /** When the request reached us, and how that is known when it was told by hand. */
  readonly arrivedAt: Instant | null
  readonly arrivalReason: string | null
  /** Who wrote, as the mail says; a person of ours writing for somebody leaves it null. */
  readonly from: Address | null
  readonly verified: boolean
  readonly to: readonly Address[]
  readonly rawId: string | null
  readonly header: string | null
  readonly headers: readonly string[]
  /** To the form of the service, by key. */
  readonly answers?: GivenAnswers
  /** An agreement somebody chose, instead of the one that would be found; and why, where it does not cover this. */
  readonly agreementId?: string | null
  readonly agreementReason?: string | null
  /** Somebody said that no team has it: the service’s does not take it either. */
  readonly noTeam?: boolean
}

/** A service as its tickets begin. */
export type ServiceAsked = Named & {
  readonly team: Named | null
  readonly typeId: string | null
  readonly severity: number | null
  readonly urgency: number | null
  /** Whoever asks for it says how bad it is. */
  readonly asksImpact: boolean
  readonly form: Form
}

/** What was found for it. */
export type Opening = {
  readonly ticketId: string
  readonly messageId: string
  readonly number: number
  readonly client: { readonly id: string; readonly calendarId: string | null; readonly projectId: string }
  readonly requester: Requester | null
  readonly assignee: Named | null
  readonly team: Named | null
  readonly service: ServiceAsked | null
  /** Those of the client whom the answers name. */
  readonly people: readonly Named[]
  readonly follows: Numbered | null
  readonly files: readonly StoredFile[]
  readonly vocabulary: Vocabulary
  readonly coverage: Coverage
  readonly match: (request: MatchRequest) => Match
}

export type Opened = { readonly ticketId: string; readonly messageId: string }

/** A new ticket as it will stand. */
export type OpenedTicket = Decided<Opened> & {
  readonly ticket: TicketNow
  readonly message: NewMessage
  readonly match: Pick<Match, 'terms'> & MatchTrace
  readonly follows: Numbered | null
  readonly projectId: string
  readonly answers: readonly Answer[]
}

export const open = (opening: Opening, request: OpeningRequest, moment: Moment): OpenedTicket | Refusal => {
  const { vocabulary, client, service } = opening
  const arrivedAt = arrivalOf(request, moment)
  if (isRefusal(arrivedAt)) return arrivedAt
  const type = request.typeId === null ? usualType(opening) : typeOf(vocabulary, request.typeId)
  if (!type || type.archived) return missing('type', 'typeId')
  const status = statusAtStart(vocabulary, type.id, request.statusId)
  if (!status) return missing('status', 'statusId')
  const severity = request.severity ?? service?.severity ?? usual.severity
  const urgency = request.urgency ?? service?.urgency ?? usual.urgency
  const rated = choosePriority(
    vocabulary.matrix,
    { severity, urgency },
    {
      priority: request.priority,
      reason: request.priorityReason,
    },
  )
  if (isRefusal(rated)) return rated
  const answers = answersTo(service?.form ?? [], request.answers ?? {}, {
    strict: request.channel !== 'mail' && request.channel !== 'import',
    people: opening.people,
  })
  if (isRefusal(answers)) return answers

  const begun: TicketNow = {
    id: opening.ticketId,
    number: opening.number,
    version: 1,
    clientId: client.id,
    clientCalendarId: client.calendarId,
    subject: request.subject,
    type: typeName(type),
    status,
    severity,
    urgency,
    priority: rated.priority,
    priorityReason: rated.reason,
    service: nameOf(opening.service),
    agreement: null,
    assignee: nameOf(opening.assignee),
    team: nameOf(opening.team ?? (request.noTeam ? null : (service?.team ?? null))),
    requester: opening.requester,
    cc: request.cc,
    tags: request.tags,
    channel: request.channel,
    arrivedAt,
    solvedAt: status.category === 'solved' || status.category === 'closed' ? moment.now : null,
    snoozedUntil: null,
    nextDueAt: null,
    mergedInto: null,
  }
  const found = covered(opening, { request, arrivedAt, moment })
  if (isRefusal(found)) return found
  const ticket: TicketNow = { ...begun, agreement: found.agreement }
  const match = explained(
    opening.match({
      ...requestFor(
        { ...ticket, serviceId: ticket.service?.id ?? null, typeId: ticket.type.id },
        request.by === 'staff' ? 'staff' : request.severity === null ? 'default' : 'client',
        null,
      ),
      outside: found.outside !== null,
    }),
    found.trace,
  )
  return {
    subject: subjectOf(ticket),
    ticket,
    projectId: client.projectId,
    follows: opening.follows,
    answers,
    match,
    message: firstMessage(opening, request, { moment, at: arrivedAt }),
    changes: found.outside === null ? {} : { outside: { reason: found.outside } },
    events: [
      {
        type: 'tickets.opened',
        payload: {
          number: ticket.number,
          subject: ticket.subject,
          channel: ticket.channel,
          by: request.by,
          status,
          type: ticket.type,
          severity: ticket.severity,
          urgency: ticket.urgency,
          priority: ticket.priority,
          service: ticket.service,
          agreement: refOf(ticket.agreement),
          agreementBy: request.agreementId ? 'hand' : 'matching',
          assignee: ticket.assignee,
          team: ticket.team,
          requester: nameOf(ticket.requester),
          arrivedAt: toIso(arrivedAt),
          arrivalReason: request.arrivalReason,
          terms: match.terms,
          noTermsBecause: match.reason,
          message: opening.messageId,
          follows: opening.follows,
        },
      },
      ...(found.outside === null ? [] : [outsideEvent(found.outside, ticket)]),
    ],
    reply: { ticketId: ticket.id, messageId: opening.messageId },
  }
}

type Arriving = {
  readonly request: OpeningRequest
  readonly arrivedAt: Instant
  readonly moment: Moment
}

/** What it comes under. One that somebody chose although it does not cover this takes a reason, or the right. */
const covered = (
  { coverage, client, requester, service }: Opening,
  { request, arrivedAt, moment }: Arriving,
): Covering | Refusal => {
  const asked = { clientId: client.id, requester, service, at: arrivedAt }
  const found = coveringOf(coverage, asked)
  if (!request.agreementId) return found
  const chosen = chosenAgreement(coverage, request.agreementId, { at: arrivedAt, now: moment.now })
  if (!chosen) return refusal('tickets.agreement_not_found', { path: ['agreementId'] })
  const { agreement, served } = chosen
  const covers = mayCover(coverage, asked, agreement.id)
  if (!served && !agreementsPolicy['agreements.settle'].may(moment.actor))
    return refusal('tickets.agreement_over', { path: ['agreementId'], params: { name: agreement.name } })
  if (!covers && !request.agreementReason)
    return refusal('tickets.agreement_reason_missing', {
      path: ['agreementReason'],
      params: { name: agreement.name },
    })
  return { agreement, outside: null, trace: agreement.why }
}

/** Where a request begins when neither the service nor anybody says otherwise. */
export const usual = { severity: 3, urgency: 2 } as const

/** The service’s type, while it is in use. */
const usualType = ({ vocabulary, service }: Opening) => {
  const type = service?.typeId ? typeOf(vocabulary, service.typeId) : undefined
  return type && !type.archived ? type : defaultType(vocabulary)
}

// Clocks of our machines and of those who call us may differ a little; more than that is a mistake.
const tolerated = minutes(1)

const arrivalOf = (request: OpeningRequest, { now }: Moment): Instant | Refusal => {
  if (request.arrivedAt === null) return now
  if (between(now, request.arrivedAt) > tolerated)
    return refusal('tickets.arrival_ahead', { path: ['arrivedAt'] })
  if (request.by === 'staff' && request.arrivedAt < now && !request.arrivalReason)
    return refusal('tickets.arrival_reason_missing', { path: ['arrivalReason'] })
  return request.arrivedAt > now ? now : request.arrivedAt
}

const statusAtStart = (vocabulary: Vocabulary, typeId: string, chosen: string | null): StatusRef | null => {
  if (chosen === null) return stageOf(vocabulary, typeId, 'new')
  const status = usableStatus(vocabulary, chosen)
  return status && statusRefOf(status)
}

const missing = (field: string, key: string): Refusal =>
  refusal('tickets.reference_not_found', { path: [key], params: { field } })

/** What staff write down for somebody is that somebody's request; what they write without one is ours. */
const firstMessage = (
  { messageId, requester, files }: Opening,
  request: OpeningRequest,
  { moment, at }: { readonly moment: Moment; readonly at: Instant },
): NewMessage => ({
  id: messageId,
  side: request.by === 'client' || requester ? 'client' : 'us',
  visibility: 'client',
  human: true,
  opening: true,
  author:
    request.by === 'client'
      ? nameOf(requester)
      : moment.actor.id
        ? { id: moment.actor.id, name: moment.actor.name }
        : null,
  from: request.from ?? (requester ? { name: requester.name, address: requester.email ?? '' } : null),
  verified: request.verified,
  to: request.to,
  cc: request.cc.map(({ name, address }) => ({ name, address })),
  via: request.via,
  subject: request.subject,
  text: request.text,
  html: request.html,
  quotedFrom: request.quotedFrom,
  rawId: request.rawId,
  header: request.header,
  headers: request.headers,
  at,
  files,
})
