// Hours that came together lapse together: a lot. It is credited in one period and lives through that one and those it
// is carried to, in its own agreement and in the renewals that take its hours over. What is left of it is a sum: what
// was credited less every draw on it, whatever the order they were written in.

import { addMonths } from '../term.ts'
import { type Allowing, allowanceOn, type Period, periodsOf, secondsOf } from './periods.ts'

/** Hours added by hand. */
export type TopUp = {
  readonly id: string
  readonly agreementId: string
  readonly from: string
  /** The last day they can be used; null: until the agreement ends. */
  readonly until: string | null
  /** None, when they were taken back: what was drawn of them stays credited. */
  readonly seconds: number
}

/** What was drawn from a lot in a period, less what was taken back. */
export type Drawn = {
  readonly lot: string
  readonly agreementId: string
  /** The first day of the period. */
  readonly period: string
  readonly seconds: number
}

/** One period of a lot's life; it closes after its last day, or never. */
export type Leg = {
  readonly period: Period
  readonly from: string
  readonly closesOn: string | null
}

export type Lot = {
  readonly key: string
  readonly seconds: number
  readonly legs: readonly Leg[]
  /** By leg, as many as there are. */
  readonly drawn: readonly number[]
  /** Whether its agreement has begun and its first day has come. */
  readonly credited: boolean
}

/** The agreements of a series, what was added to them and what was drawn: everything hours follow from. */
export type BookFacts = {
  readonly agreements: readonly Allowing[]
  readonly topUps: readonly TopUp[]
  readonly drawn: readonly Drawn[]
}

export const lotsOf = ({ agreements, topUps, drawn }: BookFacts): readonly Lot[] => {
  const series = agreements.map(agreement => ({
    agreement,
    periods: periodsOf(agreement, horizon(agreement)),
  }))
  return series
    .flatMap(one => [
      ...one.periods
        .filter(({ startsOn }) => startsOn <= one.agreement.today)
        .map(period => periodLot(series, one, period)),
      ...topUps
        .filter(({ agreementId }) => agreementId === one.agreement.id)
        .flatMap(topUp => topUpLot(series, one, topUp)),
    ])
    .map(lot => withDraws(lot, drawn))
}

/** What nobody has drawn. */
export const leftOf = ({ seconds, drawn }: Lot): number => seconds - drawn.reduce((sum, leg) => sum + leg, 0)

/** The last day it can be used on; null: nobody knows yet. */
export const lapsesOn = ({ legs }: Lot): string | null => legs.at(-1)?.closesOn ?? null

/** The leg that a day of an agreement falls in. */
export const legOn = ({ legs }: Lot, agreementId: string, day: string): Leg | undefined =>
  legs.find(
    ({ period, from, closesOn }) =>
      period.agreementId === agreementId && from <= day && (closesOn === null || day <= closesOn),
  )

type One = { readonly agreement: Allowing; readonly periods: readonly Period[] }
type Undrawn = Omit<Lot, 'drawn'>

/** Far enough for whatever is carried longest: 36 periods of a year. */
export const horizon = ({ lastDay, today }: Allowing): string => lastDay ?? addMonths(today, 12 * 37)

const periodLot = (series: readonly One[], one: One, period: Period): Undrawn => {
  const index = one.periods.indexOf(period)
  const own = through(one.periods, index, carriesTo(period, index))
  return {
    key: `${one.agreement.id}/${period.startsOn}`,
    seconds: agreedFor(one.agreement, period),
    legs: [...own, ...renewedLegs(series, one, own)],
    credited: one.agreement.begun,
  }
}

/** Hours for a whole term may be amended while it runs; those of a shorter period are what they were at its start. */
const agreedFor = ({ versions, today }: Allowing, { startsOn, endsOn, terms }: Period): number => {
  if (terms.per !== 'term') return secondsOf(terms.work)
  const asOf = endsOn !== null && endsOn < today ? endsOn : today
  return secondsOf((allowanceOn(versions, asOf < startsOn ? startsOn : asOf) ?? terms).work)
}

const topUpLot = (
  series: readonly One[],
  one: One,
  { id, from, until, seconds }: TopUp,
): readonly Undrawn[] => {
  const first = one.periods.findIndex(period => holds(period, from))
  if (first === -1) return []
  const last = until === null ? null : one.periods.findLastIndex(({ startsOn }) => startsOn <= until)
  const own = through(one.periods, first, last).map(leg => ({
    ...leg,
    from: leg.from < from ? from : leg.from,
  }))
  return [
    {
      key: `added/${id}`,
      seconds,
      legs: endingBy(until, [...own, ...renewedLegs(series, one, own)]),
      credited: from <= one.agreement.today,
    },
  ]
}

/** Hours with a last day of their own are gone after it, also where a renewal has taken them over. */
const endingBy = (until: string | null, legs: readonly Leg[]): readonly Leg[] =>
  until === null
    ? legs
    : legs
        .filter(({ from }) => from <= until)
        .map(leg => ({
          ...leg,
          closesOn: leg.closesOn === null || until < leg.closesOn ? until : leg.closesOn,
        }))

const holds = ({ startsOn, endsOn }: Period, day: string): boolean =>
  startsOn <= day && (endsOn === null || day <= endsOn)

/** The index of the last period its hours can be used in; null: to the end of the run. */
const carriesTo = ({ terms }: Period, index: number): number | null => {
  if (terms.carryOver === 'lapses') return index
  return terms.carriesFor === null ? null : index + terms.carriesFor
}

const through = (periods: readonly Period[], first: number, last: number | null): readonly Leg[] =>
  periods
    .slice(first, last === null ? undefined : last + 1)
    .filter(({ run }) => run === periods[first]?.run)
    .map(period => ({ period, from: period.startsOn, closesOn: period.endsOn }))

/** Alive on the last day of an agreement, hours go on into the renewal that takes them over, by that one's rule. */
const renewedLegs = (series: readonly One[], one: One, own: readonly Leg[]): readonly Leg[] => {
  const end = own.at(-1)?.closesOn
  if (end === undefined || end === null || end !== one.agreement.lastDay) return []
  const renewal = series.find(({ agreement }) => agreement.carriesFrom === one.agreement.id)
  const first = renewal?.periods[0]
  if (!renewal || !first) return []
  const legs = through(renewal.periods, 0, carriesTo(first, 0))
  return [...legs, ...renewedLegs(series, renewal, legs)]
}

/** What is drawn stays drawn: hours that are amended away later are no fewer than those. */
const withDraws = (lot: Undrawn, drawn: readonly Drawn[]): Lot => {
  const own = drawn.filter(draw => draw.lot === lot.key)
  const byLeg = lot.legs.map(() => 0)
  for (const { agreementId, period, seconds } of own) {
    const leg = lot.legs.findLastIndex(
      ({ period: { agreementId: its, startsOn } }) => its === agreementId && startsOn <= period,
    )
    byLeg[Math.max(0, leg)] = (byLeg[Math.max(0, leg)] ?? 0) + seconds
  }
  const all = byLeg.reduce((sum, seconds) => sum + seconds, 0)
  return { ...lot, seconds: Math.max(lot.seconds, all), drawn: byLeg }
}
