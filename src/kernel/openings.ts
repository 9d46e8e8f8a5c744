/**
 * The open time of a calendar as a table of numbers: sorted, disjoint, half-open UTC spans with running totals, so
 * that adding and measuring are look-ups. Compiled a calendar year at a time, when somebody asks, and kept.
 */
import { type CalendarSpec, isUnion } from './calendar-spec.ts'
import { DAY, newYear, yearOf } from './civil.ts'
import { endless, firstAbove, type Sorted, sorted } from './sorted.ts'
import { openMinutes, type Timetable, timetableOf } from './wall-day.ts'
import { offsetsOfYear } from './zone.ts'

/** A calendar ready to count with. The table is the kernel's own business. */
export type Calendar = { readonly spec: CalendarSpec; readonly openings: Openings }

/**
 * The one mutable thing in the kernel: it only ever grows, by whole years at either end, and what it says about a
 * year never changes. Sums stay exact far beyond a thousand years of milliseconds (2^53).
 */
export type Openings = {
  /** Years compiled so far: `[firstYear, endYear)`, and the same in epoch milliseconds. */
  firstYear: number
  endYear: number
  from: number
  to: number
  /** One longer than the spans, and the last is never: so that looking past the end needs no question. */
  opens: Float64Array
  /** `firstAbove(closes, at)` is the span that is open at `at`, or else the next one. */
  closes: Sorted
  /** `worked[i]` is the open time in all spans before span i; one longer than the spans. */
  worked: Sorted
  readonly spansOfYear: (year: number) => readonly number[]
}

export function openingsOf(spec: CalendarSpec): Openings {
  const spansOfYear = yearCompiler(spec)
  const table: Openings = { firstYear: 0, endYear: 0, from: 0, to: 0, ...tabulate([], 0, 0), spansOfYear }
  return table
}

/** Calendars reach from 1800 to 2299: wide enough for ten years beyond any instant that can be written. */
const FIRST_YEAR = 1_800
const LAST_YEAR = 2_299

/** Makes sure that `at` lies inside the table. Small, since it stands in the way of every question. */
export function reach(table: Openings, at: number): void {
  if (!(at >= table.from && at < table.to)) extend(table, at)
}

/** Compiles the years that are missing up to `at`. */
function extend(table: Openings, at: number): void {
  const year = yearOf(at)
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) {
    throw new RangeError(`calendars reach from ${FIRST_YEAR} to ${LAST_YEAR}, asked for the year ${year}`)
  }
  if (table.from === table.to) grow(table, year, year)
  else if (at < table.from) grow(table, year, table.firstYear - 1)
  else grow(table, table.endYear, year)
}

/** Ten years, leap days included: as far as any search goes. */
export const TEN_YEARS = 3_653 * DAY

/** The first open instant in `[at, latest]`, or null. */
export function nextOpen(table: Openings, at: number, latest: number): number | null {
  reach(table, at)
  const openAfter = (): number => table.opens[firstAbove(table.closes, at)] as number
  while (openAfter() > latest && table.to <= latest) reach(table, table.to)
  return openAfter() > latest ? null : Math.max(openAfter(), at)
}

/** Adds the years first to last, which touch the table at one end. */
function grow(table: Openings, first: number, last: number): void {
  const added: number[] = []
  for (let year = first; year <= last; year++) append(added, table.spansOfYear(year))
  const known = spansOf(table)
  const before = table.from !== table.to && last < table.firstYear
  const spans = before ? append(added, known) : append(known, added)
  table.firstYear = table.from === table.to ? first : Math.min(table.firstYear, first)
  table.endYear = Math.max(table.endYear, last + 1)
  table.from = newYear(table.firstYear) * DAY
  table.to = newYear(table.endYear) * DAY
  Object.assign(table, tabulate(spans, table.from, table.to))
}

function tabulate(
  spans: readonly number[],
  from: number,
  to: number,
): Pick<Openings, 'opens' | 'closes' | 'worked'> {
  const opens = spans.filter((_, i) => i % 2 === 0)
  const closes = spans.filter((_, i) => i % 2 === 1)
  const worked = [0]
  opens.forEach((open, i) => {
    worked.push((worked[i] as number) + (closes[i] as number) - open)
  })
  return {
    opens: endless(opens),
    closes: sorted(closes, from, to),
    worked: sorted(worked, 0, worked.at(-1) as number),
  }
}

function spansOf({ opens, closes }: Openings): number[] {
  const spans: number[] = []
  for (let i = 0; i < opens.length - 1; i++) spans.push(opens[i] as number, closes.values[i] as number)
  return spans
}

/** Joins two lists of `open, close, open, close …`, melting spans that touch. */
function append(spans: number[], more: readonly number[]): number[] {
  const touching = spans.length > 0 && spans.at(-1) === more[0]
  if (touching) spans.pop()
  for (let i = touching ? 1 : 0; i < more.length; i++) spans.push(more[i] as number)
  return spans
}

function yearCompiler(spec: CalendarSpec): (year: number) => readonly number[] {
  if (isUnion(spec)) {
    const members = spec.union.map(yearCompiler)
    return year => melt(members.map(member => member(year)))
  }
  const timetable = timetableOf(spec)
  return year => compileYear(timetable, year)
}

/** Within one period of constant offset, wall time is UTC plus a number: cut there, and shift. */
function compileYear(timetable: Timetable, year: number): readonly number[] {
  const spans: number[] = []
  const periods = offsetsOfYear(timetable.zone, year)
  periods.forEach(({ from, offset }, index) => {
    const to = periods[index + 1]?.from ?? newYear(year + 1) * DAY
    const lastDay = Math.floor((to - 1 + offset) / DAY)
    for (let day = Math.floor((from + offset) / DAY); day <= lastDay; day++) {
      const midnight = day * DAY - offset
      for (const minutes of openMinutes(timetable, day)) {
        const open = Math.max(midnight + minutes.from * 60_000, from)
        const close = Math.min(midnight + minutes.to * 60_000, to)
        if (open >= close) continue
        if (spans.at(-1) === open) spans[spans.length - 1] = close
        else spans.push(open, close)
      }
    }
  })
  return spans
}

function melt(lists: readonly (readonly number[])[]): readonly number[] {
  const pairs = lists.flatMap(list =>
    list.flatMap((open, i) => (i % 2 === 0 ? [[open, list[i + 1] as number]] : [])),
  )
  const spans: number[] = []
  for (const [open = 0, close = 0] of pairs.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))) {
    const last = spans.at(-1)
    if (last === undefined || last < open) spans.push(open, close)
    else if (last < close) spans[spans.length - 1] = close
  }
  return spans
}
