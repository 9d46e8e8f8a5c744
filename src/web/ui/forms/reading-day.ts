// A day as people write it, read as the day it means; and back. Days have no clock here: they are civil dates, always
// `2027-01-31` when they leave.

import type { Format } from '#domain/format.ts'
import { type Civil, civil, DAY, dateText, dayNumber, pad, readDate } from '#kernel/civil.ts'
import type { Instant } from '#kernel/instant.ts'
import { fold } from '#web/platform/folding.ts'

/** Not what it should be, as far as anybody can tell. */
export const unreadable = Symbol('unreadable')
export type Unreadable = typeof unreadable

/** What a day may be told from: with it `+12m`, `tomorrow` and `1 Jan` mean a day. */
export type Counting = {
  readonly today: string
  /** Where a length begins; today unless somebody knows better. */
  readonly from?: string | undefined
  /** The day is the last one served: twelve months from 1 Jan end on 31 Dec. */
  readonly last?: boolean | undefined
}

/**
 * `2027-01-31`, `31/1/2027` in the order of the reader's region, `31 Jan 2027` in the reader's language or English,
 * with or without the day of the week. Null is an open end: nothing, or a dash.
 */
export function readDay(text: string, locale: string, counting?: Counting): string | null | Unreadable {
  const tidy = text.trim()
  if (/^[-–—]?$/.test(tidy)) return null
  const found =
    inFigures(tidy, locale) ??
    inWords(tidy, locale) ??
    (counting ? (fromHere(tidy, locale, counting) ?? withoutYear(tidy, locale, counting.today)) : null)
  return found !== null && readDate(found) !== null ? found : unreadable
}

/** `Sun 31 Jan 2027`: as short as it can be said in a field, so in Russian without the `г.` of the year. */
export const writeDay = (day: string, format: Format): string =>
  `${format.inZone('UTC').weekday(noonOf(day))} ${plainDay(day, format)}`.replace(/\sг\.$/, '')

/** `31 Jan 2027` */
export const plainDay = (day: string, format: Format): string => format.inZone('UTC').date(noonOf(day))

const noonOf = (day: string): Instant => ((readDate(day) ?? 0) * DAY + DAY / 2) as Instant

/** So many days, or months, on; the 31st of a short month is its last day. */
export const daysOn = (day: string, days: number): string => dateText((readDate(day) ?? 0) + days)
export function monthsOn(day: string, months: number): string {
  const { year, month, day: number } = civil(readDate(day) ?? 0)
  const at = year * 12 + month - 1 + months
  const first: Civil = { year: Math.floor(at / 12), month: (at % 12) + 1, day: 1 }
  const next =
    first.month === 12 ? { year: first.year + 1, month: 1, day: 1 } : { ...first, month: first.month + 1 }
  return dateText(Math.min(dayNumber({ ...first, day: number }), dayNumber(next) - 1))
}

function inFigures(text: string, locale: string): string | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text)
  if (iso) return dayOf(iso[1], iso[2], iso[3])
  const parts = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{2}|\d{4})\.?$/.exec(text)
  if (!parts) return null
  const [, first, second, year] = parts
  return monthFirst(locale) ? dayOf(year, first, second) : dayOf(year, second, first)
}

function inWords(text: string, locale: string): string | null {
  const month = monthIn(text, locale)
  const [first, second, third] = text.match(/\d+/g) ?? []
  if (month === null || first === undefined || second === undefined || third !== undefined) return null
  return first.length === 4 ? dayOf(first, String(month), second) : dayOf(second, String(month), first)
}

/** The nearest such day that is not over. */
function withoutYear(text: string, locale: string, today: string): string | null {
  const figures = /^(\d{1,2})[-/. ](\d{1,2})\.?$/.exec(text)
  const month = figures ? (monthFirst(locale) ? figures[1] : figures[2]) : monthIn(text, locale)?.toString()
  const numbers = text.match(/\d+/g) ?? []
  const day = figures ? (monthFirst(locale) ? figures[2] : figures[1]) : numbers[0]
  if (month === undefined || day === undefined || (!figures && numbers.length !== 1)) return null
  const year = Number(today.slice(0, 4))
  // Eight years hold a 29 February.
  for (let later = 0; later <= 8; later += 1) {
    const found = dayOf(String(year + later), month, day)
    if (found >= today && readDate(found) !== null) return found
  }
  return null
}

/** `+30d`, `+2w`, `+12m`, `+1y`, and in the reader's own letters; `today`, `tomorrow`. */
function fromHere(
  text: string,
  locale: string,
  { today, from = today, last = false }: Counting,
): string | null {
  const near = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const said = [0, 1, -1].find(days => fold(near.format(days, 'day')) === fold(text))
  if (said !== undefined) return daysOn(today, said)
  const [, sign, amount, letter = ''] = /^([+-])\s*(\d{1,4})\s*(\p{L})\p{L}*\.?$/u.exec(text) ?? []
  const unit = units[locale.slice(0, 2)]?.[letter.toLowerCase()] ?? units.en?.[letter.toLowerCase()]
  if (amount === undefined || unit === undefined) return null
  const count = Number(amount) * (sign === '-' ? -1 : 1)
  const on =
    unit === 'd'
      ? daysOn(from, count)
      : unit === 'w'
        ? daysOn(from, count * 7)
        : monthsOn(from, count * (unit === 'y' ? 12 : 1))
  return last && count > 0 ? daysOn(on, -1) : on
}

const units: Readonly<Record<string, Readonly<Record<string, 'd' | 'w' | 'm' | 'y'>>>> = {
  en: { d: 'd', w: 'w', m: 'm', y: 'y' },
  nl: { d: 'd', w: 'w', m: 'm', j: 'y' },
  fr: { j: 'd', s: 'w', m: 'm', a: 'y' },
  es: { d: 'd', s: 'w', m: 'm', a: 'y' },
  ru: { д: 'd', н: 'w', м: 'm', г: 'y', л: 'y' },
}

/** From the last word on: before the month a day of the week may stand, and `mar.` is Tuesday to the French. */
function monthIn(text: string, locale: string): number | null {
  for (const word of (text.match(/\p{L}+/gu) ?? []).toReversed()) {
    const month = monthOf(word, locale) ?? monthOf(word, 'en-GB')
    if (month !== null) return month
  }
  return null
}

function monthOf(word: string, locale: string): number | null {
  const wanted = fold(word)
  if (wanted.length < 3) return null
  const at = namesOf(locale).findIndex(names =>
    names.some(name => name.startsWith(wanted) || wanted.startsWith(name)),
  )
  return at < 0 ? null : at + 1
}

/** Each month as it is said in a date and in short, without its point. */
function namesOf(locale: string): readonly (readonly string[])[] {
  const known = months.get(locale)
  if (known) return known
  const formats = (['long', 'short'] as const).map(
    month => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month, year: 'numeric' }),
  )
  const names = Array.from({ length: 12 }, (_, month) =>
    formats.map(format => {
      const parts = format.formatToParts(Date.UTC(2027, month, 15))
      return fold(parts.find(({ type }) => type === 'month')?.value ?? '').replace(/[^\p{L}]/gu, '')
    }),
  )
  months.set(locale, names)
  return names
}
const months = new Map<string, readonly (readonly string[])[]>()

const monthFirst = (locale: string): boolean => {
  const order = new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type)
  return order.indexOf('month') < order.indexOf('day')
}

const dayOf = (year = '', month = '', day = ''): string =>
  `${year.length === 2 ? `20${year}` : year}-${pad(Number(month))}-${pad(Number(day))}`
