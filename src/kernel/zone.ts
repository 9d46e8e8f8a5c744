/**
 * What a zone's clocks showed when. The one place that asks the platform (ICU, through Intl); everything above it is
 * integers. A period is `[from, next.from)` of one constant offset.
 */
import { DAY, dayNumber, newYear } from './civil.ts'

/** Wall reading = UTC + offset, in milliseconds. */
export type OffsetPeriod = { readonly from: number; readonly offset: number }

/** One calendar year of UTC; the first period begins with the year. Asked once per zone and year, then remembered. */
export function offsetsOfYear(zone: string, year: number): readonly OffsetPeriod[] {
  const years = memory.get(zone) ?? new Map<number, readonly OffsetPeriod[]>()
  memory.set(zone, years)
  const known = years.get(year) ?? findPeriods(readerOf(zone), newYear(year) * DAY, newYear(year + 1) * DAY)
  years.set(year, known)
  return known
}

export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    readerOf(name)
    return true
  } catch {
    return false
  }
}

/**
 * Between two changes of one zone there have always been seven days (Recife in October 2000, Gaza in October 2040:
 * the closest between 1990 and 2060), so looking every six days misses none, and bisection finds the second: a
 * hundred readings a year, where converting every band of every day takes over a thousand.
 */
const STEP = 6 * DAY

function findPeriods(offsetAt: OffsetReader, from: number, to: number): readonly OffsetPeriod[] {
  const periods: OffsetPeriod[] = [{ from, offset: offsetAt(from) }]
  let offset = offsetAt(from)
  for (let at = from; at < to; at += STEP) {
    const next = Math.min(at + STEP, to)
    const offsetThen = offsetAt(next)
    if (offsetThen === offset) continue
    const change = bisect(offsetAt, at, next)
    if (change < to) periods.push({ from: change, offset: offsetThen })
    offset = offsetThen
  }
  return periods
}

/** The first second in `(low, high]` at which the offset is that of `high`. */
function bisect(offsetAt: OffsetReader, low: number, high: number): number {
  const after = offsetAt(high)
  let [before, found] = [low / 1_000, high / 1_000]
  while (found - before > 1) {
    const middle = Math.floor((before + found) / 2)
    if (offsetAt(middle * 1_000) === after) found = middle
    else before = middle
  }
  return found * 1_000
}

type OffsetReader = (epochMs: number) => number

/** Reads the wall, and says how far it is from UTC. Whole seconds only: no zone has ever had a finer offset. */
function readerOf(zone: string): OffsetReader {
  const wall = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  return epochMs => {
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] =
      wall.format(epochMs).match(/\d+/g)?.map(Number) ?? []
    const midnight = dayNumber({ year, month, day }) * DAY
    return midnight + (hour * 3_600 + minute * 60 + second) * 1_000 - epochMs
  }
}

const memory = new Map<string, Map<number, readonly OffsetPeriod[]>>()
