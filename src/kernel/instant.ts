/**
 * Points in time and lengths of time as plain integers. An instant is epoch milliseconds in UTC, a duration is
 * milliseconds; local dates, times and zones are text and mean nothing without each other. Nothing here knows
 * what time it is now: that is always an argument.
 */
import { DAY, dateText, newYear, pad, readDate } from './civil.ts'
import { type Refusal, refusal } from './refusal.ts'

declare const brand: unique symbol
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name }

/** Epoch milliseconds, an integer. */
export type Instant = Brand<number, 'Instant'>
/** Milliseconds, an integer; negative when something is over. */
export type Duration = Brand<number, 'Duration'>
/** `2026-12-25`: a day on somebody's wall. */
export type LocalDate = Brand<string, 'LocalDate'>
/** `09:00`: a reading of somebody's clock. */
export type LocalTime = Brand<string, 'LocalTime'>
/** An IANA name: `Europe/Amsterdam`. */
export type Zone = Brand<string, 'Zone'>

export const milliseconds = (count: number): Duration => count as Duration
export const seconds = (count: number): Duration => (count * 1_000) as Duration
export const minutes = (count: number): Duration => (count * 60_000) as Duration
export const hours = (count: number): Duration => (count * 3_600_000) as Duration
/** Spans of 24 hours, which is not what a calendar calls a day. */
export const days = (count: number): Duration => (count * 86_400_000) as Duration

export const plus = (at: Instant, by: Duration): Instant => (at + by) as Instant
export const minus = (at: Instant, by: Duration): Instant => (at - by) as Instant
/** From the first to the second: negative when they are the other way round. */
export const between = (from: Instant, to: Instant): Duration => (to - from) as Duration

/** An instant from text that is known to be good (a literal, our own database). Throws on anything else. */
export function instant(iso: string): Instant {
  const parsed = parseInstant(iso)
  if (typeof parsed === 'number') return parsed
  throw new RangeError(`not an instant: "${iso}" (expected for example 2026-11-23T09:00:00Z)`)
}

/** `2026-11-23T09:00Z`, seconds and milliseconds optional, `Z` or an offset required; 1900 to 2199. */
export function parseInstant(iso: string): Instant | Refusal {
  const match = INSTANT.exec(iso)
  const day = match === null ? null : readDate(match[1] ?? '')
  if (match === null || day === null) return refusal('instant.unreadable', { params: { found: iso } })
  const [hour, minute, second] = [match[2], match[3], match[4] ?? '0'].map(Number) as [number, number, number]
  const offset = readOffset(match[6] ?? '')
  const fraction = Number(`0.${match[5] ?? '0'}`) * 1_000
  if (hour > 23 || minute > 59 || second > 59 || offset === null || !Number.isInteger(fraction)) {
    return refusal('instant.unreadable', { params: { found: iso } })
  }
  const at = day * DAY + (hour * 60 + minute - offset) * 60_000 + second * 1_000 + fraction
  return at >= EARLIEST && at < LATEST
    ? (at as Instant)
    : refusal('instant.out_of_range', { params: { found: iso } })
}

/** `2026-11-23T09:00:00.000Z`: UTC, to the millisecond. */
export function toIso(at: Instant): string {
  const day = Math.floor(at / DAY)
  const ms = at - day * DAY
  const [hour, minute, second] = [
    Math.floor(ms / 3_600_000),
    Math.floor(ms / 60_000) % 60,
    Math.floor(ms / 1_000) % 60,
  ]
  return `${dateText(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}.${pad(ms % 1_000, 3)}Z`
}

/** `PT4H`, `PT1H30M`, `PT0.25S`, `P1DT2H` (a day is 24 hours), `-PT5M`; no years, months or weeks. */
export function parseDuration(iso: string): Duration | Refusal {
  const match = DURATION.exec(iso)
  const parts = match?.slice(2) ?? []
  const total = parts.reduce((sum, part, unit) => sum + exactly(part, UNITS[unit] ?? 0), 0)
  if (
    match === null ||
    parts.every(part => part === undefined) ||
    iso.endsWith('T') ||
    !Number.isSafeInteger(total)
  ) {
    return refusal('duration.unreadable', { params: { found: iso } })
  }
  return (match[1] === '-' && total !== 0 ? -total : total) as Duration
}

/** `PT4H`, `PT1H30M`, `PT0.25S`, `-PT5M`, `PT0S`: hours are never folded into days. */
export function formatDuration(length: Duration): string {
  const ms = Math.abs(length)
  const hour = Math.floor(ms / 3_600_000)
  const minute = Math.floor(ms / 60_000) % 60
  const second = (ms % 60_000) / 1_000
  const text = `${hour > 0 ? `${hour}H` : ''}${minute > 0 ? `${minute}M` : ''}${second > 0 ? `${second}S` : ''}`
  return `${length < 0 ? '-' : ''}PT${text === '' ? '0S' : text}`
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})$/
const EARLIEST = newYear(1900) * DAY
const LATEST = newYear(2200) * DAY

/** Minutes east of UTC. */
function readOffset(text: string): number | null {
  if (text === 'Z') return 0
  const [hour, minute] = [Number(text.slice(1, 3)), Number(text.slice(-2))]
  if (hour > 23 || minute > 59) return null
  return (text.startsWith('-') ? -1 : 1) * (hour * 60 + minute)
}

const NUMBER = '(\\d+(?:[.,]\\d+)?)'
const DURATION = new RegExp(`^([+-]?)P(?:${NUMBER}D)?(?:T(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?$`)
const UNITS = [86_400_000, 3_600_000, 60_000, 1_000]

/** `1.5` hours is 5400000 ms; what is finer than a millisecond comes out as no integer, and is refused. */
function exactly(text: string | undefined, unit: number): number {
  if (text === undefined) return 0
  const [whole = '0', fraction = ''] = text.split(/[.,]/)
  return Number(whole) * unit + (Number(fraction) * unit) / 10 ** fraction.length
}
