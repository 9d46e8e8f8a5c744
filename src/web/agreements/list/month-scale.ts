import { dayNumber } from '#kernel/civil.ts'
import { daysBetween } from '../days.ts'
import { monthOn, type Stretch } from '../period-bar.ts'

/** How many months are seen at once, from near to far. */
export const windows = [6, 18, 36, 72] as const

export type Month = {
  readonly key: string
  /** `Jan`, or `2027` where a year begins. */
  readonly name: string
  /** 0 to 1 of the stretch. */
  readonly start: number
  readonly year: boolean
}

/** The months that begin in a stretch; where they would crowd, only every third, or only years. */
export function monthsOf(stretch: Stretch, locale: string): readonly Month[] {
  const width = daysBetween(stretch.from, stretch.to) + 1
  const every = width > 1_500 ? 12 : width > 700 ? 3 : 1
  const short = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  const months: Month[] = []
  for (let day = monthOn(stretch.from, 0); day <= stretch.to; day = monthOn(day, 1)) {
    const [year = 1970, month = 1] = day.split('-').map(Number)
    const start = daysBetween(stretch.from, day) / width
    if (start < 0 || (month - 1) % every !== 0) continue
    const name = month === 1 ? String(year) : short.format(dayNumber({ year, month, day: 1 }) * 86_400_000)
    months.push({ key: day, name: name.replace(/\.$/, ''), start, year: month === 1 })
  }
  return months
}
