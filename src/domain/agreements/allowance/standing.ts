// How the hours of an agreement stand today: the period that runs, its sums, and which thresholds are to be told.

import type { Booked } from './book.ts'
import { type PeriodSums, reached, sumsOf } from './pace.ts'
import { type Allowing, allowanceOn, type Period } from './periods.ts'
import { periodOn } from './series.ts'

export type Running = { readonly period: Period; readonly sums: PeriodSums }

/** Null before its first period and after its last, and where no hours are agreed. */
export const runningPeriod = (agreement: Allowing, booked: readonly Booked[]): Running | null => {
  const period = agreement.begun ? periodOn(agreement, agreement.today) : null
  if (period === null) return null
  const own = booked.filter(one => one.agreementId === agreement.id && one.period === period.startsOn)
  return { period, sums: sumsOf(own) }
}

/** A threshold of the period that runs, reached and not yet recorded; `told` false: a higher one says it. */
export type Passed = { readonly percent: number; readonly told: boolean }

/** Each threshold once for each period; of several at once only the highest is told. */
export const passedNow = (
  agreement: Allowing,
  { sums, period }: Running,
  recorded: readonly number[],
): readonly Passed[] => {
  const { thresholds } = allowanceOn(agreement.versions, agreement.today) ?? period.terms
  const passed = reached(sums, thresholds)
  const highest = Math.max(...passed, ...recorded)
  return passed
    .filter(percent => !recorded.includes(percent))
    .map(percent => ({ percent, told: percent === highest }))
}
