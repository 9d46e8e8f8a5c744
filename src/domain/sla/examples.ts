// "Arrives Fri 16:40 Tokyo → reply by Mon 11:40 Tokyo": what a draft would do to three requests, worked out by the
// kernel on each key press.

import type { z } from 'zod'
import { type Calendar, compileCalendar } from '#kernel/calendar.ts'
import { days, type Instant, minutes, plus, toIso } from '#kernel/instant.ts'
import { due } from '#kernel/worktime.ts'
import { offsetsOfYear } from '#kernel/zone.ts'
import { placeOf, zonesOf } from '../calendars/versions.ts'
import type { PolicyTerms, workedExample } from './policy-shapes.ts'
import { type Severity, severities } from './severity.ts'
import { always, workOf } from './terms.ts'

type Example = z.infer<typeof workedExample>

/** Just before the weekend, on a working morning, in the middle of the night. Days from Monday, local minutes. */
const arrivals = [
  { day: 4, minute: 16 * 60 + 40 },
  { day: 8, minute: 10 * 60 },
  { day: 9, minute: 3 * 60 + 10 },
] as const

/** @param given instants to use instead of the three usual ones. */
export const examplesOf = (
  terms: PolicyTerms,
  calendar: Calendar,
  now: Instant,
  given: readonly Instant[] | null,
): readonly Example[] => {
  const zone = zonesOf(calendar.spec)[0] ?? 'UTC'
  const moments =
    given ?? arrivals.map(({ day, minute }) => atLocal(zone, plus(mondayAfter(now), days(day)), minute))
  const promised = severities.filter(severity => Object.keys(terms.targets[severity]).length > 0)
  if (promised.length === 0) return []
  return moments.map((arrives, index) =>
    exampleOf(terms, promised[index % promised.length] ?? '1', { calendar, zone, arrives }),
  )
}

const exampleOf = (
  terms: PolicyTerms,
  severity: Severity,
  {
    calendar,
    zone,
    arrives,
  }: { readonly calendar: Calendar; readonly zone: string; readonly arrives: Instant },
): Example => ({
  severity,
  arrives: toIso(arrives),
  zone,
  place: placeOf(zone),
  dues: (['first_response', 'resolution'] as const).flatMap(promise => {
    const cell = terms.targets[severity][promise]
    if (!cell) return []
    const counted = cell.hours === 'always' ? compileCalendar(always.spec) : calendar
    const at = due(counted, arrives, workOf(cell.work, counted.spec))
    return [{ promise, dueAt: at === 'never' ? at : toIso(at) }]
  }),
})

const dayLength = days(1)
/** Midnight UTC of the first Monday after `now`. */
const mondayAfter = (now: Instant): Instant => {
  const day = Math.floor(now / dayLength)
  return ((day + 7 - ((day + 3) % 7)) * dayLength) as Instant
}

/** The instant at which the wall of a zone shows this minute of that day; exact to the offset of the day. */
const atLocal = (zone: string, midnight: Instant, minute: number): Instant => {
  const wall = plus(midnight, minutes(minute))
  const year = Number(toIso(wall).slice(0, 4))
  const periods = offsetsOfYear(zone, year)
  const offset =
    periods.findLast(period => period.from + period.offset <= wall)?.offset ?? periods[0]?.offset ?? 0
  return (wall - offset) as Instant
}
