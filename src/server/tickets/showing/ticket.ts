// A ticket's page: the ticket with its people, its conversation and its clocks, in four queries.

import type { z } from 'zod'
import type { Contact, Language, Staff } from '#domain/actor.ts'
import { nameIn } from '#domain/catalogue/naming.ts'
import type { contactTicket } from '#domain/tickets/contact-shapes.ts'
import { fromMatrix } from '#domain/tickets/priority.ts'
import type { Ticket } from '#domain/tickets/shapes.ts'
import { isOver, type StatusRef } from '#domain/tickets/status.ts'
import type { MatchTrace } from '#domain/tickets/ticket-now.ts'
import { refOf, stageOf, statusOf, typeName, typeOf, type Vocabulary } from '#domain/tickets/vocabulary.ts'
import { recipientsOf } from '#domain/tickets/writing.ts'
import { type Instant, toIso } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { MessageKey } from '#locales/keys.ts'
import type { Desk } from '#server/platform/desk.ts'
import { reading } from '#server/platform/scope.ts'
import { wordsIn } from '#server/platform/words.ts'
import { clockViews } from '#server/sla/index.ts'
import { loadMessages, loadMessagesForContact, type StaffMessageRow } from '../store/conversation.ts'
import {
  type ContactLineRow,
  type LineRow,
  loadClocksForContact,
  loadTicketForContact,
} from '../store/lists.ts'
import { loadOutsideOf } from '../store/outside.ts'
import { loadBesideOwn } from '../store/own.ts'
import { loadTicket, type TicketRow } from '../store/reading.ts'
import { vocabularyOf } from '../vocabulary.ts'
import { answerShown } from './answers.ts'
import { contactMessageView, messageView } from './messages.ts'
import { outsideView } from './outside.ts'

/** How much of a conversation comes with its ticket; the rest on request. */
export const pageOfMessages = 100

export const showTicket = async (desk: Desk, ref: string, viewer: Staff): Promise<Ticket | Refusal> => {
  const db = desk.database.app
  const row = await loadTicket(db, ref, viewer)
  if (!row) return refusal('tickets.not_found')
  const [vocabulary, messages, clocks, outside] = await Promise.all([
    vocabularyOf(desk),
    loadMessages(db, { ticketIds: conversationOf(row), before: null, limit: pageOfMessages + 1 }),
    clockViews(desk, db, [row.id], row.now),
    row.wasOutside ? loadOutsideOf(db, row.id, viewer.language) : null,
  ])
  const shown = messages.slice(0, pageOfMessages)
  const type = typeOf(vocabulary, row.typeId)
  const reader = { id: viewer.id, now: row.now }
  return {
    ...plainFieldsOf(row),
    agreement: row.agreement && { ...row.agreement, pinned: isPinnedIn(row.match) },
    outside: outside && outsideView(outside, viewer.language),
    why: whyOf(row.match, viewer.language),
    type: {
      ...(type ? typeName(type, viewer.language) : { id: row.typeId, name: '' }),
      icon: type?.icon ?? '',
    },
    status: statusShown(row, vocabulary, viewer.language),
    answers: row.answers.map(answer => answerShown(answer, viewer.language)),
    matrixPriority: fromMatrix(vocabulary.matrix, row.severity, row.urgency),
    cc: row.participants
      .filter(({ role }) => role === 'cc')
      .map(({ name, address, personId }) => ({ name, address, personId })),
    ...watchersOf(row, viewer),
    clocks: [...(clocks.get(row.id) ?? [])],
    messages: shown.map(message => messageView(desk, message, reader)).sort(byTime),
    earlier: messages.length > shown.length ? (shown.at(-1)?.id ?? null) : null,
    drafts: row.drafts.map(draft => ({
      ...draft,
      uploads: [...draft.uploads],
      updatedAt: toIso(draft.updatedAt),
    })),
    replyTo: replyTo(row, messages),
    handOver: staged(vocabulary, row, 'hand_over', viewer.language),
    solve: staged(vocabulary, row, 'solve', viewer.language),
  }
}

const isPinnedIn = ({ trace }: MatchTrace): boolean => trace.some(({ code }) => code === 'agreement_by_hand')

const whyOf = ({ trace }: MatchTrace, language: Language): string[] => {
  const say = wordsIn(language)
  return trace.map(({ code, params }) => {
    const words = say(`match.${code}` as MessageKey, params)
    return `${words.charAt(0).toLocaleUpperCase()}${words.slice(1)}.`
  })
}

/** A ticket's own conversation, and those of the tickets merged into it. */
export const conversationOf = (row: {
  readonly id: string
  readonly mergedFrom: readonly (string | { readonly id: string })[]
}): readonly string[] => [
  row.id,
  ...row.mergedFrom.map(merged => (typeof merged === 'string' ? merged : merged.id)),
]

