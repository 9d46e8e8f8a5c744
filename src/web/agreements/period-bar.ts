// Where a period stands in a stretch of days, as shares of its width. Days are whole: the last one is served to its end.

import { dateText, readDate } from '#kernel/civil.ts'
import { daysBetween } from './days.ts'

export type Stretch = { readonly from: string; readonly to: string }
export type BarLayout = {
  /** 0 to 1 of the stretch. */
  readonly start: number
  readonly end: number
  /** Goes on beyond the stretch, or has no day there: drawn open. */
  readonly openStart: boolean
  readonly openEnd: boolean
}

/** Null: nothing of it lies in the stretch. */
export function layBar(
  { startsOn, endsOn }: { readonly startsOn: string | null; readonly endsOn: string | null },
  { from, to }: Stretch,
): BarLayout | null {
  const width = daysBetween(from, to) + 1
  const start = startsOn === null ? Number.NEGATIVE_INFINITY : daysBetween(from, startsOn) / width
  const end = endsOn === null ? Number.POSITIVE_INFINITY : (daysBetween(from, endsOn) + 1) / width
  if (end <= 0 || start >= 1) return null
  return {
    start: Math.max(0, start),
    end: Math.min(1, end),
    openStart: start < 0,
    openEnd: end > 1,
  }
}

/** Where a day's own middle stands, or null outside. */
export function placeOf(day: string, { from, to }: Stretch): number | null {
  const place = (daysBetween(from, day) + 0.5) / (daysBetween(from, to) + 1)
  return place < 0 || place > 1 ? null : place
}

/** The stretch a single period is shown in: itself, with a year assumed for an end that is open. */
export function ownStretch(
  { startsOn, endsOn }: { readonly startsOn: string | null; readonly endsOn: string | null },
  today: string,
): Stretch {
  const from = startsOn ?? addDays(endsOn ?? today, -365)
  const to = endsOn ?? addDays(startsOn !== null && startsOn > today ? startsOn : today, 365)
  return { from, to: to < from ? from : to }
}

export const addDays = (day: string, count: number): string => dateText((readDate(day) ?? 0) + count)

/** The first day of the month so many months on. */
export function monthOn(day: string, months: number): string {
  const [year = 1970, month = 1] = day.split('-').map(Number)
  const count = year * 12 + (month - 1) + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`
}
