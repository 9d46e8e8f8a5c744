import type { Band, CalendarSpec, WeekSpec } from '#kernel/calendar.ts'
import { type Instant, instant } from '#kernel/instant.ts'

export const zone = 'Europe/Amsterdam'
export const holidays = ['2026-01-01', '2026-04-06', '2026-04-27', '2026-05-14', '2026-05-25', '2026-12-25']

export const fiveDays = (name: string, ...bands: readonly Band[]): WeekSpec => ({
  zone: name,
  week: { mon: bands, tue: bands, wed: bands, thu: bands, fri: bands },
})

/** What every rival can express: one zone, one band a day, whole holidays. */
export const office: CalendarSpec = {
  ...fiveDays(zone, ['09:00', '17:00']),
  exceptions: Object.fromEntries(holidays.map(date => [date, []])),
}

export const FIRST = instant('2026-01-01T00:00Z')
export const YEAR = 365 * 86_400_000

let seed = 20_261_123

/** The same numbers in every run. */
export function chance(): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}

/** Any minute of 2026. */
export const anyMinute = (): Instant => (FIRST + Math.floor((chance() * YEAR) / 60_000) * 60_000) as Instant
