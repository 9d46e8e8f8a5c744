import { useMemo } from 'react'
import type { AgreementRow } from '#domain/agreements/shapes.ts'
import type { Speech } from '#domain/sla/words.ts'
import { instant } from '#kernel/instant.ts'
import { useMinute } from '#web/platform/clock.ts'
import { useSpeech } from '#web/platform/reader.ts'
import { dayText, periodText, todayIn } from './days.ts'
import { priceText } from './prices.ts'
import { nextStep, remaining } from './standing.ts'
import { useText } from './text.ts'

type Dated = { readonly startsOn: string | null; readonly endsOn: string | null }
type Priced = {
  readonly amount: number
  readonly currency: string
  readonly per: 'month' | 'quarter' | 'year' | 'term'
}

/** What lists and pages say of an agreement, in the reader's words and on today's date. */
export function useAgreementWords() {
  const say = useText()
  const speech = useSpeech()
  const { format } = speech
  const now = useMinute()
  return useMemo(() => {
    const today = (zone: string) => todayIn(zone, now, format)
    const day = (text: string) => dayText(text, format)
    const moment = (iso: string, zone: string) => {
      const at = instant(iso)
      const there = format.inZone(zone)
      return `${there.date(at)} ${there.time(at)}`
    }
    return {
      format,
      today,
      day,
      moment,
      /** `1 Jan – 31 Dec 2026`, `from 1 Jan 2026`: never blank. */
      period: ({ startsOn, endsOn }: Dated): string => {
        if (startsOn !== null && endsOn !== null) return periodText(startsOn, endsOn, format)
        if (startsOn !== null) return say('periodFrom', { day: day(startsOn) })
        return endsOn === null ? say('periodOpen') : say('periodUntil', { day: day(endsOn) })
      },
      remaining: (row: AgreementRow): string => {
        const found = remaining(row, today(row.zone))
        return 'count' in found ? say(found.key, { count: found.count }) : say(found.key)
      },
      next: (row: AgreementRow): string => {
        const step = nextStep(row)
        switch (step) {
          case 'goesOn':
            return say('next_goesOn', { number: row.renewedBy?.number ?? 0 })
          case 'begins':
            return say('next_begins', { day: row.startsOn === null ? '' : day(row.startsOn) })
          case 'ends':
            return say('next_ends', { day: row.endsOn === null ? '' : day(row.endsOn) })
          default:
            return say(`next_${step}`)
        }
      },
      price: (price: Priced | null): string =>
        price === null ? say('noPrice') : say(`per_${price.per}`, { what: priceText(price, format.locale) }),
      hours: (allowance: { readonly work: string; readonly per: Priced['per'] } | null): string =>
        allowance === null
          ? say('noHours')
          : say(`per_${allowance.per}`, { what: hoursText(allowance.work, speech) }),
      services: (services: 'all' | readonly string[]): string =>
        services === 'all' ? say('allServices') : format.list(services),
    }
  }, [say, speech, format, now])
}

/** `PT40H` -> `40 h`, `PT2H30M` -> `2 h 30`, in the words clocks use. */
export function hoursText(work: string, { format, say }: Speech): string {
  const [, hours = '0', minutes = '0'] = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(work) ?? []
  const total = Number(hours) * 60 + Number(minutes)
  const rest = total % 60
  const whole = format.number(Math.floor(total / 60))
  return rest === 0
    ? say('span_hours', { hours: whole })
    : say('span_hours_minutes', { hours: whole, minutes: String(rest).padStart(2, '0') })
}
