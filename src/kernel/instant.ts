/**
 * Points in time and lengths of time as plain integers. An instant is epoch milliseconds in UTC, a duration is
 * milliseconds; local dates, times and zones are text and mean nothing without each other. Nothing here knows
 * what time it is now: that is always an argument.
 */
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
  return refusal('instant.unreadable', { params: { found: iso } })
}

/** `2026-11-23T09:00:00.000Z`: UTC, to the millisecond. */
export function toIso(at: Instant): string {
  throw new Error(`not written yet ${at}`)
}

/** `PT4H`, `PT1H30M`, `PT0.250S`, `P1DT2H` (a day is 24 hours); no years, months or weeks. */
export function parseDuration(iso: string): Duration | Refusal {
  return refusal('duration.unreadable', { params: { found: iso } })
}

/** `PT4H`, `PT1H30M`, `PT0.25S`, `-PT5M`, `PT0S`: hours are never folded into days. */
export function formatDuration(length: Duration): string {
  throw new Error(`not written yet ${length}`)
}
