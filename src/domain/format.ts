// Dates, times and numbers as one reader wants them: a language, a region, a zone, 12 or 24 hours. Pure Intl, the
// same in the browser, in mails and in the API, so that one deadline never reads differently in two places.

import type { Instant } from '#kernel/instant.ts'

export type Viewing = {
  /** BCP 47, language and region apart: `en-GB`, `en-NL`, `ru-NL`. */
  readonly locale: string
  /** IANA: whose clock the times are on. */
  readonly zone: string
  readonly hours?: 12 | 24
}

export type Format = Viewing & {
  /** `10:30` */
  readonly time: (at: Instant) => string
  /** `Tue` */
  readonly weekday: (at: Instant) => string
  /** `25 Nov` */
  readonly day: (at: Instant) => string
  /** `25 Nov 2026` */
  readonly date: (at: Instant) => string
  /** `2026-11-25`: for comparing days, not for reading. */
  readonly dayKey: (at: Instant) => string
  /** Minutes east of UTC at that instant. */
  readonly offset: (at: Instant) => number
  readonly number: (value: number, digits?: number) => string
  readonly percent: (share: number, digits?: number) => string
  /** `a, b and c` */
  readonly list: (parts: readonly string[]) => string
  /** The same reader, another place's clock. */
  readonly inZone: (zone: string) => Format
}

const made = new Map<string, Format>()

/** Formats are kept: making Intl objects is slow, and there are few readers in one process. */
export function format(viewing: Viewing): Format {
  const name = `${viewing.locale} ${viewing.zone} ${viewing.hours ?? ''}`
  const known = made.get(name)
  if (known) return known
  const fresh = make(viewing)
  made.set(name, fresh)
  return fresh
}

function make(viewing: Viewing): Format {
  const { locale, zone, hours } = viewing
  const dates = (options: Intl.DateTimeFormatOptions, language = locale) =>
    once(() => new Intl.DateTimeFormat(language, { timeZone: zone, ...options }))
  const time = dates(
    hours === 12
      ? { hour: 'numeric', minute: '2-digit', hour12: true }
      : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  )
  const weekday = dates({ weekday: 'short' })
  const day = dates({ day: 'numeric', month: 'short' })
  const date = dates({ day: 'numeric', month: 'short', year: 'numeric' })
  const key = dates({ year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-CA')
  const offset = dates({ timeZoneName: 'longOffset' }, 'en-US')
  const plain = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }))
  const list = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }))
  return {
    ...viewing,
    time: at => tidy(time().format(at)),
    weekday: at => weekday().format(at).replace(/\.$/, ''),
    day: at => day().format(at),
    date: at => date().format(at),
    dayKey: at => key().format(at),
    offset: at => offsetMinutes(offset().format(at)),
    number: (value, digits) => (digits === undefined ? plain() : number(locale, digits)).format(value),
    percent: (share, digits = 0) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(share),
    list: parts => list().format(parts),
    inZone: other => format({ ...viewing, zone: other }),
  }
}

function once<T>(build: () => T): () => T {
  let value: T | undefined
  return () => {
    value ??= build()
    return value
  }
}

const number = (locale: string, digits: number) =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })

/** Browsers and Node disagree on the space before "am" and "pm"; texts must not. */
const tidy = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ')

/** `11/25/2026, GMT+05:30` -> 330 */
function offsetMinutes(text: string): number {
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(text) ?? []
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0
}
