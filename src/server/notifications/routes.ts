// What a person may ask of their own notifications.

import { type NotificationPreferences, needsYou } from '#domain/notifications/shapes.ts'
import { type Reader, sentenceOf } from '#domain/notifications/words.ts'
import { type Instant, parseInstant, toIso } from '#kernel/instant.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import type { MessageKey } from '#locales/keys.ts'
import { act } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Handlers } from '#server/platform/serve.ts'
import { wordsIn } from '#server/platform/words.ts'
import { choosePreferences } from './actions.ts'
import { loadColleagues, preferencesOf } from './people.ts'
import { loadCounts, loadPage, mark, type NotificationRow, type Which } from './store/notifications.ts'
import { loadPreferences } from './store/preferences.ts'

type Names =
  | 'notifications.list'
  | 'notifications.counts'
  | 'notifications.read'
  | 'notifications.done'
  | 'notifications.undone'
  | 'notifications.preferences'
  | 'notifications.setPreferences'

const pageSize = 50

export const notificationRoutes = (desk: Desk): Pick<Handlers, Names> => {
  const db = desk.database.app
  const marking = async (
    personId: string,
    body:
      | { readonly ids: readonly string[] }
      | { readonly box: 'needs_you' | 'updates'; readonly before: string },
    as: 'read' | 'done' | 'undone',
  ) => {
    const which = whichOf(body)
    if (isRefusal(which)) return which
    await mark(db, personId, which, as)
    return loadCounts(db, personId)
  }
  return {
    'notifications.list': async ({ query, actor, language }) => {
      const before = query.cursor === undefined ? null : readCursor(query.cursor)
      if (isRefusal(before)) return before
      const me = actor.id ?? ''
      const wanted = { box: query.box, done: query.done, before, limit: pageSize + 1 }
      const rows = await loadPage(db, me, wanted)
      const person = (await loadColleagues(db, [me])).get(me)
      const reader = { language, region: person?.region ?? 'GB', zone: person?.zone ?? 'UTC' }
      const now = await desk.database.now()
      const shown = rows.slice(0, pageSize)
      const last = shown.at(-1)
      return {
        items: shown.map(row => notificationView(row, reader, now)),
        next: rows.length > pageSize && last ? cursorOf(last) : null,
      }
    },
    'notifications.counts': ({ actor }) => loadCounts(db, actor.id ?? ''),
    'notifications.read': ({ actor, body }) => marking(actor.id ?? '', body, 'read'),
    'notifications.done': ({ actor, body }) => marking(actor.id ?? '', body, 'done'),
    'notifications.undone': ({ actor, body }) => marking(actor.id ?? '', body, 'undone'),
    'notifications.preferences': async ({ actor }): Promise<NotificationPreferences> => {
      const me = actor.id ?? ''
      return preferencesOf((await loadPreferences(db, [me])).get(me))
    },
    'notifications.setPreferences': ({ body, context }) => act(desk, choosePreferences, body, context),
  }
}

const whichOf = (
  body:
    | { readonly ids: readonly string[] }
    | { readonly box: 'needs_you' | 'updates'; readonly before: string },
): Which | Refusal => {
  if ('ids' in body) return body
  const before = parseInstant(body.before)
  return isRefusal(before) ? { ...before, path: ['before'] } : { box: body.box, before }
}

const notificationView = (row: NotificationRow, reader: Reader, now: Instant) => {
  const translate = wordsIn(reader.language as 'en')
  const say = (key: string, values = {}) => translate(key as MessageKey, values)
  const { id, kind, at, read, payload, ticket, client } = row
  return {
    id,
    kind,
    box: (needsYou as readonly string[]).includes(kind) ? ('needs_you' as const) : ('updates' as const),
    at: toIso(at),
    read,
    ticket,
    agreement: payload.agreement ?? null,
    client: client ?? payload.agreement?.client ?? null,
    actor: payload.actor ?? null,
    promise: (payload.promise ?? null) as 'resolution' | null,
    dueAt: payload.dueAt ?? null,
    percent: payload.percent ?? null,
    sentence: sentenceOf({ kind, ticket, client: client?.name ?? null }, payload, { say, reader, now }),
  }
}

const cursorOf = ({ at, id }: NotificationRow): string => Buffer.from(`${at} ${id}`).toString('base64url')

const readCursor = (cursor: string): { readonly at: Instant; readonly id: string } | Refusal => {
  const [, at, id] = /^(\d{1,15}) ([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  return at && id
    ? { at: Number(at) as Instant, id }
    : refusal('notifications.cursor_unreadable', { path: ['cursor'] })
}
