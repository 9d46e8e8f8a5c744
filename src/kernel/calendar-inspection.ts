/**
 * What is wrong with a calendar somebody wants to save: every fault with its place, what was found and what would be
 * accepted. Takes anything, since calendars come out of files, forms and the command line.
 */
import { type CalendarSpec, readTime, weekdays } from './calendar-spec.ts'
import { DAY, readDate } from './civil.ts'
import type { Instant } from './instant.ts'
import { nextOpen, openingsOf } from './openings.ts'
import { type Refusal, refusal } from './refusal.ts'
import { isZone } from './zone.ts'

type Path = readonly (string | number)[]

/** `[]` when the calendar may be saved at `from`. */
export function inspectCalendar(spec: unknown, from: Instant): readonly Refusal[] {
  const faults = inspectSpec(spec, [], 0)
  if (faults.length > 0) return faults
  const opening = nextOpen(openingsOf(spec as CalendarSpec), from, from + MUST_OPEN_WITHIN * DAY)
  return opening === null ? [refusal('calendar.never_opens', { params: { days: MUST_OPEN_WITHIN } })] : []
}

const MUST_OPEN_WITHIN = 400
/** Far above any real calendar, far below what would keep a server busy. */
const MOST = { members: 32, depth: 4, bands: 48, exceptions: 4_000 }

function inspectSpec(spec: unknown, path: Path, depth: number): readonly Refusal[] {
  if (!isRecord(spec)) return [fault('unreadable', path, spec, '{"zone": …, "week": …} or {"union": […]}')]
  return 'union' in spec ? inspectUnion(spec, path, depth) : inspectWeek(spec, path)
}

function inspectUnion(spec: Fields, path: Path, depth: number): readonly Refusal[] {
  const { union, ...rest } = spec
  const place = [...path, 'union']
  if (!Array.isArray(union) || union.length === 0 || union.length > MOST.members) {
    return [fault('union_unreadable', place, union, `1 to ${MOST.members} calendars`)]
  }
  if (depth >= MOST.depth) return [fault('union_too_deep', place, depth + 1, `${MOST.depth} levels`)]
  const members = union.flatMap((member, index) => inspectSpec(member, [...place, index], depth + 1))
  return [...unknownFields(rest, path, 'union'), ...members]
}

function inspectWeek(spec: Fields, path: Path): readonly Refusal[] {
  const { zone, week, exceptions = {}, ...rest } = spec
  const known = typeof zone === 'string' && isZone(zone)
  return [
    ...unknownFields(rest, path, 'zone, week, exceptions'),
    ...(known ? [] : [fault('zone_unknown', [...path, 'zone'], zone, 'Europe/Amsterdam')]),
    ...(isRecord(week)
      ? Object.entries(week).flatMap(([day, bands]) => inspectWeekday(day, bands, [...path, 'week', day]))
      : [fault('week_unreadable', [...path, 'week'], week, '{"mon": [["09:00", "17:00"]]}')]),
    ...inspectExceptions(exceptions, [...path, 'exceptions']),
  ]
}

const inspectWeekday = (day: string, bands: unknown, path: Path): readonly Refusal[] =>
  (weekdays as readonly string[]).includes(day)
    ? inspectBands(bands, path)
    : [fault('weekday_unknown', path, day, weekdays.join(', '))]

function inspectExceptions(exceptions: unknown, path: Path): readonly Refusal[] {
  if (!isRecord(exceptions)) return [fault('exceptions_unreadable', path, exceptions, '{"2026-12-25": []}')]
  const entries = Object.entries(exceptions)
  if (entries.length > MOST.exceptions) {
    return [fault('exceptions_too_many', path, entries.length, `${MOST.exceptions}`)]
  }
  return entries.flatMap(([date, exception]) => {
    const place = [...path, date]
    if (readDate(date) === null) return [fault('date_unreadable', place, date, '2026-12-25')]
    return isRecord(exception) ? inspectNamed(exception, place) : inspectBands(exception, place)
  })
}

function inspectNamed({ name, bands, ...rest }: Fields, path: Path): readonly Refusal[] {
  const named = typeof name === 'string' && name.trim() !== ''
  return [
    ...unknownFields(rest, path, 'name, bands'),
    ...(named ? [] : [fault('name_missing', [...path, 'name'], name, 'Christmas')]),
    ...inspectBands(bands, [...path, 'bands']),
  ]
}

function inspectBands(bands: unknown, path: Path): readonly Refusal[] {
  if (!Array.isArray(bands)) return [fault('bands_unreadable', path, bands, '[["09:00", "17:00"]]')]
  if (bands.length > MOST.bands) return [fault('bands_too_many', path, bands.length, `${MOST.bands}`)]
  const faults = bands.flatMap((band: unknown, index) => inspectBand(band, [...path, index]))
  return faults.length > 0 ? faults : inspectOverlaps(bands as readonly (readonly [string, string])[], path)
}

function inspectBand(band: unknown, path: Path): readonly Refusal[] {
  const [open, close, ...more] = Array.isArray(band) ? (band as readonly unknown[]) : []
  const from = typeof open === 'string' ? readTime(open) : null
  const to = typeof close === 'string' ? readTime(close) : null
  if (from === null || to === null || more.length > 0) {
    return [fault('band_unreadable', path, band, '["09:00", "17:00"], ["22:00", "30:00"]')]
  }
  if (from >= 24 * 60) return [fault('band_begins_tomorrow', path, open, '00:00 - 23:59')]
  return to > from ? [] : [fault('band_empty', path, band, '["09:00", "17:00"], ["22:00", "30:00"]')]
}

function inspectOverlaps(bands: readonly (readonly [string, string])[], path: Path): readonly Refusal[] {
  const sorted = bands
    .map((band, index) => ({ band, index }))
    .sort((a, b) => (a.band[0] < b.band[0] ? -1 : 1))
  return sorted.flatMap(({ band, index }, place) => {
    const earlier = sorted[place - 1]?.band
    if (earlier === undefined || earlier[1] <= band[0]) return []
    return [fault('bands_overlap', [...path, index], band, `${earlier[1]} - …`)]
  })
}

type Fields = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const unknownFields = (rest: Fields, path: Path, accepted: string): readonly Refusal[] =>
  Object.keys(rest).map(field => fault('field_unknown', [...path, field], field, accepted))

const fault = (what: string, path: Path, found: unknown, accepted: string): Refusal =>
  refusal(`calendar.${what}`, { path, params: { found: shorten(found), accepted } })

function shorten(found: unknown): string {
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? 'nothing')
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