const plainFieldsOf = (row: TicketRow) => ({
  id: row.id,
  number: row.number,
  subject: row.subject,
  version: row.version,
  client: row.client,
  project: row.project,
  severity: row.severity,
  urgency: row.urgency,
  priority: row.priority,
  priorityReason: row.priorityReason,
  service: row.service,
  assignee: row.assignee,
  team: row.team,
  requester: row.requester,
  tags: [...row.tags],
  channel: row.channel,
  arrivedAt: toIso(row.arrivedAt),
  createdAt: toIso(row.createdAt),
  solvedAt: isoOrNull(row.solvedAt),
  lastMessageAt: toIso(row.lastMessageAt),
  snoozedUntil: isoOrNull(row.snoozedUntil !== null && row.snoozedUntil > row.now ? row.snoozedUntil : null),
  mergedInto: row.mergedInto,
  follows: row.follows,
  mergedFrom: [...row.mergedFrom],
  match: {
    reason: row.match.reason,
    trace: row.match.trace.map(({ code, params }) => ({
      code,
      ...(params ? { params: { ...params } } : {}),
    })),
  },
  present: [...row.present],
  sample: row.sample,
})

const watchersOf = (row: TicketRow, viewer: Staff) => {
  const watchers = row.participants.flatMap(({ role, name, personId }) =>
    role === 'watcher' && personId ? [{ id: personId, name }] : [],
  )
  return { watchers, watching: watchers.some(({ id }) => id === viewer.id) }
}

const replyTo = (row: TicketRow, messages: readonly StaffMessageRow[]) => {
  const last = messages.find(message => message.side === 'client' && message.human && message.fromAddress)
  const { to, cc } = recipientsOf(
    { requester: row.requester, cc: row.participants.filter(({ role }) => role === 'cc') },
    last?.fromAddress ? { name: last.fromName, address: last.fromAddress } : null,
  )
  return { to: [...to], cc: [...cc] }
}

export const statusShown = (
  row: Pick<TicketRow, 'statusId' | 'turn' | 'category'>,
  vocabulary: Vocabulary,
  language: Language,
): StatusRef => {
  const status = statusOf(vocabulary, row.statusId)
  return {
    id: row.statusId,
    name: status ? refOf(status, language).name : '',
    turn: row.turn,
    category: row.category,
  }
}

const staged = (
  vocabulary: Vocabulary,
  row: TicketRow,
  stage: 'hand_over' | 'solve',
  language: Language,
): StatusRef => {
  const english = stageOf(vocabulary, row.typeId, stage)
  const status = statusOf(vocabulary, english.id)
  return status ? refOf(status, language) : english
}

const isoOrNull = (at: Instant | null): string | null => (at === null ? null : toIso(at))

const byTime = (
  a: { readonly at: string; readonly id: string },
  b: { readonly at: string; readonly id: string },
) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1)

export const showTicketToContact = async (
  desk: Desk,
  ref: string,
  viewer: Contact,
): Promise<z.infer<typeof contactTicket> | Refusal> =>
  reading(desk.database, viewer, async db => {
    const row = await loadTicketForContact(db, ref)
    if (!row) return refusal('tickets.not_found')
    const messages = await loadMessagesForContact(db, {
      ticketIds: conversationOf(row),
      before: null,
      limit: pageOfMessages,
    })
    const beside = await loadBesideOwn(desk.database.app, row.id)
    const shared = beside === null || beside.shares === null || beside.shares.promises === 'promise'
    const promises = shared ? await loadClocksForContact(db, row.id) : []
    const reader = { id: viewer.id, now: row.now }
    return {
      ...contactLine(row),
      handler: row.assignee?.name ?? null,
      service: beside?.serviceNames ? nameIn(beside.serviceNames, viewer.language) : null,
      answers: (beside?.answers ?? []).map(answer => answerShown(answer, viewer.language)),
      messages: messages.map(message => contactMessageView(desk, message, reader)).sort(byTime),
      promises: promises.map(promise => ({
        promise: promise.promise,
        state: promise.state,
        dueAt: isoOrNull(promise.dueAt),
        pausedOn: promise.pausedOn,
        startedAt: isoOrNull(promise.startedAt),
        endedAt: isoOrNull(promise.endedAt),
      })),
    }
  })

export const contactLine = (row: ContactLineRow) => ({
  id: row.id,
  number: row.number,
  subject: row.subject,
  turn: row.turn,
  over: isOver(row),
  closed: row.category === 'closed',
  arrivedAt: toIso(row.arrivedAt),
  lastMessageAt: toIso(row.lastMessageAt),
  solvedAt: isoOrNull(row.solvedAt),
  requester: row.requester?.name ?? null,
})

export const lineOf = (row: LineRow, vocabulary: Vocabulary, language: Language) => ({
  id: row.id,
  number: row.number,
  subject: row.subject,
  client: row.client,
  status: statusShown(row, vocabulary, language),
  priority: row.priority,
  severity: row.severity,
  assignee: row.assignee,
  requester: row.requester,
  arrivedAt: toIso(row.arrivedAt),
  lastMessageAt: toIso(row.lastMessageAt),
  solvedAt: isoOrNull(row.solvedAt),
  nextDueAt: isoOrNull(row.nextDueAt),
})
