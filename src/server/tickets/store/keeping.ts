// The rows a decision becomes.

import type { OpenedTicket } from '#domain/tickets/opening.ts'
import type {
  NewMessage,
  Participant,
  StoredFile,
  TicketChanges,
  TicketNow,
} from '#domain/tickets/ticket-now.ts'
import type { Instant } from '#kernel/instant.ts'
import { keep } from '#server/platform/files.ts'
import { newId } from '#server/platform/ids.ts'
import type { Changes, Unit } from '#server/platform/unit.ts'

export type NextDue = { readonly nextDueAt: Instant | null; readonly nextDueClock: string | null }

export const insertTicket = (
  unit: Unit,
  { ticket, match, follows, projectId, message, answers }: OpenedTicket,
  next: NextDue,
  sample: boolean,
): void => {
  unit.insert('tickets', {
    id: ticket.id,
    number: ticket.number,
    client_id: ticket.clientId,
    project_id: projectId,
    subject: ticket.subject,
    type_id: ticket.type.id,
    status_id: ticket.status.id,
    turn: ticket.status.turn,
    category: ticket.status.category,
    severity: ticket.severity,
    urgency: ticket.urgency,
    priority: ticket.priority,
    priority_reason: ticket.priorityReason,
    service_id: ticket.service?.id ?? null,
    agreement_id: ticket.agreement?.id ?? null,
    agreement_version: ticket.agreement?.version ?? null,
    assignee_id: ticket.assignee?.id ?? null,
    team_id: ticket.team?.id ?? null,
    requester_id: ticket.requester?.id ?? null,
    tags: [...ticket.tags],
    channel: ticket.channel,
    arrived_at: ticket.arrivedAt,
    created_at: unit.now,
    solved_at: ticket.solvedAt,
    last_message_at: message.at,
    snoozed_until: null,
    match: { reason: match.reason, trace: match.trace },
    next_due_at: next.nextDueAt,
    next_due_clock: next.nextDueClock,
    follows_id: follows?.id ?? null,
    answers: [...answers],
    sample,
  })
  addCopies(unit, ticket.id, ticket.cc)
}

/** Only what the decision changed. */
export const updateTicket = (
  unit: Unit,
  ticket: TicketNow,
  changes: TicketChanges & { readonly version: number },
  next: NextDue | null,
): void => {
  const row: Changes<'tickets'> = {
    version: changes.version,
    ...(changes.subject === undefined ? {} : { subject: changes.subject }),
    ...(changes.type === undefined ? {} : { type_id: changes.type.id }),
    ...(changes.status === undefined
      ? {}
      : { status_id: changes.status.id, turn: changes.status.turn, category: changes.status.category }),
    ...(changes.severity === undefined ? {} : { severity: changes.severity }),
    ...(changes.urgency === undefined ? {} : { urgency: changes.urgency }),
    ...(changes.priority === undefined ? {} : { priority: changes.priority }),
    ...(changes.priorityReason === undefined ? {} : { priority_reason: changes.priorityReason }),
    ...(changes.service === undefined ? {} : { service_id: changes.service?.id ?? null }),
    ...(changes.agreement === undefined
      ? {}
      : {
          agreement_id: changes.agreement?.id ?? null,
          agreement_version: changes.agreement?.version ?? null,
        }),
    ...(changes.assignee === undefined ? {} : { assignee_id: changes.assignee?.id ?? null }),
    ...(changes.team === undefined ? {} : { team_id: changes.team?.id ?? null }),
    ...(changes.requester === undefined ? {} : { requester_id: changes.requester?.id ?? null }),
    ...(changes.tags === undefined ? {} : { tags: [...changes.tags] }),
    ...(changes.solvedAt === undefined ? {} : { solved_at: changes.solvedAt }),
    ...(changes.snoozedUntil === undefined ? {} : { snoozed_until: changes.snoozedUntil }),
    ...(changes.mergedInto === undefined ? {} : { merged_into: changes.mergedInto?.id ?? null }),
    ...(changes.match === undefined ? {} : { match: { ...changes.match } }),
    ...(changes.lastMessageAt === undefined ? {} : { last_message_at: changes.lastMessageAt }),
    ...(next === null ? {} : { next_due_at: next.nextDueAt, next_due_clock: next.nextDueClock }),
  }
  unit.update('tickets', ticket.id, row)
  if (changes.cc !== undefined) replaceCopies(unit, ticket, changes.cc)
}

const addCopies = (unit: Unit, ticketId: string, people: readonly Participant[]): void => {
  for (const { address, name, personId } of people)
    unit.insertOnce('ticket_participants', {
      ticket_id: ticketId,
      address: address.toLowerCase(),
      name,
      person_id: personId,
      role: 'cc',
      added_at: unit.now,
    })
}

const replaceCopies = (unit: Unit, ticket: TicketNow, after: readonly Participant[]): void => {
  const stays = new Set(after.map(({ address }) => address.toLowerCase()))
  const known = new Set(ticket.cc.map(({ address }) => address))
  for (const { address } of ticket.cc)
    if (!stays.has(address)) unit.remove('ticket_participants', { ticket_id: ticket.id, role: 'cc', address })
  addCopies(
    unit,
    ticket.id,
    after.filter(({ address }) => !known.has(address.toLowerCase())),
  )
}

export const insertMessage = (
  unit: Unit,
  ticket: { readonly id: string; readonly clientId: string },
  message: NewMessage,
): void => {
  unit.insert('messages', {
    id: message.id,
    ticket_id: ticket.id,
    client_id: ticket.clientId,
    side: message.side,
    visibility: message.visibility,
    human: message.human,
    opening: message.opening,
    author_id: message.author?.id ?? null,
    from_name: message.from?.name ?? '',
    from_address: message.from?.address || null,
    verified: message.verified,
    recipients: { to: message.to, cc: message.cc },
    via: message.via,
    subject: message.subject,
    text: message.text,
    html: message.html,
    quoted_from: message.quotedFrom,
    raw_id: message.rawId,
    message_id: message.header,
    at: message.at,
  })
  rememberHeaders(unit, ticket.id, message.id, message.headers)
  for (const [position, file] of message.files.entries()) attach(unit, ticket, message, file, position)
}

/** Any mail that names one of these belongs to this ticket. */
export const rememberHeaders = (
  unit: Unit,
  ticketId: string,
  messageId: string,
  headers: readonly string[],
): void => {
  for (const header of new Set(headers))
    unit.insertOnce('message_headers', { header, ticket_id: ticketId, message: messageId })
}

const attach = (
  unit: Unit,
  ticket: { readonly id: string; readonly clientId: string },
  message: NewMessage,
  file: StoredFile,
  position: number,
): void => {
  keep(unit, file)
  unit.insert('attachments', {
    id: newId(),
    message_id: message.id,
    ticket_id: ticket.id,
    client_id: ticket.clientId,
    visibility: message.visibility,
    sha256: file.sha256,
    name: file.name,
    media_type: file.mediaType,
    size: file.size,
    content_id: file.contentId,
    position,
  })
}

/** The uploads a message took with it are nobody's draft any more. */
export const useUploads = (unit: Unit, ids: readonly string[]): void => {
  for (const id of ids) unit.remove('uploads', { id })
}

/** The clocks' answer when they were refolded for a reason of their own. */
export const keepNextDue = (unit: Unit, ticketId: string, next: NextDue): void =>
  unit.update('tickets', ticketId, { next_due_at: next.nextDueAt, next_due_clock: next.nextDueClock })
