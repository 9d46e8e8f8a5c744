// Ledgers of the believable world, for tests: an agreement of Tokai Systems with 40 hours a month.

import type { Booked, Entry } from './book.ts'
import { settle } from './book.ts'
import { type BookFacts, type Drawn, leftOf, legOn, lotsOf, type TopUp } from './lots.ts'
import type { AllowanceTerms, Allowing } from './periods.ts'

export const monthly: AllowanceTerms = {
  work: 'PT40H',
  per: 'month',
  carryOver: 'lapses',
  carriesFor: null,
  thresholds: [75, 90, 100],
  atZero: 'ask',
}

export const hours = (count: number): number => Math.round(count * 3_600)

export const tokai = (today: string, changes: Partial<Allowing> = {}): Allowing => ({
  id: 'tokai-2026',
  firstDay: '2026-01-01',
  lastDay: '2026-12-31',
  begun: true,
  today,
  versions: [{ from: null, allowance: monthly }],
  carriesFrom: null,
  ...changes,
})

/** A desk that keeps its ledger: it settles whenever somebody looks, and draws what it can. */
export type Keeping = {
  readonly booked: readonly Booked[]
  readonly written: readonly Entry[]
  readonly topUps: readonly TopUp[]
}
export const empty: Keeping = { booked: [], written: [], topUps: [] }

const drawnIn = (booked: readonly Booked[]): readonly Drawn[] =>
  booked.filter(({ kind }) => kind === 'draw').map(entry => ({ ...entry, seconds: -entry.seconds }))

export const factsOf = (agreements: readonly Allowing[], { booked, topUps }: Keeping): BookFacts => ({
  agreements,
  topUps,
  drawn: drawnIn(booked),
})

export const settled = (agreements: readonly Allowing[], kept: Keeping): Keeping => {
  const entries = settle(factsOf(agreements, kept), kept.booked)
  return { ...kept, booked: [...kept.booked, ...entries], written: [...kept.written, ...entries] }
}

/** Takes up to so many seconds on a day of an agreement, what lapses first first, and settles. */
export const drawn = (
  agreements: readonly Allowing[],
  kept: Keeping,
  {
    agreementId,
    on,
    seconds,
  }: { readonly agreementId: string; readonly on: string; readonly seconds: number },
): { readonly kept: Keeping; readonly short: number } => {
  const usable = lotsOf(factsOf(agreements, kept))
    .flatMap(lot => {
      const leg = legOn(lot, agreementId, on)
      return leg && lot.credited ? [{ lot, leg, lapses: lot.legs.at(-1)?.closesOn ?? '9999-12-31' }] : []
    })
    .sort((a, b) => (a.lapses < b.lapses ? -1 : a.lapses > b.lapses ? 1 : a.lot.key < b.lot.key ? -1 : 1))
  let short = seconds
  const draws = usable.flatMap(({ lot, leg }): readonly Booked[] => {
    const taken = Math.min(short, leftOf(lot))
    short -= taken
    return taken <= 0
      ? []
      : [{ agreementId, period: leg.period.startsOn, lot: lot.key, kind: 'draw', seconds: -taken }]
  })
  return { kept: settled(agreements, { ...kept, booked: [...kept.booked, ...draws] }), short }
}

export const balanceOf = ({ booked }: Keeping, agreementId: string): number =>
  booked.reduce((sum, entry) => sum + (entry.agreementId === agreementId ? entry.seconds : 0), 0)

export const periodEntries = ({ booked }: Keeping, agreementId: string, period: string): readonly Booked[] =>
  booked.filter(entry => entry.agreementId === agreementId && entry.period === period)
