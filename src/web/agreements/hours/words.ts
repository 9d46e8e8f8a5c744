import { useMemo } from 'react'
import type { Format } from '#domain/format.ts'
import { useFormat } from '#web/platform/reader.ts'
import { dayText, shortDay } from '../days.ts'
import { percentOf, type Standing, type Step, stepOf } from './bar.ts'
import { useText } from './left-text.ts'
import { lengthText, type Rounding } from './length.ts'

/** `30 Nov`, with its year where that is another one than today's. */
export const nearDay = (day: string, today: string, format: Format): string =>
  day.slice(0, 4) === today.slice(0, 4) ? shortDay(day, format) : dayText(day, format)

/** What is said of hours wherever they stand: never blank, and never by colour alone. */
export function useHoursWords() {
  const say = useText()
  const format = useFormat()
  return useMemo(() => {
    const length = (seconds: number, rounding?: Rounding) => lengthText(seconds, format, rounding)
    return {
      format,
      length,
      /** `31:15 of 40:00 left`, `nothing left of 40:00`. */
      left: ({ left, of }: Standing): string => {
        if (of <= 0 && left <= 0) return say('noneIncluded')
        return left <= 0
          ? say('nothingLeftOf', { all: length(of, 'down') })
          : say('leftOf', { left: length(left, 'down'), all: length(of, 'down') })
      },
      /** `ends 30 Nov`. */
      ends: (day: string | null, today: string): string =>
        day === null ? say('staysOpen') : say('ends', { day: nearDay(day, today, format) }),
      /** `at this pace empty 28 Nov`; null: nothing is used yet, or nothing is left. */
      pace: (
        { left, drawn, emptyOn }: Pace,
        period: { readonly endsOn: string | null },
        today: string,
      ): string | null => {
        if (left <= 0 || drawn <= 0) return null
        if (emptyOn !== null) return say('emptyOn', { day: nearDay(emptyOn, today, format) })
        return period.endsOn === null ? null : say('lasts')
      },
      /** `5:00 lapse after 30 Nov`. */
      lapse: ({ on, seconds }: Lapse, today: string): string =>
        on === null
          ? say('stay', { length: length(seconds, 'down') })
          : say('lapse', { length: length(seconds, 'down'), day: nearDay(on, today, format) }),
      /** The word for a step; null while there is plenty. */
      step: (standing: Standing, thresholds?: readonly number[]): StepWord | null => {
        const step = stepOf(standing, thresholds)
        switch (step) {
          case 'none':
          case 'plenty':
            return null
          case 'soon':
          case 'risk':
            return { step, text: say('used', { percent: format.percent(percentOf(standing) / 100) }) }
          case 'empty':
            return { step, text: say('usedUp') }
          case 'over':
            return { step, text: say('extra', { length: length(standing.extra ?? 0, 'up') }) }
          default:
            return step satisfies never
        }
      },
    }
  }, [say, format])
}

type Pace = { readonly left: number; readonly drawn: number; readonly emptyOn: string | null }
type Lapse = { readonly on: string | null; readonly seconds: number }
export type StepWord = { readonly step: Exclude<Step, 'none' | 'plenty'>; readonly text: string }
