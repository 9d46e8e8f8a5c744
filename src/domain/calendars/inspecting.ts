// What is wrong with a draft, and what is only worth knowing: all of it at once, for the editor.

import {
  type Band,
  type CalendarSpec,
  compileCalendar,
  inspectCalendar,
  type WeekSpec,
  weekdays,
} from '#kernel/calendar.ts'
import { readTime } from '#kernel/calendar-spec.ts'
import { days, type Instant, plus, toIso } from '#kernel/instant.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { refusal } from '#kernel/refusal.ts'
import { elapsed } from '#kernel/worktime.ts'
import { zonesOf } from './versions.ts'

export type CalendarFinding = { readonly level: 'refused' | 'warning'; readonly about: Refusal }

export const inspectHours = (spec: CalendarSpec, now: Instant): readonly CalendarFinding[] => {
  const faults = inspectCalendar(spec, now)
  if (faults.length > 0)
    return faults.map(about => ({
      level: 'refused',
      about: { ...about, path: ['spec', ...(about.path ?? [])] },
    }))
  return [...weeksOf(spec).flatMap(week => holidayWarnings(week, now)), ...thinWarnings(spec, now)].map(
    about => ({ level: 'warning', about }),
  )
}

/** Open minutes of an ordinary week, exceptions left out. */
export const openMinutesPerWeek = (spec: CalendarSpec, now: Instant): number => {
  const plain = compileCalendar(plainSpec(spec))
  return Math.round(elapsed(plain, now, plus(now, days(7))) / 60_000)
}

/**
 * How long a working day of this calendar is, in milliseconds: an ordinary week's bands over the days that have any.
 * Read from the bands, not from a real week, so that it is the same in a week whose clocks change.
 */
export const workingDay = (spec: CalendarSpec): number => {
  const known = lengths.get(spec) ?? measureDay(spec)
  lengths.set(spec, known)
  return known
}
const lengths = new WeakMap<CalendarSpec, number>()

const measureDay = (spec: CalendarSpec): number => {
  const openDays = weekdays.flatMap(day => {
    const bands = weeksOf(spec).flatMap(({ week }) => week[day] ?? [])
    return bands.length === 0 ? [] : [openMinutes(bands)]
  })
  const sum = openDays.reduce((total, length) => total + length, 0)
  return openDays.length === 0 ? 0 : Math.round(sum / openDays.length) * 60_000
}

/** Of a union's members as their own walls show them; where they overlap it counts once. */
const openMinutes = (bands: readonly Band[]): number => {
  const sorted = bands
    .map(([open, close]) => ({ from: readTime(open) ?? 0, to: readTime(close) ?? 0 }))
    .sort((a, b) => a.from - b.from)
  let [minutes, until] = [0, 0]
  for (const { from, to } of sorted) {
    minutes += Math.max(0, to - Math.max(from, until))
    until = Math.max(until, to)
  }
  return minutes
}

const weeksOf = (spec: CalendarSpec): readonly WeekSpec[] =>
  'union' in spec ? spec.union.flatMap(weeksOf) : [spec]

const plainSpec = (spec: CalendarSpec): CalendarSpec =>
  'union' in spec ? { union: spec.union.map(plainSpec) } : { zone: spec.zone, week: spec.week }

const holidayWarnings = (week: WeekSpec, now: Instant): readonly Refusal[] => {
  const dates = Object.keys(week.exceptions ?? {}).sort()
  const last = dates.at(-1)
  const inNinetyDays = toIso(plus(now, days(90))).slice(0, 10)
  return last !== undefined && last < inNinetyDays
    ? [refusal('calendars.holidays_run_out', { path: ['spec', 'exceptions'], params: { last } })]
    : []
}

const thinWarnings = (spec: CalendarSpec, now: Instant): readonly Refusal[] => {
  const minutes = openMinutesPerWeek(spec, now)
  return minutes < 8 * 60
    ? [
        refusal('calendars.hardly_open', {
          path: ['spec'],
          params: { minutes, zone: zonesOf(spec).join(', ') },
        }),
      ]
    : []
}
