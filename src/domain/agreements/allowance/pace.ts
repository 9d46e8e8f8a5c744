// How a period of hours stands: what is used, when it would be empty at this pace, and which thresholds it has passed.

import { addDays, daysBetween } from '../term.ts'
import type { Booked } from './book.ts'

/** A period's line of the statement, in whole seconds; it adds up: credit + carried in - drawn - expired - carried out = left. */
export type PeriodSums = {
  readonly credited: number
  readonly carriedIn: number
  readonly drawn: number
  readonly expired: number
  readonly carriedOut: number
  readonly left: number
}

export const sumsOf = (entries: readonly Pick<Booked, 'kind' | 'seconds'>[]): PeriodSums => {
  const of = (kind: Booked['kind']) =>
    entries.reduce((sum, entry) => sum + (entry.kind === kind ? entry.seconds : 0), 0)
  return {
    credited: of('credit'),
    carriedIn: of('roll_in'),
    drawn: without(of('draw')),
    expired: without(of('expire')),
    carriedOut: without(of('roll_out')),
    left: entries.reduce((sum, { seconds }) => sum + seconds, 0),
  }
}

/** A sum that left the pot, as an amount; never minus zero. */
const without = (seconds: number): number => (seconds === 0 ? 0 : -seconds)

/** Whole per cent used, rounded down so that 100 means all of it; null where there was nothing to use. */
export const percentUsed = ({ credited, carriedIn, drawn }: PeriodSums): number | null => {
  const all = credited + carriedIn
  return all <= 0 ? null : Math.floor((drawn * 100) / all)
}

/** The thresholds a period has reached, the lowest first. */
export const reached = (sums: PeriodSums, thresholds: readonly number[]): readonly number[] => {
  const percent = percentUsed(sums)
  if (percent === null) return []
  return [...new Set(thresholds)].filter(threshold => percent >= threshold).sort((a, b) => a - b)
}

/**
 * The day on which nothing is left if work goes on as it went since the period began, today included.
 * Null: nothing was used, or what is left lasts to its end.
 */
export const emptyOn = (
  { left, drawn }: PeriodSums,
  period: { readonly startsOn: string; readonly endsOn: string | null },
  today: string,
): string | null => {
  if (drawn <= 0) return null
  if (left <= 0) return today
  const gone = daysBetween(period.startsOn, today) + 1
  const day = addDays(today, Math.min(Math.ceil((left * gone) / drawn), 36_500))
  return period.endsOn !== null && day > period.endsOn ? null : day
}
