// How a period of hours stands, for the bar and for the word beside it: pure, so that its edges can be argued about.

import { placeOf } from '../period-bar.ts'

export type Standing = {
  /** Whole seconds nobody has drawn. */
  readonly left: number
  /** Credited and carried in. */
  readonly of: number
  /** Worked beyond them. */
  readonly extra?: number
}

/** `none`: there is nothing to use. `over`: used up, and work went on. */
export type Step = 'none' | 'plenty' | 'soon' | 'risk' | 'empty' | 'over'

/** Per cent used at which a word is due, unless the agreement names its own. */
export const usualThresholds: readonly number[] = [75, 90, 100]

/** Whole per cent used, rounded down so that 100 means all of it. */
export const percentOf = ({ left, of }: Standing): number =>
  of <= 0 ? 0 : Math.max(0, Math.floor(((of - left) * 100) / of))

/** The highest threshold short of all is a risk, a lower one is soon; a single one is soon. */
export function stepOf(standing: Standing, thresholds: readonly number[] = usualThresholds): Step {
  const { left, of, extra = 0 } = standing
  if (extra > 0 && left <= 0) return 'over'
  if (of <= 0) return 'none'
  if (left <= 0) return 'empty'
  const short = [...new Set(thresholds)].filter(one => one < 100).sort((a, b) => a - b)
  const percent = percentOf(standing)
  const reached = short.filter(one => percent >= one).length
  if (reached === 0) return 'plenty'
  return reached === short.length && short.length > 1 ? 'risk' : 'soon'
}

export type BarLayout = {
  /** Shares of the whole width. */
  readonly used: number
  readonly extra: number
  /** Where today stands in the period; null: it has no end, or has not begun. */
  readonly now: number | null
}

/** Work beyond the hours makes the scale longer: the hours end where the extra begins. */
export function layBar(
  standing: Standing,
  period: { readonly startsOn: string; readonly endsOn: string | null } | null,
  today: string,
): BarLayout {
  const { left, of, extra = 0 } = standing
  const whole = of + extra
  if (whole <= 0) return { used: 0, extra: 0, now: null }
  const place =
    period === null || period.endsOn === null
      ? null
      : placeOf(today, { from: period.startsOn, to: period.endsOn })
  return {
    used: Math.min(Math.max(0, of - left), of) / whole,
    extra: extra / whole,
    now: place === null ? null : (place * of) / whole,
  }
}
