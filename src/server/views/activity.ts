// What happened to a client, in words: the ledger of its people, sites, agreements and tickets.

import type { Language } from '#domain/actor.ts'
import { agreementEvents } from '#domain/agreements/events.ts'
import { clientEvents } from '#domain/clients/events.ts'
import { peopleEvents } from '#domain/people/events.ts'
import { ticketsEvents } from '#domain/tickets/events.ts'
import type { ClientActivity } from '#domain/views/client-shapes.ts'
import { toIso } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { MessageKey } from '#locales/keys.ts'
import type { Desk } from '#server/platform/desk.ts'
import { wordsIn } from '#server/platform/words.ts'
import { type ActivityRow, clientExists, loadActivity } from './store/client.ts'

type Page = { readonly items: ClientActivity[]; readonly next: string | null }

export const showActivity = async (
  desk: Desk,
  asked: { readonly clientId: string; readonly cursor?: string | undefined; readonly limit: number },
  language: Language,
): Promise<Page | Refusal> => {
  const db = desk.database.app
  const rows = await loadActivity(db, { ...asked, limit: asked.limit + 1 })
  if (rows.length === 0 && !(await clientExists(db, asked.clientId))) return refusal('clients.not_found')
  const shown = rows.slice(0, asked.limit)
  return {
    items: shown.map(row => told(row, language)),
    next: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null,
  }
}

const known: Readonly<Record<string, { readonly icon: string; readonly staff: MessageKey } | undefined>> = {
  ...peopleEvents,
  ...clientEvents,
  ...agreementEvents,
  ...ticketsEvents,
}

const told = (row: ActivityRow, language: Language): ClientActivity => {
  const say = wordsIn(language)
  const event = known[row.type]
  return {
    id: row.id,
    at: toIso(row.at),
    type: row.type,
    icon: event?.icon ?? 'circle',
    sentence: event ? say(event.staff, { actor: whoOf(row), ...wordsOf(row, language) }) : row.type,
    reason: row.reason,
    about: aboutOf(row),
  }
}

/** What came by mail was written down by nobody of ours: whoever asked opened it. */
const whoOf = ({ actorName, payload }: ActivityRow): string => {
  const asked = payload.requester
  if (actorName === null && typeof asked === 'object' && asked !== null && 'name' in asked)
    return String(asked.name)
  return actorName ?? 'Accord'
}

/** A ticket was cancelled in one of three ways, each with a word of its own. */
const wordsOf = ({ payload }: ActivityRow, language: Language): Readonly<Record<string, unknown>> =>
  typeof payload.how === 'string'
    ? { ...payload, how: wordsIn(language)(`cancelled.${payload.how}` as MessageKey) }
    : payload

const aboutOf = ({ type, payload }: ActivityRow): ClientActivity['about'] => {
  const number = typeof payload.number === 'number' ? payload.number : null
  if (number === null) return null
  if (type.startsWith('tickets.')) return { kind: 'ticket', number }
  return type.startsWith('agreement.') ? { kind: 'agreement', number } : null
}
