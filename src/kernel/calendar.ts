/**
 * When time counts. A calendar says for every instant whether it is open: exactly when the local wall reading of
 * its zone lies in a band. So a clock change needs no rule of its own: the skipped hour does not exist, the
 * repeated hour is read twice. All spans are half-open, `[open, close)`.
 */
import type { CalendarSpec } from './calendar-spec.ts'
import type { Instant } from './instant.ts'
import { type Calendar, nextOpen, openingsOf, reach, TEN_YEARS } from './openings.ts'
import { firstAbove } from './sorted.ts'

export { inspectCalendar } from './calendar-inspection.ts'
export {
  type Band,
  type CalendarKey,
  type CalendarSpec,
  type Exception,
  type UnionSpec,
  type Weekday,
  type WeekSpec,
  weekdays,
} from './calendar-spec.ts'
export { type CalendarSegment, walk } from './calendar-walk.ts'
export type { Calendar } from './openings.ts'
export type { Reason } from './wall-day.ts'

/** Cheap: years are compiled when first asked for. The same spec object gives the same calendar. */
export function compileCalendar(spec: CalendarSpec): Calendar {
  const known = compiled.get(spec) ?? { spec, openings: openingsOf(spec) }
  compiled.set(spec, known)
  return known
}

const compiled = new WeakMap<CalendarSpec, Calendar>()

export function isOpen({ openings }: Calendar, at: Instant): boolean {
  reach(openings, at)
  return (openings.opens[firstAbove(openings.closes, at)] as number) <= at
}

/** The first open instant at or after `at`; `never` when there is none in ten years. */
export const nextOpening = ({ openings }: Calendar, at: Instant): Instant | 'never' =>
  (nextOpen(openings, at, at + TEN_YEARS) as Instant | null) ?? 'never'
