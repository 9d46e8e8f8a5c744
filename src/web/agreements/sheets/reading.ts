// What people type or paste into a cell, read as what it means. What cannot be read stays as it was typed.

import { pad, readDate } from '#kernel/civil.ts'
import { fold } from '#web/platform/folding.ts'

/** Not a day, a zone or a person anybody knows. */
export const unreadable = Symbol('unreadable')
type Unreadable = typeof unreadable

/**
 * `2027-01-31`, `31/1/2027` in the order of the reader's region, `31 Jan 2027` in the reader's language or English.
 * Null is an open end: nothing, or a dash.
 */
export function readDay(text: string, locale: string): string | null | Unreadable {
  const tidy = text.trim()
  if (/^[-–—]?$/.test(tidy)) return null
  const found = inFigures(tidy, locale) ?? inWords(tidy, locale)
  return found !== null && readDate(found) !== null ? found : unreadable
}

/** By its name (`Asia/Tokyo`) or its place (`Tokyo`, `New York`). */
export function readZone(
  text: string,
  zones: readonly { readonly id: string; readonly name: string }[],
): string | Unreadable {
  const wanted = fold(text.trim())
  const found = zones.find(({ id, name }) =>
    [id, name, id.split('/').at(-1) ?? ''].some(
      one => fold(one) === wanted || fold(one.replaceAll('_', ' ')) === wanted,
    ),
  )
  return found?.id ?? unreadable
}

/** By name or address; nobody when empty. Two of one name are nobody's guess. */
export function readPerson<P extends { readonly name: string; readonly email: string | null }>(
  text: string,
  people: readonly P[],
): P | null | Unreadable {
  const wanted = fold(text.trim())
  if (wanted === '') return null
  const found = people.filter(({ name, email }) => fold(name) === wanted || fold(email ?? '') === wanted)
  return (found.length === 1 ? found[0] : undefined) ?? unreadable
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
  const word = /\p{L}+/u.exec(text)?.[0]
  const [first, second] = text.match(/\d+/g) ?? []
  if (word === undefined || first === undefined || second === undefined) return null
  const month = monthOf(word, locale) ?? monthOf(word, 'en-GB')
  if (month === null) return null
  return first.length === 4 ? dayOf(first, String(month), second) : dayOf(second, String(month), first)
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
