// The ledger of hours: credit, draw, carried out and in, expired. The balance of an agreement is the sum of its entries,
// and so is that of each period; a closed period comes to nothing. Entries are never changed. Draws and added hours are
// written when they are made; everything else follows from them, so the desk computes what the ledger ought to say and
// writes the difference. A draw that comes in late, other dates, a renewal withdrawn: the same function, one more entry.
// Running it twice writes nothing the second time, and it does not matter when it ran last.

import { addDays } from '../term.ts'
import { type BookFacts, horizon, type Leg, type Lot, lotsOf, type TopUp } from './lots.ts'
import { type Allowing, periodsOf } from './periods.ts'

export const entryKinds = ['credit', 'draw', 'expire', 'roll_out', 'roll_in'] as const
export type EntryKind = (typeof entryKinds)[number]

export type Entry = {
  readonly agreementId: string
  /** The first day of the period it counts in. */
  readonly period: string
  readonly lot: string
  readonly kind: EntryKind
  /** The day it belongs to, in the agreement's zone. */
  readonly on: string
  /** Whole seconds: more in the pot, or fewer. */
  readonly seconds: number
}

/** What stands in the ledger, summed by its key. */
export type Booked = Pick<Entry, 'agreementId' | 'period' | 'lot' | 'kind' | 'seconds'>

/** What the ledger has to say besides draws, as things stand today. */
export const entriesOf = (facts: BookFacts): readonly Entry[] => {
  const today = new Map(facts.agreements.map(agreement => [agreement.id, agreement.today]))
  return lotsOf(facts).flatMap(lot => entriesOfLot(lot, today))
}

/** The entries that are missing from the ledger: none, when it is in order. Draws are left as they are. */
export const settle = (facts: BookFacts, booked: readonly Booked[]): readonly Entry[] => {
  const wanted = entriesOf(facts)
  const found = sums(booked.filter(({ kind }) => kind !== 'draw'))
  const missing = wanted.map(entry => ({
    ...entry,
    seconds: entry.seconds - (found.get(keyOf(entry))?.seconds ?? 0),
  }))
  const known = new Set(wanted.map(keyOf))
  const today = new Map(facts.agreements.map(agreement => [agreement.id, agreement.today]))
  const unwanted = [...found.values()]
    .filter(entry => !known.has(keyOf(entry)))
    .map(entry => ({ ...entry, on: today.get(entry.agreementId) ?? entry.period, seconds: -entry.seconds }))
  return [...missing, ...unwanted].filter(({ seconds }) => seconds !== 0)
}

/** The next day, in the agreement's zone, on which its ledger changes by itself; null: none in sight. */
export const nextDayOf = (agreement: Allowing, topUps: readonly TopUp[]): string | null => {
  const ends = (day: string | null): readonly string[] => (day === null ? [] : [addDays(day, 1)])
  const days = [
    ...periodsOf(agreement, horizon(agreement)).flatMap(({ startsOn, endsOn }) => [
      startsOn,
      ...ends(endsOn),
    ]),
    ...topUps
      .filter(({ agreementId }) => agreementId === agreement.id)
      .flatMap(({ from, until }) => [from, ...ends(until)]),
    // Those it may have taken over keep their last day.
    ...(agreement.carriesFrom === null ? [] : topUps.flatMap(({ until }) => ends(until))),
    ...agreement.versions.flatMap(({ from }) => (from === null ? [] : [from])),
    ...ends(agreement.lastDay),
  ]
  return days.filter(day => day > agreement.today).sort()[0] ?? null
}

const entriesOfLot = (lot: Lot, today: ReadonlyMap<string, string>): readonly Entry[] => {
  const first = lot.legs[0]
  if (!first || !lot.credited) return []
  let left = lot.seconds
  const entries = [entry(lot, first, 'credit', first.from, left)]
  for (const [index, leg] of lot.legs.entries()) {
    left -= lot.drawn[index] ?? 0
    const { agreementId } = leg.period
    if (leg.closesOn === null || (today.get(agreementId) ?? '') <= leg.closesOn) break
    const next = lot.legs[index + 1]
    if (!next) entries.push(entry(lot, leg, 'expire', leg.closesOn, -left))
    else
      entries.push(
        entry(lot, leg, 'roll_out', leg.closesOn, -left),
        entry(lot, next, 'roll_in', next.from, left),
      )
  }
  return entries.filter(({ seconds }) => seconds !== 0)
}

const entry = ({ key }: Lot, { period }: Leg, kind: EntryKind, on: string, seconds: number): Entry => ({
  agreementId: period.agreementId,
  period: period.startsOn,
  lot: key,
  kind,
  on,
  seconds,
})

const keyOf = ({ agreementId, period, lot, kind }: Omit<Booked, 'seconds'>): string =>
  [agreementId, period, lot, kind].join(' ')

const sums = (booked: readonly Booked[]): ReadonlyMap<string, Booked> => {
  const found = new Map<string, Booked>()
  for (const one of booked) {
    const { agreementId, period, lot, kind } = one
    const seconds = (found.get(keyOf(one))?.seconds ?? 0) + one.seconds
    found.set(keyOf(one), { agreementId, period, lot, kind, seconds })
  }
  return found
}
