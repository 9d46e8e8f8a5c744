// What a series of agreements has to say about its hours, beside what its ledger and its copies say.

import { type Booked, type Entry, nextDayOf, settle } from '#domain/agreements/allowance/book.ts'
import type { BookFacts } from '#domain/agreements/allowance/lots.ts'
import { allowingOf } from '#domain/agreements/allowance/series.ts'
import { runningPeriod } from '#domain/agreements/allowance/standing.ts'
import { dayBegins } from '#domain/agreements/term.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Copies, KeptAgreement, StoredSeries } from '../store/hours.ts'

/** What an agreement’s hours are made of, and what they come to. */
export type Balanced = {
  readonly stored: StoredSeries
  readonly facts: BookFacts
  /** What the ledger lacks. */
  readonly missing: readonly Entry[]
  /** What it says with that. */
  readonly booked: readonly Booked[]
  readonly copies: readonly (Copies & { readonly id: string; readonly differs: boolean })[]
}

export const factsOf = ({ agreements, topUps, booked }: StoredSeries, now: Instant): BookFacts => ({
  agreements: agreements.flatMap(kept => allowingOf(kept, now) ?? []),
  topUps,
  drawn: booked.filter(({ kind }) => kind === 'draw').map(entry => ({ ...entry, seconds: -entry.seconds })),
})

export const balance = (stored: StoredSeries, now: Instant): Balanced => {
  const facts = factsOf(stored, now)
  const missing = settle(facts, stored.booked)
  const booked = [...stored.booked, ...missing]
  return {
    ...{ stored, facts, missing, booked },
    copies: stored.agreements.map(kept => {
      const copies = copiesOf(kept, { stored, facts, booked })
      return { ...copies, id: kept.id, differs: !isSame(copies, kept.copies) }
    }),
  }
}

const copiesOf = (
  { id, zone }: KeptAgreement,
  { stored, facts, booked }: Pick<Balanced, 'stored' | 'facts' | 'booked'>,
): Copies => {
  const waiting = stored.waiting[id] ?? 0
  const allowing = facts.agreements.find(agreement => agreement.id === id)
  if (!allowing?.begun) return { left: null, of: null, until: null, at: null, waiting }
  const next = nextDayOf(allowing, facts.topUps)
  const running = runningPeriod(allowing, booked)
  return {
    left: running?.sums.left ?? null,
    of: running ? running.sums.credited + running.sums.carriedIn : null,
    until: running?.period.endsOn ?? null,
    at: next === null ? null : dayBegins(zone, next),
    waiting,
  }
}

const isSame = (one: Copies, other: Copies): boolean =>
  one.left === other.left &&
  one.of === other.of &&
  one.until === other.until &&
  one.at === other.at &&
  one.waiting === other.waiting
