// The queue as it is shown: rows complete with their clocks, and the working hours ahead.

import type { z } from 'zod'
import type { Staff } from '#domain/actor.ts'
import { zonesOf } from '#domain/calendars/versions.ts'
import type { ClockView } from '#domain/sla/shapes.ts'
import { refOf, statusOf } from '#domain/tickets/vocabulary.ts'
import { type Cursor, writeCursor } from '#domain/views/cursor.ts'
import { readFilter } from '#domain/views/filter.ts'
import type { queue, QueueRow as RowView, Tab, upcoming } from '#domain/views/shapes.ts'
import { type Calendar, walk } from '#kernel/calendar.ts'
import { hours, type Instant, plus, toIso } from '#kernel/instant.ts'
import { due } from '#kernel/worktime.ts'
import type { Desk } from '#server/platform/desk.ts'
import { clockViews, slaConfig } from '#server/sla/index.ts'
import { type HouseWords, vocabularyOf } from '#server/tickets/index.ts'
import { countTabs, loadQueue, loadUpcoming, type QueueRow } from './store/queue.ts'

type Asked = { readonly tab: Tab; readonly filter: string }

export const showQueue = async (
  desk: Desk,
  viewer: Staff,
  asked: Asked & {
    readonly clientId?: string | undefined
    readonly cursor: Cursor | null
    readonly limit: number
  },
): Promise<z.infer<typeof queue>> => {
  const db = desk.database.app
  const filter = readFilter(asked.filter)
  const [vocabulary, rows, counted] = await Promise.all([
    vocabularyOf(desk),
    loadQueue(
      db,
      { tab: asked.tab, filter, viewer, clientId: asked.clientId },
      asked.cursor,
      asked.limit + 1,
    ),
    asked.cursor || asked.clientId ? null : countTabs(db, filter, viewer),
  ])
  const now = counted?.now ?? (await desk.database.now())
  const shown = rows.slice(0, asked.limit)
  const clocks = await clockViews(
    desk,
    db,
    shown.map(row => row.id),
    now,
  )
  const last = shown.at(-1)
  return {
    items: shown.map(row => rowView(row, clocks.get(row.id) ?? [], vocabulary, viewer)),
    next: rows.length > shown.length && last ? writeCursor(placeOf(last)) : null,
    counts: counted && {
      my: counted.my,
      unassigned: counted.unassigned,
      team: counted.team,
      waiting: counted.waiting,
      all: counted.all,
    },
    waitingSince: counted && counted.waitingSince !== null ? toIso(counted.waitingSince) : null,
    asOf: toIso(now),
  }
}

const placeOf = (row: QueueRow): Cursor =>
  row.nextDueAt === null
    ? { part: 'quiet', at: row.lastMessageAt, number: row.number }
    : { part: 'due', at: row.nextDueAt, number: row.number }

const live = new Set(['running', 'paused', 'not_started'])

const rowView = (
  row: QueueRow,
  clocks: readonly ClockView[],
  vocabulary: HouseWords,
  viewer: Staff,
): RowView => {
  const status = statusOf(vocabulary, row.statusId)
  return {
    id: row.id,
    number: row.number,
    subject: row.subject,
    version: row.version,
    client: row.client,
    status: {
      id: row.statusId,
      name: status ? refOf(status, viewer.language).name : '',
      turn: row.turn,
      category: row.category,
    },
    severity: row.severity,
    priority: row.priority,
    service: row.service,
    assignee: row.assignee,
    team: row.team,
    requester: row.requester,
    tags: [...row.tags],
    nextDueAt: row.nextDueAt === null ? null : toIso(row.nextDueAt),
    clocks: clocks.filter(clock => live.has(clock.state)),
    noPromise: row.noTerms,
    lastMessage: {
      at: toIso(row.lastMessageAt),
      side: row.lastSide ?? 'client',
      excerpt: excerptOf(row.excerpt ?? ''),
    },
    unanswered: row.lastSide === 'client' && row.lastHuman === true && row.turn === 'us',
    draft: row.draft,
    snoozedUntil: row.snoozedUntil === null ? null : toIso(row.snoozedUntil),
    arrivedAt: toIso(row.arrivedAt),
    sample: row.sample,
  }
}

/** The beginning of what was said, on one line. */
const excerptOf = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 160)

/** How far ahead the promise line looks: a working day. */
const ahead = hours(8)

export const showUpcoming = async (
  desk: Desk,
  viewer: Staff,
  asked: Asked,
): Promise<z.infer<typeof upcoming>> => {
  const [now, config] = await Promise.all([desk.database.now(), slaConfig(desk)])
  const calendar = config.hoursOf({ assigneeId: viewer.id, teamId: viewer.teams[0] ?? null }, now)
  const end = calendar ? due(calendar, now, ahead) : plus(now, ahead)
  const to = end === 'never' ? plus(now, ahead) : end
  const { moments, overdue } = await loadUpcoming(
    desk.database.app,
    { tab: asked.tab, filter: readFilter(asked.filter), viewer },
    { from: now, to },
  )
  return {
    from: toIso(now),
    to: toIso(to),
    open: openSpans(calendar, now, to),
    zone: zoneOf(calendar),
    moments: moments.map(moment => ({ ...moment, at: toIso(moment.at) })),
    overdue,
  }
}

const openSpans = (calendar: Calendar | null, from: Instant, to: Instant) => {
  if (!calendar) return [{ from: toIso(from), to: toIso(to) }]
  const spans: { from: string; to: string }[] = []
  for (const segment of walk(calendar, from, to))
    if (segment.open) spans.push({ from: toIso(segment.from), to: toIso(segment.to) })
  return spans
}

const zoneOf = (calendar: Calendar | null): string => (calendar && zonesOf(calendar.spec)[0]) ?? 'UTC'
