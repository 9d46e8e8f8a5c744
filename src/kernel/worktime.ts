/**
 * Adding and measuring working time, in whole milliseconds. Exactly filling a day ends at closing time, not at the
 * next opening. Searches are bounded: past ten years the answer is `never`.
 */
import type { Duration, Instant } from './instant.ts'
import { type Calendar, type Openings, reach, TEN_YEARS } from './openings.ts'
import { firstAbove } from './sorted.ts'

/** Open milliseconds in `[from, to)`; negative when the two are the other way round. */
export function elapsed(calendar: Calendar, from: Instant, to: Instant): Duration {
  const table = calendar.openings
  reach(table, from)
  reach(table, to)
  return (workedUntil(table, to) - workedUntil(table, from)) as Duration
}

/** The earliest instant at which `work` has been worked; `due(start, 0) = start`. */
export function due(calendar: Calendar, start: Instant, work: Duration): Instant | 'never' {
  if (work <= 0) return none(start, work)
  const table = calendar.openings
  const latest = start + TEN_YEARS
  reach(table, start)
  const goal = workedUntil(table, start) + work
  while (total(table) < goal) {
    if (table.to > latest) return 'never'
    reach(table, table.to)
  }
  // The first span by whose end the goal has been worked; sums are whole milliseconds.
  const next = firstAbove(table.worked, goal - 1)
  const at = (table.closes.values[next - 1] as number) - ((table.worked.values[next] as number) - goal)
  return at <= latest ? (at as Instant) : 'never'
}

/** The latest instant from which `work` is still left until `until`; `before(until, 0) = until`. */
export function before(calendar: Calendar, until: Instant, work: Duration): Instant | 'never' {
  if (work <= 0) return none(until, work)
  const table = calendar.openings
  const earliest = until - TEN_YEARS
  reach(table, until)
  while (workedUntil(table, until) < work) {
    if (table.from <= earliest) return 'never'
    reach(table, table.from - 1)
  }
  const goal = workedUntil(table, until) - work
  // The last span before whose beginning no more than that has been worked.
  const span = firstAbove(table.worked, goal) - 1
  const at = (table.opens[span] as number) + (goal - (table.worked.values[span] as number))
  return at >= earliest ? (at as Instant) : 'never'
}

/** Open time from the beginning of the table to `at`. No branches: half the instants asked about are closed. */
function workedUntil(table: Openings, at: number): number {
  const span = firstAbove(table.closes, at)
  return (table.worked.values[span] as number) + Math.max(0, at - (table.opens[span] as number))
}

const total = ({ worked, opens }: Openings): number => worked.values[opens.length - 1] as number

function none(at: Instant, work: Duration): Instant {
  if (work < 0) throw new RangeError(`work is never negative, got ${work} ms`)
  return at
}
