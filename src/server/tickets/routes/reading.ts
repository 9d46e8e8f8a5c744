// What may be read of tickets.

import { signalsOf } from '#domain/tickets/signals.ts'
import { refOf, typeName } from '#domain/tickets/vocabulary.ts'
import type { Instant } from '#kernel/instant.ts'
import { isRefusal, refusal } from '#kernel/refusal.ts'
import type { Desk } from '#server/platform/desk.ts'
import { reading } from '#server/platform/scope.ts'
import type { Handlers } from '#server/platform/serve.ts'
import { explainTicket } from '#server/sla/index.ts'
import { sendBody } from '../showing/body-page.ts'
import { entryOf } from '../showing/history.ts'
import { contactMessageView, messageView } from '../showing/messages.ts'
import { contactLine, conversationOf, lineOf, showTicket, showTicketToContact } from '../showing/ticket.ts'
import { loadBody, loadMessages, loadMessagesForContact } from '../store/conversation.ts'
import { loadHistoryPage } from '../store/history.ts'
import { findTicket, loadHistory } from '../store/holding.ts'
import { loadLines, loadLinesForContact, loadTicketForContact } from '../store/lists.ts'
import { zoneOf } from '../store/people.ts'
import { loadTicket } from '../store/reading.ts'
import { loadTags } from '../store/vocabulary.ts'
import { vocabularyOf } from '../vocabulary.ts'

type Names =
  | 'tickets.list'
  | 'tickets.vocabulary'
  | 'tickets.get'
  | 'tickets.messages'
  | 'tickets.body'
  | 'tickets.history'
  | 'tickets.promises'

const notFound = refusal('tickets.not_found')
const outsider = refusal('forbidden')

export const readingRoutes = (desk: Desk): Pick<Handlers, Names> => ({
  'tickets.list': async ({ query, actor }) => {
    const vocabulary = await vocabularyOf(desk)
    const page = {
      clientId: actor.kind === 'contact' ? actor.clientId : (query.clientId ?? null),
      requesterId: query.requesterId ?? null,
      state: query.state,
      before: numberIn(query.cursor),
      limit: query.limit + 1,
    }
    if (actor.kind === 'contact') {
      const rows = await reading(desk.database, actor, db => loadLinesForContact(db, page))
      return listed(rows, query.limit, contactLine) as never
    }
    const language = actor.kind === 'staff' ? actor.language : 'en'
    const rows = await loadLines(desk.database.app, page)
    return listed(rows, query.limit, row => lineOf(row, vocabulary, language))
  },

  'tickets.vocabulary': async ({ language }) => {
    const [{ types, statuses, matrix }, tags] = await Promise.all([
      vocabularyOf(desk),
      loadTags(desk.database.app),
    ])
    return {
      types: types
        .filter(type => !type.archived)
        .map(type => ({
          ...typeName(type, language),
          icon: type.icon,
          position: type.position,
          newStatusId: type.stages.new,
          openStatusId: type.stages.open,
          handOverStatusId: type.stages.hand_over,
          solveStatusId: type.stages.solve,
          closeStatusId: type.stages.close,
        })),
      statuses: statuses
        .filter(status => !status.archived)
        .map(status => ({ ...refOf(status, language), position: status.position })),
      matrix: matrix.map(row => [...row]),
      tags: [...tags],
    }
  },

  'tickets.get': async ({ params, actor }) => {
    if (actor.kind === 'contact') return (await showTicketToContact(desk, params.ticket, actor)) as never
    return actor.kind === 'staff' ? showTicket(desk, params.ticket, actor) : outsider
  },

  'tickets.messages': async ({ params, query, actor }) => {
    if (actor.kind === 'system') return outsider
    const page = { before: idIn(query.cursor), limit: query.limit + 1 }
    if (actor.kind === 'contact')
      return reading(desk.database, actor, async db => {
        const ticket = await loadTicketForContact(db, params.ticket)
        if (!ticket) return notFound
        const rows = await loadMessagesForContact(db, { ticketIds: conversationOf(ticket), ...page })
        const reader = { id: actor.id, now: ticket.now }
        return paged(rows, query.limit, row => contactMessageView(desk, row, reader)) as never
      })
    const db = desk.database.app
    const ticket = await loadTicket(db, params.ticket, actor)
    if (!ticket) return notFound
    const rows = await loadMessages(db, { ticketIds: conversationOf(ticket), ...page })
    return paged(rows, query.limit, row => messageView(desk, row, { id: actor.id, now: ticket.now }))
  },

  'tickets.body': async ({ params, actor, language, reply }) => {
    if (actor.kind === 'system') return outsider
    const row = await reading(desk.database, actor, db => loadBody(db, params.message))
    if (!row) return refusal('tickets.message_not_found')
    return sendBody(desk, reply, row, { id: actor.id, now: await desk.database.now(), language })
  },

  'tickets.history': async ({ params, query, actor }) => {
    if (actor.kind !== 'staff') return outsider
    const db = desk.database.app
    const ticketId = await findTicket(db, params.ticket)
    if (!ticketId) return notFound
    const [vocabulary, zone, rows] = await Promise.all([
      vocabularyOf(desk),
      zoneOf(db, actor.id),
      loadHistoryPage(db, { ticketId, before: placeIn(query.cursor), limit: query.limit + 1 }),
    ])
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1)
    return {
      items: shown.map(row => entryOf(row, { reader: actor, zone, vocabulary })),
      next: rows.length > shown.length && last ? `${last.at}.${last.id}` : null,
    }
  },

  'tickets.promises': async ({ params }) => {
    const db = desk.database.app
    const ticketId = await findTicket(db, params.ticket)
    if (!ticketId) return notFound
    const [now, history] = await Promise.all([desk.database.now(), loadHistory({ db }, [ticketId])])
    const explanations = await explainTicket(desk, signalsOf(history.get(ticketId) ?? []), now)
    return isRefusal(explanations) ? explanations : { explanations: [...explanations] }
  },
})

const listed = <Row extends { readonly number: number }, Line>(
  rows: readonly Row[],
  limit: number,
  line: (row: Row) => Line,
) => {
  const shown = rows.slice(0, limit)
  const next = rows.length > shown.length ? String(shown.at(-1)?.number ?? '') : null
  return { items: shown.map(line), next }
}

/** Newest first from the store, oldest first on the page, as a conversation is read. */
const paged = <Row extends { readonly id: string }, View>(
  rows: readonly Row[],
  limit: number,
  view: (row: Row) => View,
) => {
  const shown = rows.slice(0, limit)
  return {
    items: shown.map(view).reverse(),
    next: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null,
  }
}

// A cursor nobody has given out begins the list anew: it can show nothing that the list would not.
const numberIn = (cursor: string | undefined): number | null =>
  cursor && /^\d{1,15}$/.test(cursor) ? Number(cursor) : null

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const idIn = (cursor: string | undefined): string | null => (cursor && uuid.test(cursor) ? cursor : null)

const placeIn = (cursor: string | undefined): { readonly at: Instant; readonly id: string } | null => {
  const [at = '', id = ''] = (cursor ?? '').split('.')
  return /^\d{1,15}$/.test(at) && uuid.test(id) ? { at: Number(at) as Instant, id } : null
}
