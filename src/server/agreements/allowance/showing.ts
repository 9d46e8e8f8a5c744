// The hours of an agreement as its page shows them: what is left, how fast it goes, and the account of each period.

import type { z } from 'zod'
import { lapsesOn, leftOf, legOn, lotsOf } from '#domain/agreements/allowance/lots.ts'
import { emptyOn, percentUsed, sumsOf } from '#domain/agreements/allowance/pace.ts'
import {
  type AllowanceTerms,
  type Allowing,
  allowanceOn,
  type Period,
  periodsOf,
  secondsOf,
} from '#domain/agreements/allowance/periods.ts'
import type { hoursOf, hoursPeriod } from '#domain/agreements/allowance/shapes.ts'
import { runningPeriod } from '#domain/agreements/allowance/standing.ts'
import { dayIn } from '#domain/agreements/term.ts'
import { toIso } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Desk } from '#server/platform/desk.ts'
import { readDrawOrder } from '../store/draw-orders.ts'
import { listDraws } from '../store/draws.ts'
import { comingHours, type Extra, extraOf } from '../store/entries.ts'
import { type KeptAgreement, readSeries, type StoredSeries, seriesOf } from '../store/hours.ts'
import { factsOf } from './balancing.ts'
import { shownDraw } from './draw-row.ts'

type Hours = z.input<typeof hoursOf>
type ShownPeriod = z.input<typeof hoursPeriod>

const atMost = 60

export const showHours = async (desk: Desk, id: string): Promise<Hours | Refusal> => {
  const db = desk.database.app
  const seriesId = await seriesOf(db, id)
  if (seriesId === null) return refusal('agreements.not_found')
  const [[stored], now, extra] = await Promise.all([
    readSeries(db, [seriesId]),
    desk.database.now(),
    extraOf(db, id),
  ])
  const kept = stored?.agreements.find(one => one.id === id)
  if (!stored || !kept) return refusal('agreements.not_found')
  const [order, waiting, coming] = await Promise.all([
    readDrawOrder(db, kept.clientId),
    listDraws(db, { show: 'waiting', agreementId: id, cursor: null, limit: 50 }),
    comingHours(db, id, dayIn(kept.zone, now)),
  ])
  const facts = factsOf(stored, now)
  const allowing = facts.agreements.find(one => one.id === id) ?? null
  const booked = stored.booked.filter(({ agreementId }) => agreementId === id)
  return {
    terms: termsOf(kept, allowing),
    balance: booked.reduce((sum, { seconds }) => sum + seconds, 0),
    current: allowing ? current(allowing, { stored, extra, lots: lotsOf(facts) }) : null,
    today: dayIn(kept.zone, now),
    periods: allowing?.begun
      ? periodsOf(allowing, allowing.today)
          .slice(-atMost)
          .reverse()
          .map(period => shownPeriod(period, stored, extra))
      : [],
    waiting: waiting.filter(({ saidBy }) => saidBy?.id === id).map(shownDraw),
    coming: [...coming],
    carriesFrom: kept.carriesHours ? named(stored.agreements.find(one => one.id === kept.renewsId)) : null,
    carriesTo: named(stored.agreements.find(one => one.carriesHours && one.renewsId === id && isThere(one))),
    order: [...order.rules],
  }
}

const isThere = ({ state }: KeptAgreement): boolean => state !== 'draft' && state !== 'cancelled'

const named = (agreement: KeptAgreement | undefined) =>
  agreement ? { id: agreement.id, number: agreement.number, name: agreement.name } : null

/** What is agreed today; before the first day what will be, and of what no longer is what was. */
const termsOf = (kept: KeptAgreement, allowing: Allowing | null): Hours['terms'] => {
  const today = allowing ? allowanceOn(allowing.versions, allowing.today) : null
  const terms = today ?? kept.versions.findLast(({ allowance }) => allowance !== null)?.allowance ?? null
  return terms && shownTerms(terms)
}

const shownTerms = ({ work, per, carryOver, carriesFor, thresholds, atZero }: AllowanceTerms) => ({
  seconds: secondsOf(work),
  ...{ per, carryOver, carriesFor, atZero },
  thresholds: [...thresholds].sort((a, b) => a - b),
})

const shownPeriod = (
  { agreementId, startsOn, endsOn }: Period,
  { booked }: Pick<StoredSeries, 'booked'>,
  extra: readonly Extra[],
): ShownPeriod => ({
  ...{ startsOn, endsOn },
  ...sumsOf(booked.filter(one => one.agreementId === agreementId && one.period === startsOn)),
  extra: extra
    .filter(({ on }) => startsOn <= on && (endsOn === null || on <= endsOn))
    .reduce((sum, { seconds }) => sum + seconds, 0),
})

const current = (
  allowing: Allowing,
  {
    stored,
    extra,
    lots,
  }: {
    readonly stored: StoredSeries
    readonly extra: readonly Extra[]
    readonly lots: ReturnType<typeof lotsOf>
  },
): Hours['current'] => {
  const running = runningPeriod(allowing, stored.booked)
  if (running === null) return null
  const { period, sums } = running
  const { id, today } = allowing
  const terms = allowanceOn(allowing.versions, today) ?? period.terms
  const lapses = new Map<string | null, number>()
  for (const lot of lots)
    if (lot.credited && leftOf(lot) > 0 && legOn(lot, id, today))
      lapses.set(lapsesOn(lot), (lapses.get(lapsesOn(lot)) ?? 0) + leftOf(lot))
  const reached = new Map(
    stored.told
      .filter(one => one.agreementId === id && one.period === period.startsOn)
      .map(({ percent, at }) => [percent, toIso(at)]),
  )
  return {
    ...shownPeriod(period, stored, extra),
    percent: percentUsed(sums),
    emptyOn: emptyOn(sums, period, today),
    lapses: [...lapses]
      .map(([on, seconds]) => ({ on, seconds }))
      .sort((a, b) => ((a.on ?? '9') < (b.on ?? '9') ? -1 : 1)),
    thresholds: [...new Set(terms.thresholds)]
      .sort((a, b) => a - b)
      .map(percent => ({ percent, reachedAt: reached.get(percent) ?? null })),
  }
}
