/**
 * One local date on the wall, whatever its clocks do: which minutes of `[00:00, 24:00)` are open, and why.
 *
 * A date's own bands count on it, and the tail of yesterday's night band. An exception replaces everything open on
 * its date, that tail included; and since it replaces the date's own bands too, a weekly night band that would have
 * begun on it leaves no tail on the morrow.
 */
import { type Band, type Exception, readTime, type WeekSpec, weekdays } from './calendar-spec.ts'
import { dateText, readDate, weekdayOf } from './civil.ts'

/** Why an instant is open or closed. `date` is local, and for a night band the date it began on. */
export type Reason =
  | { readonly kind: 'band'; readonly zone: string; readonly date: string; readonly band: Band }
  | { readonly kind: 'outside_hours' }
  /** Closed by an exception where the plain week would have been open. */
  | { readonly kind: 'holiday'; readonly zone: string; readonly date: string; readonly name: string | null }

/** Minutes `[from, to)` of a wall day; `to` is at most 1440. */
export type Minutes = { readonly from: number; readonly to: number }
export type LabelledMinutes = Minutes & { readonly open: boolean; readonly reason: Reason }

/** A week calendar read once: times as minutes, dates as day numbers. */
export type Timetable = {
  readonly zone: string
  /** Monday first. */
  readonly week: readonly (readonly OwnBand[])[]
  readonly exceptions: ReadonlyMap<
    number,
    { readonly name: string | null; readonly bands: readonly OwnBand[] }
  >
  /** The open minutes of the seven days that no exception touches, Monday first. */
  readonly plainDays: readonly (readonly Minutes[])[]
}

type OwnBand = Minutes & { readonly band: Band }

const MIDNIGHT = 1_440

/** Throws on what cannot be read: calendars are inspected before they are saved. */
export function timetableOf(spec: WeekSpec): Timetable {
  const known = timetables.get(spec) ?? readTimetable(spec)
  timetables.set(spec, known)
  return known
}

const timetables = new WeakMap<WeekSpec, Timetable>()

function readTimetable(spec: WeekSpec): Timetable {
  const week = weekdays.map(weekday => (spec.week[weekday] ?? []).map(readBand))
  const exceptions = new Map(
    Object.entries(spec.exceptions ?? {}).map(([date, exception]) => {
      const day = readDate(date)
      if (day === null) throw new RangeError(`no such date in a calendar: "${date}" (expected 2026-12-25)`)
      return [day, { name: nameOf(exception), bands: bandsOf(exception).map(readBand) }]
    }),
  )
  const plainDays = week.map((own, weekday) =>
    merge([...tails(week[(weekday + 6) % 7] ?? []), ...own.map(clipToday)]),
  )
  return { zone: spec.zone, week, exceptions, plainDays }
}

/** Sorted and disjoint. The hot path of compiling: only days near an exception are worked out. */
export function openMinutes(timetable: Timetable, day: number): readonly Minutes[] {
  const touched = timetable.exceptions.has(day) || timetable.exceptions.has(day - 1)
  if (!touched) return timetable.plainDays[weekdayOf(day)] ?? []
  return merge(openBands(timetable, day))
}

/** The whole day in order, `[0, 1440)` without a gap, each piece with its reason. */
export function labelledMinutes(timetable: Timetable, day: number): readonly LabelledMinutes[] {
  const pieces: LabelledMinutes[] = []
  const close = (to: number): void => {
    for (const piece of closedPieces(timetable, day, { from: pieces.at(-1)?.to ?? 0, to })) pieces.push(piece)
  }
  const bands = [...openBands(timetable, day)].sort((a, b) => a.from - b.from)
  for (const { from, to, day: began, band } of bands) {
    close(from)
    const start = Math.max(from, pieces.at(-1)?.to ?? 0)
    const reason: Reason = { kind: 'band', zone: timetable.zone, date: dateText(began), band }
    if (start < to) pieces.push({ from: start, to, open: true, reason })
  }
  close(MIDNIGHT)
  return pieces
}

type DayBand = Minutes & { readonly day: number; readonly band: Band }

function openBands(timetable: Timetable, day: number): readonly DayBand[] {
  const own = ownBands(timetable, day).map(clipToday)
  const late = timetable.exceptions.has(day) ? [] : tails(ownBands(timetable, day - 1))
  return [...late.map(band => ({ ...band, day: day - 1 })), ...own.map(band => ({ ...band, day }))]
}

const ownBands = (timetable: Timetable, day: number): readonly OwnBand[] =>
  timetable.exceptions.get(day)?.bands ?? weeklyBands(timetable, day)

const weeklyBands = (timetable: Timetable, day: number): readonly OwnBand[] =>
  timetable.week[weekdayOf(day)] ?? []

/** Splits closed minutes into the holiday's share (the plain week would have been open) and the rest. */
function closedPieces(timetable: Timetable, day: number, gap: Minutes): readonly LabelledMinutes[] {
  const pieces: LabelledMinutes[] = []
  let at = gap.from
  for (const missed of timetable.plainDays[weekdayOf(day)] ?? []) {
    const from = Math.max(missed.from, at)
    const to = Math.min(missed.to, gap.to)
    if (from >= to) continue
    if (at < from) pieces.push({ from: at, to: from, open: false, reason: outsideHours })
    pieces.push({ from, to, open: false, reason: holiday(timetable, day) })
    at = to
  }
  if (at < gap.to) pieces.push({ from: at, to: gap.to, open: false, reason: outsideHours })
  return pieces
}

/** The exception of the date itself, else yesterday's, which took the night band with it. */
function holiday(timetable: Timetable, day: number): Reason {
  const date = timetable.exceptions.has(day) ? day : day - 1
  return {
    kind: 'holiday',
    zone: timetable.zone,
    date: dateText(date),
    name: timetable.exceptions.get(date)?.name ?? null,
  }
}

const outsideHours: Reason = { kind: 'outside_hours' }

const clipToday = (band: OwnBand): OwnBand => ({ ...band, to: Math.min(band.to, MIDNIGHT) })

const tails = (bands: readonly OwnBand[]): readonly OwnBand[] =>
  bands.filter(band => band.to > MIDNIGHT).map(band => ({ ...band, from: 0, to: band.to - MIDNIGHT }))

function merge(pieces: readonly Minutes[]): readonly Minutes[] {
  const merged: Minutes[] = []
  for (const { from, to } of [...pieces].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last === undefined || last.to < from) merged.push({ from, to })
    else if (last.to < to) merged[merged.length - 1] = { from: last.from, to }
  }
  return merged
}

function readBand(band: Band): OwnBand {
  const [from, to] = [readTime(band[0]), readTime(band[1])]
  if (from === null || to === null || from >= to || from >= MIDNIGHT) {
    throw new RangeError(
      `not a band: ${band[0]}-${band[1]} (expected 09:00-17:00, or 22:00-30:00 past midnight)`,
    )
  }
  return { from, to, band }
}

const bandsOf = (exception: Exception): readonly Band[] =>
  'bands' in exception ? exception.bands : exception
const nameOf = (exception: Exception): string | null => ('bands' in exception ? exception.name : null)
