// The hours of the set-up page as a calendar's week: openings on several days, perhaps past midnight, perhaps
// overlapping where somebody typed them twice.

import type { Band, WeekSpec } from '#kernel/calendar-spec.ts'
import { weekdays } from '#kernel/calendar-spec.ts'
import type { Opening } from './setup-shapes.ts'

export const weekOf = (openings: readonly Opening[], zone: string): WeekSpec => {
  const week: { [day in (typeof weekdays)[number]]?: Band[] } = {}
  for (const day of weekdays) {
    const bands = joined(openings.filter(({ days }) => days.includes(day)).map(bandOf))
    if (bands.length > 0) week[day] = [...bands]
  }
  return { zone, week }
}

type Minutes = { readonly from: number; readonly until: number }

const bandOf = ({ from, until }: Opening): Minutes => {
  const [opens, closes] = [minutesOf(from), minutesOf(until)]
  return { from: opens, until: closes > opens ? closes : closes + 24 * 60 }
}

/** Openings that touch or overlap are one. */
const joined = (openings: readonly Minutes[]): readonly Band[] => {
  const bands: Minutes[] = []
  for (const next of [...openings].sort((a, b) => a.from - b.from)) {
    const last = bands.at(-1)
    if (last && next.from <= last.until)
      bands[bands.length - 1] = { from: last.from, until: Math.max(last.until, next.until) }
    else bands.push(next)
  }
  return bands.map(({ from, until }) => [textOf(from), textOf(until)] as const)
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const textOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
