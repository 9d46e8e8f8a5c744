/**
 * The Gregorian calendar as integers: a day is the count of days since 1970-01-01, so that weekdays and lengths are
 * arithmetic. Formulas after Howard Hinnant, "chrono-compatible low-level date algorithms".
 */
export const DAY = 86_400_000

export type Civil = { readonly year: number; readonly month: number; readonly day: number }

/** Years start in March here, so that the leap day comes last. */
export function dayNumber({ year, month, day }: Civil): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

export function civil(number: number): Civil {
  const z = number + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const march = Math.floor((5 * dayOfYear + 2) / 153)
  const month = march < 10 ? march + 3 : march - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * march + 2) / 5) + 1,
  }
}

/** Monday is 0. */
export const weekdayOf = (number: number): number => (((number + 3) % 7) + 7) % 7

/** The first day of a year. */
export const newYear = (year: number): number => dayNumber({ year, month: 1, day: 1 })

export const yearOf = (epochMs: number): number => civil(Math.floor(epochMs / DAY)).year

/** `2026-12-25`. */
export function dateText(number: number): string {
  const { year, month, day } = civil(number)
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`
}

/** The day a date like `2026-02-28` names, or null when there is no such day. */
export function readDate(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return null
  const [year, month, day] = match.slice(1).map(Number)
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12) return null
  const number = dayNumber({ year, month, day })
  return dateText(number) === text ? number : null
}

export const pad = (value: number, width = 2): string => String(value).padStart(width, '0')
