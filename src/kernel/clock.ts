/**
 * A clock is a fold over a ticket's history: nothing is accumulated anywhere else. A span of counting is half-open;
 * a promise is met when it is kept at or before its due instant.
 */
import type { Calendar, CalendarKey, CalendarSpec } from './calendar.ts'
import type { Duration, Instant } from './instant.ts'
import type { Signal } from './signal.ts'
import type { PromiseKind, Target, Terms, Turn } from './terms.ts'

export type { CalendarKey } from './calendar.ts'
export type { Signal, SignalType } from './signal.ts'
export type { PromiseKind, Rating, Target, Terms, TermsSource, Threshold, Turn, Version } from './terms.ts'
export { promiseKinds } from './terms.ts'

export type Calendars = Readonly<Record<CalendarKey, CalendarSpec | Calendar>>

/** Terms that hold, or plainly none, with the reason. Never a target of zero or of a year. */
export type Commitment =
  | { readonly kind: 'terms'; readonly terms: Terms }
  | { readonly kind: 'none'; readonly reason: string | null }

export type Fold = { readonly commitment: Commitment; readonly clocks: readonly Clock[] }

export type ClockState =
  | 'not_started'
  | 'running'
  | 'paused'
  | 'met'
  | 'missed'
  | 'cancelled'
  | 'superseded'
  | 'merged'

/** Unique and stable within a ticket. */
export type ClockIdentity = {
  readonly promise: PromiseKind
  /** 1 for the first time this promise is owed, 2 for the second. */
  readonly cycle: number
  /** 1 for the terms matched on arrival; one more for each later match of another agreement or policy. */
  readonly match: number
}

export type Clock = ClockIdentity & {
  /** Grows when the target changes, never by pausing: re-arms the thresholds. */
  readonly generation: number
  readonly state: ClockState
  /** Only for `team`: whose clock it is. */
  readonly team: string | null
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  /** Another match replaced it then; an outcome it had already reached stays, beside the new assessment. */
  readonly supersededAt: Instant | null
  /** `null` while paused before due, and before the start. */
  readonly dueAt: Instant | 'never' | null
  /** Only while paused before due: the due instant if the counting went on now. */
  readonly dueIfResumedNow: Instant | 'never' | null
  readonly target: Target
  readonly used: Duration
  /** `target.work - used`: negative when it is over. */
  readonly left: Duration
  readonly breached: boolean
  /** The due instant it was not kept at. */
  readonly breachedAt: Instant | null
  /** Overdue at the very moment its terms changed, rather than by time passing. */
  readonly breachedByChange: boolean
  /** Already breached before its terms changed: recorded, not announced a second time. */
  readonly breachRepeated: boolean
  readonly pausedOn: Turn | null
  /** Running, but closed right now. */
  readonly asleep: boolean
  /** The calendar version that counts now. */
  readonly calendar: CalendarKey
  readonly terms: Terms
  readonly dueHistory: readonly DueMove[]
  readonly thresholds: readonly ThresholdMoment[]
  /** The `now` of this fold. */
  readonly asOf: Instant
}

/** A due instant the clock has had since `at`, and the signal that moved it; `null` while paused. */
export type DueMove = {
  readonly at: Instant
  readonly due: Instant | 'never' | null
  readonly cause: string
}

/** `at` is null while it cannot be known (paused) or will not come (ended). `skipped`: past before it was armed. */
export type ThresholdMoment = {
  readonly key: string
  readonly at: Instant | null
  readonly skipped: boolean
}

/**
 * All clocks the history has started, in the order they started. Signals after `now` have not happened yet.
 * Depends on `now` only for what is still going on.
 */
export function fold(_history: readonly Signal[], _calendars: Calendars, _now: Instant): Fold {
  throw new Error('not written yet')
}

/** Something that falls due on a clock: a threshold by its key, or the breach. */
export type Moment = {
  readonly key: string
  readonly kind: 'threshold' | 'breach'
  /** What the record is dated. */
  readonly at: Instant
  /** When it may be acted on: for a breach one millisecond later, since *at* the due instant is still met. */
  readonly wakeAt: Instant
  readonly skipped: boolean
}

/** Every known moment of the clock, past and to come, earliest first. */
export function moments(_clock: Clock): readonly Moment[] {
  throw new Error('not written yet')
}

/** The earliest one still to come after the fold's `now`: what a sweeper sleeps until. */
export function nextMoment(_clock: Clock): Moment | null {
  throw new Error('not written yet')
}

/** The clock whose due comes first among the *running* ones: what a queue sorts by. */
export function nextDue(_clocks: readonly Clock[]): Clock | null {
  throw new Error('not written yet')
}
