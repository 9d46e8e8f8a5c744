/**
 * The day-by-day story of a calendar: labelled segments that cover a span without gap or overlap. For explaining;
 * adding and measuring use the table in `openings.ts`, and a law holds the two together.
 */
import { type CalendarSpec, isUnion } from './calendar-spec.ts'
import { DAY, newYear, yearOf } from './civil.ts'
import type { Instant } from './instant.ts'
import type { Calendar } from './openings.ts'
import { labelledMinutes, type Reason, type Timetable, timetableOf } from './wall-day.ts'
import { offsetsOfYear } from './zone.ts'

export type CalendarSegment = {
  readonly from: Instant
  readonly to: Instant
  readonly open: boolean
  readonly reason: Reason
}

export function walk(calendar: Calendar, from: Instant, to: Instant): readonly CalendarSegment[] {
  return from < to ? walkSpec(calendar.spec, from, to) : []
}

const walkSpec = (spec: CalendarSpec, from: Instant, to: Instant): readonly CalendarSegment[] =>
  isUnion(spec)
    ? overlay(spec.union.map(member => walkSpec(member, from, to)))
    : walkWeek(timetableOf(spec), from, to)

function walkWeek(timetable: Timetable, from: Instant, to: Instant): readonly CalendarSegment[] {
  const segments: CalendarSegment[] = []
  for (const period of periodsBetween(timetable.zone, from, to)) {
    const lastDay = Math.floor((period.to - 1 + period.offset) / DAY)
    for (let day = Math.floor((period.from + period.offset) / DAY); day <= lastDay; day++) {
      const midnight = day * DAY - period.offset
      for (const minutes of labelledMinutes(timetable, day)) {
        const start = Math.max(midnight + minutes.from * 60_000, period.from)
        const end = Math.min(midnight + minutes.to * 60_000, period.to)
        if (start < end) lengthen(segments, { ...minutes, from: start as Instant, to: end as Instant })
      }
    }
  }
  return segments
}

type Period = { readonly from: number; readonly to: number; readonly offset: number }

/** The constant offsets that apply within `[from, to)`, clipped to it. */
function periodsBetween(zone: string, from: Instant, to: Instant): readonly Period[] {
  const periods: Period[] = []
  for (let year = yearOf(from); year <= yearOf(to - 1); year++) {
    offsetsOfYear(zone, year).forEach((period, index, all) => {
      const end = all[index + 1]?.from ?? newYear(year + 1) * DAY
      const clipped = { from: Math.max(period.from, from), to: Math.min(end, to), offset: period.offset }
      if (clipped.from < clipped.to) periods.push(clipped)
    })
  }
  return periods
}

/** Open when any member is, by the first that is; closed by the first holiday, else outside everybody's hours. */
function overlay(members: readonly (readonly CalendarSegment[])[]): readonly CalendarSegment[] {
  const cuts = [...new Set(members.flat().flatMap(segment => [segment.from, segment.to]))].sort(
    (a, b) => a - b,
  )
  const places = members.map(() => 0)
  const segments: CalendarSegment[] = []
  cuts.slice(1).forEach((to, index) => {
    const from = cuts[index] as Instant
    const here = members.flatMap((member, m) => {
      while ((member[places[m] ?? 0]?.to ?? to) <= from) places[m] = (places[m] ?? 0) + 1
      return member[places[m] ?? 0] ?? []
    })
    const say = here.find(one => one.open) ?? here.find(one => one.reason.kind === 'holiday') ?? here[0]
    if (say !== undefined) lengthen(segments, { from, to, open: say.open, reason: say.reason })
  })
  return segments
}

/** Adds a segment, or lengthens the last one when it says the same. */
function lengthen(segments: CalendarSegment[], next: CalendarSegment): void {
  const last = segments.at(-1)
  if (last === undefined || last.to !== next.from || !sameReason(last.reason, next.reason))
    segments.push(next)
  else segments[segments.length - 1] = { ...last, to: next.to }
}

function sameReason(a: Reason, b: Reason): boolean {
  if (a.kind === 'outside_hours' || b.kind === 'outside_hours') return a.kind === b.kind
  if (a.kind !== b.kind || a.zone !== b.zone || a.date !== b.date) return false
  if (a.kind === 'holiday' || b.kind === 'holiday') return true
  return a.band[0] === b.band[0] && a.band[1] === b.band[1]
}
