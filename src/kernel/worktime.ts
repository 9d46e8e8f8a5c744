/**
 * Adding and measuring working time, in whole milliseconds. Exactly filling a day ends at closing time, not at the
 * next opening. Searches are bounded: past ten years the answer is `never`.
 */
import type { Calendar } from './calendar.ts'
import type { Duration, Instant } from './instant.ts'
import { type Openings, reach, spanAfter, TEN_YEARS } from './openings.ts'

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
  const span = spanReaching(table, goal, spanAfter(table, start))
  const at = (table.closes[span] as number) - ((table.worked[span + 1] as number) - goal)
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
  const span = spanLeaving(table, goal)
  const at = (table.opens[span] as number) + (goal - (table.worked[span] as number))
  return at >= earliest ? (at as Instant) : 'never'
}

/** Open time from the beginning of the table to `at`. */
function workedUntil(table: Openings, at: number): number {
  const span = spanAfter(table, at)
  const open = table.opens[span]
  const sum = table.worked[span] as number
  return open === undefined || at <= open ? sum : sum + (at - open)
}

const total = (table: Openings): number => table.worked[table.worked.length - 1] as number

/**
 * The first span by whose end `goal` has been worked. Most work is short, so the search gallops from where it
 * starts: doubling steps, then halving.
 */
function spanReaching(table: Openings, goal: number, from: number): number {
  const { worked } = table
  let step = 1
  let low = from
  while (low + step < worked.length && (worked[low + step] as number) < goal) {
    low += step
    step *= 2
  }
  let high = Math.min(low + step, worked.length - 1) - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((worked[middle + 1] as number) >= goal) high = middle
    else low = middle + 1
  }
  return low
}

/** The last span before whose beginning no more than `goal` has been worked. */
function spanLeaving(table: Openings, goal: number): number {
  const { worked } = table
  let low = 0
  let high = worked.length - 2
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((worked[middle] as number) <= goal) low = middle
    else high = middle - 1
  }
  return low
}

function none(at: Instant, work: Duration): Instant {
  if (work < 0) throw new RangeError(`work is never negative, got ${work} ms`)
  return at
}
