/**
 * A calendar as it is written down: plain JSON, in local wall times of a named zone, never converted by anybody.
 * One published version each; what they mean is in `wall-day.ts`.
 */

/** Names one version of a calendar; what the key is made of is the caller's business. */
export type CalendarKey = string

/** Local wall times, `09:00` to `17:00`. The close may pass midnight, up to `48:00`; `24:00` is legal. */
export type Band = readonly [open: string, close: string]

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

export type CalendarSpec = WeekSpec | UnionSpec

export type WeekSpec = {
  /** IANA: `Europe/Amsterdam`. */
  readonly zone: string
  readonly week: Partial<Readonly<Record<Weekday, readonly Band[]>>>
  /** By local date, `2026-12-25`. */
  readonly exceptions?: Readonly<Record<string, Exception>>
}

/** Open when any member is; each keeps its own zone and holidays. */
export type UnionSpec = { readonly union: readonly CalendarSpec[] }

/** That date's complete bands, replacing everything open on it; with a name, the holiday's. */
export type Exception = readonly Band[] | { readonly name: string; readonly bands: readonly Band[] }

export const isUnion = (spec: CalendarSpec): spec is UnionSpec => 'union' in spec

/** Minutes since local midnight of a time like `09:30` or `30:00`, or null when it is none. */
export function readTime(text: string): number | null {
  const match = /^(\d{2}):([0-5]\d)$/.exec(text)
  if (match === null) return null
  const minutes = Number(match[1]) * 60 + Number(match[2])
  return minutes <= 48 * 60 ? minutes : null
}
