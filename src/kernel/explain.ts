/**
 * Where every millisecond of a clock went. Segments cover `[from, to)` with no gap and no overlap; their lengths
 * add up exactly to wall time, the counted ones exactly to the used time. A value without language: sentences,
 * the strip, the API and the PDF are renderings of it.
 */
import type { CalendarKey, Reason } from './calendar.ts'
import type { Calendars, ClockIdentity, ClockState } from './clock.ts'
import type { Duration, Instant } from './instant.ts'
import type { Refusal } from './refusal.ts'
import type { Signal, SignalType } from './signal.ts'
import type { Target, TermsSource } from './terms.ts'

export const segmentKinds = [
  'counted',
  'outside_hours',
  'holiday',
  'waiting_client',
  'waiting_third_party',
  'planned',
  'solved',
  'before_start',
] as const
export type SegmentKind = (typeof segmentKinds)[number]

export type Segment = {
  readonly from: Instant
  readonly to: Instant
  readonly kind: SegmentKind
  readonly counted: boolean
  readonly cause: SegmentCause
}

/** The signal that brought the clock into this, and for running time what the calendar says. */
export type SegmentCause = {
  readonly signal: string
  readonly type: SignalType
  readonly calendar: CalendarKey | null
  readonly reason: Reason | null
}

export type Explanation = {
  readonly clock: ClockIdentity
  readonly generation: number
  readonly state: ClockState
  readonly breached: boolean
  readonly breachedAt: Instant | null
  readonly breachedByChange: boolean
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  readonly dueAt: Instant | 'never' | null
  readonly dueIfResumedNow: Instant | 'never' | null
  readonly target: Target
  readonly used: Duration
  readonly left: Duration
  /** Agreement, policy, severity, priority and calendars by name and version. */
  readonly source: TermsSource
  /** The calendar versions that have counted, in order. */
  readonly calendars: readonly { readonly key: CalendarKey; readonly from: Instant }[]
  readonly from: Instant
  readonly to: Instant
  readonly segments: readonly Segment[]
  readonly totals: Readonly<Record<SegmentKind, Duration>>
  readonly dueHistory: readonly {
    readonly at: Instant
    readonly due: Instant | 'never' | null
    readonly cause: { readonly signal: string; readonly type: SignalType }
  }[]
  readonly asOf: Instant
}

/** Refuses with `clock.unknown` when the history has not started such a clock by `now`. */
export function explain(
  _history: readonly Signal[],
  _calendars: Calendars,
  _clock: ClockIdentity,
  _now: Instant,
): Explanation | Refusal {
  throw new Error('not written yet')
}

/** Every clock's explanation, in the order they started. */
export function explainAll(
  _history: readonly Signal[],
  _calendars: Calendars,
  _now: Instant,
): readonly Explanation[] {
  throw new Error('not written yet')
}
