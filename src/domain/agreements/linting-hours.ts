// Whether the hours a promise is counted in are there: open at all within the term, and with the holidays of its years.

import { zonesOf } from '#domain/calendars/versions.ts'
import { type CalendarSpec, compileCalendar, nextOpening } from '#kernel/calendar.ts'
import { civil } from '#kernel/civil.ts'
import { hours, type Instant, plus } from '#kernel/instant.ts'
import { elapsed } from '#kernel/worktime.ts'
import { type Found, refused, warning } from './finding.ts'
import { addDays, dayIn, endOf, numberOf, startOf, type Term } from './term.ts'

export type NamedHours = { readonly name: string; readonly spec: CalendarSpec }

export const hoursFindings = ({
  calendar,
  term,
  now,
}: {
  readonly calendar: NamedHours | null
  readonly term: Term
  readonly now: Instant
}): readonly Found[] => {
  if (calendar === null) return []
  const path = ['terms', 'calendarId']
  const { name, spec } = calendar
  if (neverOpens(spec, term, now))
    return [refused('calendar_never_opens', { params: { calendar: name }, path })]
  return yearsOf(term, now)
    .filter(year => !hasHolidays(spec, year))
    .map(year => warning('holidays_missing', { params: { calendar: name, year }, path }))
}

const neverOpens = (spec: CalendarSpec, term: Term, now: Instant): boolean => {
  const start = startOf(term) ?? now
  const opening = nextOpening(compileCalendar(spec), start > now ? start : now)
  const end = endOf(term)
  return opening === 'never' || (end !== null && opening >= end)
}

/** The years it touches from now on, two at most: nobody has loaded the holidays of 2040. */
const yearsOf = ({ startsOn, endsOn, zone }: Term, now: Instant): readonly number[] => {
  const today = dayIn(zone, now)
  const first = startsOn !== null && startsOn > today ? startsOn : today
  const last = endsOn ?? addDays(first, 365)
  const [from, to] = [yearOf(first), yearOf(last)]
  return Array.from({ length: Math.min(to - from + 1, 2) }, (_, index) => from + index)
}

/** Hours round the clock have none, and need none. */
export const hasHolidays = (spec: CalendarSpec, year: number): boolean => {
  if ('union' in spec) return spec.union.every(member => hasHolidays(member, year))
  const days = Object.keys(spec.exceptions ?? {})
  return days.some(day => day.startsWith(`${year}-`)) || isAlwaysOpen(spec)
}

const isAlwaysOpen = (spec: CalendarSpec): boolean => {
  const monday = startOf({ startsOn: '2026-06-01', endsOn: null, zone: zonesOf(spec)[0] ?? 'UTC' })
  if (monday === null) return false
  return elapsed(compileCalendar(spec), monday, plus(monday, hours(168))) === hours(168)
}

const yearOf = (day: string): number => civil(numberOf(day)).year
