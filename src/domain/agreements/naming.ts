// Names of agreements: from a pattern for many clients at once, or the old name with its years moved along.

import { civil } from '#kernel/civil.ts'
import { addDays, type Days, numberOf } from './term.ts'

export type NameFacts = {
  readonly client: string
  /** The name of the source. */
  readonly name: string
  /** The year it is called after; null when nobody knows yet. */
  readonly year: number | null
}

/** `{client} – Gold {year}` for Tokai Systems, 2027: `Tokai Systems – Gold 2027`. */
export const nameFrom = (pattern: string, { client, name, year }: NameFacts): string =>
  pattern
    .replaceAll(/\{(client|name|year)\}/g, (_, slot: keyof NameFacts) =>
      slot === 'year' ? String(year ?? '') : slot === 'client' ? client : name,
    )
    .replaceAll(/\s+/g, ' ')
    .trim()

/** `Gold 2026` -> `Gold 2027`, `Support 2026/27` -> `Support 2027/28`; a name without a year stays as it is. */
export const nextName = (name: string, from: Days, to: Days): string => {
  const [before, after] = [yearOfName(from), yearOfName(to)]
  if (before === null || after === null || before === after) return name
  const by = after - before
  return name.replaceAll(
    /(?<!\d)((?:19|20|21)\d\d)(?:([/–-])(\d\d))?(?!\d)/g,
    (_, year: string, between: string | undefined, short: string | undefined) =>
      `${Number(year) + by}${between === undefined ? '' : `${between}${shortened(Number(short) + by)}`}`,
  )
}

/**
 * The year a term is called after: the one it begins in, or the next when it begins in its last fortnight and goes on
 * beyond it. What runs from 27 December 2026 for a year is the agreement of 2027.
 */
export const yearOfName = ({ startsOn, endsOn }: Days): number | null => {
  if (startsOn === null) return yearOf({ startsOn, endsOn })
  const soon = addDays(startsOn, 14)
  return yearOf({ startsOn: endsOn !== null && endsOn < soon ? startsOn : soon, endsOn })
}

/** The year a term begins in, else the one it ends in. */
export const yearOf = ({ startsOn, endsOn }: Days): number | null => {
  const day = startsOn ?? endsOn
  return day === null ? null : civil(numberOf(day)).year
}

const shortened = (year: number): string => String(((year % 100) + 100) % 100).padStart(2, '0')
