/**
 * Adding and measuring working time. Exactly filling a day ends at closing time, not at the next opening.
 * Searches are bounded: past ten years the answer is `never`.
 */
import type { Calendar } from './calendar.ts'
import type { Duration, Instant } from './instant.ts'

/** Open milliseconds in `[from, to)`; negative when the two are the other way round. */
export function elapsed(_calendar: Calendar, _from: Instant, _to: Instant): Duration {
  throw new Error('not written yet')
}

/** The earliest instant at which `work` has been worked; `due(start, 0) = start`. */
export function due(_calendar: Calendar, _start: Instant, _work: Duration): Instant | 'never' {
  throw new Error('not written yet')
}

/** The latest instant from which `work` is still left until `until`; `before(until, 0) = until`. */
export function before(_calendar: Calendar, _until: Instant, _work: Duration): Instant | 'never' {
  throw new Error('not written yet')
}
