/**
 * When time counts. A calendar says for every instant whether it is open: exactly when the local wall reading of
 * its zone lies in a band. So a clock change needs no rule of its own: the skipped hour does not exist, the
 * repeated hour is read twice. All spans are half-open, `[open, close)`.
 */
import type { Instant } from './instant.ts'
import type { Refusal } from './refusal.ts'

/** Names one version of a calendar; what it is made of is the caller's business. */
export type CalendarKey = string

/** Local wall times, `09:00` to `17:00`. The close may pass midnight, up to `48:00`; `24:00` is legal. */
export type Band = readonly [open: string, close: string]

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

/** Plain JSON, one published version. Exceptions are by local date (`2026-12-25`). */
export type CalendarSpec = WeekSpec | UnionSpec
export type WeekSpec = {
  readonly zone: string
  readonly week: Partial<Readonly<Record<Weekday, readonly Band[]>>>
  readonly exceptions?: Readonly<Record<string, Exception>>
}
export type UnionSpec = { readonly union: readonly CalendarSpec[] }

/** That date's complete bands, replacing everything open on it; with a name, the holiday's. */
export type Exception = readonly Band[] | { readonly name: string; readonly bands: readonly Band[] }

/** Compiled: opaque outside the kernel. Compiling the same spec object again gives the same calendar. */
export type Calendar = { readonly spec: CalendarSpec }

/** Why an instant is open or closed. `date` is local, and for a night band the date it began on. */
export type Reason =
  | { readonly kind: 'band'; readonly zone: string; readonly date: string; readonly band: Band }
  | { readonly kind: 'outside_hours' }
  | { readonly kind: 'holiday'; readonly zone: string; readonly date: string; readonly name: string | null }

export type CalendarSegment = {
  readonly from: Instant
  readonly to: Instant
  readonly open: boolean
  readonly reason: Reason
}

export function compileCalendar(spec: CalendarSpec): Calendar {
  return { spec }
}

export function isOpen(_calendar: Calendar, _at: Instant): boolean {
  throw new Error('not written yet')
}

/** The first open instant at or after `at`; `never` when there is none in ten years. */
export function nextOpening(_calendar: Calendar, _at: Instant): Instant | 'never' {
  throw new Error('not written yet')
}

/** Labelled segments that cover `[from, to)` without gap or overlap. */
export function walk(_calendar: Calendar, _from: Instant, _to: Instant): readonly CalendarSegment[] {
  throw new Error('not written yet')
}

/** Everything wrong with a calendar from outside; `[]` when it may be saved at `from`. */
export function inspectCalendar(_spec: unknown, _from: Instant): readonly Refusal[] {
  throw new Error('not written yet')
}
