// Calendars as the screens want them: what counts now, whether it is open, what would miss it.

import type { CalendarDetail } from '#domain/calendars/shapes.ts'
import { versionAt, zonesOf } from '#domain/calendars/versions.ts'
import { compileCalendar, isOpen, walk } from '#kernel/calendar.ts'
import { days, type Instant, plus, toIso } from '#kernel/instant.ts'
import type { Desk } from '#server/platform/desk.ts'
import {
  type CalendarRow,
  companyCalendar,
  loadCalendars,
  loadUses,
  loadVersions,
  type Use,
  type VersionRow,
} from './store.ts'

type Known = {
  readonly now: Instant
  readonly versions: readonly VersionRow[]
  readonly uses: readonly Use[]
  readonly company: string | null
}

const loadKnown = async ({ database }: Desk, only: string | null): Promise<Known> => ({
  now: await database.now(),
  versions: await loadVersions(database.app, only),
  uses: await loadUses(database.app, only),
  company: await companyCalendar(database.app),
})

export const calendarList = async (desk: Desk) => {
  const known = await loadKnown(desk, null)
  return (await loadCalendars(desk.database.app)).flatMap(row => summaryOf(row, known) ?? [])
}

export const calendarDetail = async (desk: Desk, id: string): Promise<CalendarDetail | null> => {
  const [row] = await loadCalendars(desk.database.app, id)
  if (!row) return null
  const known = await loadKnown(desk, id)
  const summary = summaryOf(row, known)
  const current = versionAt(known.versions, known.now)
  if (!summary || !current) return null
  const used = (by: Use['by']) =>
    known.uses.filter(use => use.by === by).map(use => ({ id: use.id, name: use.name }))
  return {
    ...summary,
    base: row.version,
    current: versionView(current),
    versions: known.versions.map(versionView).reverse(),
    usedBy: {
      clients: used('clients'),
      teams: used('teams'),
      people: used('people'),
      calendars: used('calendars'),
      policies: used('policies'),
    },
  }
}

const summaryOf = ({ id, name, archived }: CalendarRow, { now, versions, uses, company }: Known) => {
  const current = versionAt(
    versions.filter(version => version.calendarId === id),
    now,
  )
  if (!current) return null
  const calendar = compileCalendar(current.spec)
  const open = isOpen(calendar, now)
  const change = walk(calendar, now, plus(now, days(14))).find(segment => segment.open !== open)
  return {
    id,
    name,
    kind: 'union' in current.spec ? ('union' as const) : ('week' as const),
    zones: [...zonesOf(current.spec)],
    version: current.version,
    openNow: open,
    changesAt: change ? toIso(change.from) : null,
    uses: uses.filter(use => use.calendarId === id).length,
    isCompanyCalendar: company === id,
    archived,
  }
}

// The hours were checked by the kernel when they were published; the reply's schema checks them once more.
const versionView = (row: VersionRow) => ({
  id: row.id,
  version: row.version,
  spec: row.spec as unknown as CalendarDetail['current']['spec'],
  members: [...row.members],
  effectiveAt: toIso(row.effectiveAt),
  publishedAt: toIso(row.publishedAt),
  publishedBy: row.publishedBy,
  note: row.note,
})
