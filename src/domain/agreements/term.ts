// From when to when: two days on the walls of one zone, the last one served. The instants are half open: from the
// first instant of the first day to the first instant of the day after the last. A day whose midnight is skipped begins
// when its clocks first show it; a day that never was (Apia, 30 December 2011) begins with the one after it.

import { civil, DAY, dateText, dayNumber, pad, readDate, yearOf } from '#kernel/civil.ts'
import type { Instant, LocalDate } from '#kernel/instant.ts'
import { offsetsOfYear } from '#kernel/zone.ts'

/** Either day may be open. Dates are `2027-01-01`, the zone an IANA name. */
export type Term = {
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly zone: string
}
export type Days = Pick<Term, 'startsOn' | 'endsOn'>

/** From when it serves; null: open. */
export const startOf = ({ startsOn, zone }: Term): Instant | null =>
  startsOn === null ? null : dayBegins(zone, startsOn)

/** From when it no longer serves; null: open. */
export const endOf = ({ endsOn, zone }: Term): Instant | null =>
  endsOn === null ? null : dayBegins(zone, addDays(endsOn, 1))

/** The first instant at which the clocks of a zone show this day, or a later one. */
export const dayBegins = (zone: string, date: string): Instant => wallReads(zone, numberOf(date) * DAY)

/** `2027-01-08T17:50` on the wall of a zone: the first such instant, or the first after it where it is skipped. */
export const wallInstant = (zone: string, wallTime: string): Instant => {
  const [date = '', time = ''] = wallTime.split('T')
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return wallReads(zone, numberOf(date) * DAY + (hour * 60 + minute) * 60_000)
}

/** `2027-01-08T17:50`: what the wall of a zone shows, to the minute. */
export const wallTimeIn = (zone: string, at: Instant): string => {
  const wall = at + offsetAt(zone, at)
  const minute = Math.floor((wall - Math.floor(wall / DAY) * DAY) / 60_000)
  return `${dateText(Math.floor(wall / DAY))}T${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`
}

const wallReads = (zone: string, wall: number): Instant => {
  for (const { from, to, offset } of offsetsAround(zone, wall)) {
    const at = Math.max(from, wall - offset)
    if (at < to) return at as Instant
  }
  throw new RangeError(`the clocks of ${zone} never show ${dateText(Math.floor(wall / DAY))}`)
}

/** What day it is there. */
export const dayIn = (zone: string, at: Instant): LocalDate =>
  dateText(Math.floor((at + offsetAt(zone, at)) / DAY)) as LocalDate

const offsetAt = (zone: string, at: Instant): number =>
  offsetsOfYear(zone, yearOf(at)).findLast(({ from }) => from <= at)?.offset ?? 0

/** Until the last day is over, counted in its zone: 0 on the last day; null when open or over. */
export const daysLeft = ({ endsOn, zone }: Term, now: Instant): number | null => {
  if (endsOn === null) return null
  const left = daysBetween(dayIn(zone, now), endsOn)
  return left < 0 ? null : left
}

/** Whether there is a day on which both hold; an open side reaches for ever. */
export const shareDays = (a: Days, b: Days): boolean =>
  !isBefore(a.endsOn, b.startsOn) && !isBefore(b.endsOn, a.startsOn)

/** Dates of one length sort as text. Open on either side: not before. */
const isBefore = (end: string | null, start: string | null): boolean =>
  end !== null && start !== null && end < start

export const addDays = (date: string, count: number): LocalDate =>
  dateText(numberOf(date) + count) as LocalDate

/** The same day of a later month, or that month's last day where it has no such day. */
export const addMonths = (date: string, count: number): LocalDate => {
  const { year, month, day } = civil(numberOf(date))
  const [laterYear, laterMonth] = [
    year + Math.floor((month - 1 + count) / 12),
    mod(month - 1 + count, 12) + 1,
  ]
  const first = dayNumber({ year: laterYear, month: laterMonth, day: 1 })
  const next = dayNumber({
    year: laterMonth === 12 ? laterYear + 1 : laterYear,
    month: laterMonth === 12 ? 1 : laterMonth + 1,
    day: 1,
  })
  return dateText(Math.min(first + day - 1, next - 1)) as LocalDate
}

/** How many days later the second is. */
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from)

export const numberOf = (date: string): number => {
  const number = readDate(date)
  if (number === null) throw new RangeError(`no such date: "${date}" (expected for example 2027-01-01)`)
  return number
}

const mod = (value: number, by: number) => ((value % by) + by) % by

type Stretch = { readonly from: number; readonly to: number; readonly offset: number }

/** No zone is further than a day from UTC, so two days either side hold every reading of that wall time. */
const offsetsAround = (zone: string, wall: number): readonly Stretch[] => {
  const years = [...new Set([yearOf(wall - 2 * DAY), yearOf(wall + 2 * DAY)])]
  const periods = years.flatMap(year => offsetsOfYear(zone, year))
  return periods.map((period, index) => ({
    ...period,
    to: periods[index + 1]?.from ?? Number.POSITIVE_INFINITY,
  }))
}
