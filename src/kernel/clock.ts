/**
 * A clock is a fold over a ticket's history: nothing is accumulated anywhere else. A span of counting is half-open;
 * a promise is met when it is kept at or before its due instant.
 */
import { type Account, dueMoves } from './account.ts'
import { isOpen } from './calendar.ts'
import type { CalendarKey } from './calendar-spec.ts'
import { foldHistory } from './folding.ts'
import type { Duration, Instant } from './instant.ts'
import {
  type Books,
  breachOf,
  type Calendars,
  calendarNow,
  dueIfResumed,
  dueOf,
  levelOf,
  open,
  reaches,
  usedBy,
} from './reckoning.ts'
import type { Folding } from './revision.ts'
import type { Signal } from './signal.ts'
import type { PromiseKind, Target, Terms, Threshold, Turn } from './terms.ts'

export type { CalendarKey } from './calendar-spec.ts'
export type { Calendars } from './reckoning.ts'
export type { Signal, SignalType } from './signal.ts'
export type { PromiseKind, Rating, Target, Terms, TermsSource, Threshold, Turn, Version } from './terms.ts'
export { promiseKinds } from './terms.ts'

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
 * All clocks the history has started, in the order they started; those of a later match after those it replaced.
 * Depends on `now` only for what is still going on. Signals after `now` have not happened yet; signals at one
 * instant count in list order. Throws when the history does not begin with `started`, or when a calendar is missing.
 */
export function fold(history: readonly Signal[], calendars: Calendars, now: Instant): Fold {
  const folding = foldHistory(history, calendars, now)
  return {
    commitment: commitmentOf(folding),
    clocks: folding?.accounts.map(account => clockOf(account, folding.books, now)) ?? [],
  }
}

export const commitmentOf = (folding: Folding | null): Commitment =>
  folding === null || folding.stated === null
    ? { kind: 'none', reason: folding?.reason ?? null }
    : { kind: 'terms', terms: folding.stated.terms }

/** One account as it stands at `now`. */
export function clockOf(account: Account, books: Books, now: Instant): Clock {
  const { promise, cycle, match, generation, team, startedAt, supersededAt, target, end } = account
  const breachedAt = breachOf(account, books, now)
  const state = stateOf(account, breachedAt)
  const used = usedBy(account, books, now)
  const calendar = calendarNow(account, books)
  const waits = state === 'paused' && breachedAt === null
  const byChange = breachedAt !== null && breachedAt < account.armedAt
  return {
    promise,
    cycle,
    match,
    generation,
    state,
    team,
    startedAt,
    endedAt: end?.at ?? null,
    supersededAt,
    dueAt: dueOf(account, books),
    dueIfResumedNow: waits ? dueIfResumed(account, books, now) : null,
    target,
    used,
    left: (target.work - used) as Duration,
    breached: breachedAt !== null,
    breachedAt,
    breachedByChange: byChange && !account.wasBreached,
    breachRepeated: byChange && account.wasBreached,
    pausedOn: state === 'paused' ? (account.spells.at(-1)?.turn ?? null) : null,
    asleep: state === 'running' && !isOpen(open(books, calendar), now),
    calendar,
    terms: account.terms.terms,
    dueHistory: dueMoves(account).map(({ at, due, cause }) => ({ at, due, cause: cause.signal })),
    thresholds: target.thresholds.map(threshold => thresholdOf(account, threshold, books)),
    asOf: now,
  }
}

function stateOf({ end, startedAt, spells }: Account, breachedAt: Instant | null): ClockState {
  if (end !== null) return end.how === 'done' ? (breachedAt === null ? 'met' : 'missed') : end.how
  if (startedAt === null) return 'not_started'
  return spells.at(-1)?.kind === 'running' ? 'running' : 'paused'
}

function thresholdOf(account: Account, threshold: Threshold, books: Books): ThresholdMoment {
  const level = levelOf(account.target, threshold)
  const reached = reaches(account, books, level)
  const at = reached === 'never' ? null : reached
  return { key: threshold.key, at, skipped: at !== null && (level <= 0 || at < account.armedAt) }
}

/** Something that falls due on a clock: a threshold by its key, or the breach. */
export type Moment = {
  readonly key: string
  readonly kind: 'threshold' | 'breach'
  /** What the record is dated. */
  readonly at: Instant
  /** When it may be acted on: for a breach one millisecond later, since *at* the due instant is still met. */
  readonly wakeAt: Instant
  /** Recorded, not announced. */
  readonly skipped: boolean
}

/**
 * Every moment of the clock that has come or is to come as things stand, earliest first. Store those with
 * `wakeAt <= asOf` as rows, unique on (clock, generation, key), and sleep until the next.
 */
export function moments(clock: Clock): readonly Moment[] {
  const thresholds = clock.thresholds.flatMap(({ key, at, skipped }): Moment[] =>
    at === null ? [] : [{ key, kind: 'threshold', at, wakeAt: at, skipped }],
  )
  return [...thresholds, ...breachMoment(clock)].sort((a, b) => a.wakeAt - b.wakeAt)
}

function breachMoment({ breachedAt, dueAt, endedAt, breachRepeated }: Clock): readonly Moment[] {
  const at = breachedAt ?? (endedAt === null && typeof dueAt === 'number' ? dueAt : null)
  if (at === null) return []
  return [{ key: 'breach', kind: 'breach', at, wakeAt: (at + 1) as Instant, skipped: breachRepeated }]
}

/** The earliest one still to come after the fold's `now`: what a sweeper sleeps until. */
export const nextMoment = (clock: Clock): Moment | null =>
  moments(clock).find(moment => moment.wakeAt > clock.asOf) ?? null

/** The clock whose due comes first among the *running* ones: what a queue sorts by. */
export function nextDue(clocks: readonly Clock[]): Clock | null {
  const instantOf = ({ dueAt }: Clock): number =>
    typeof dueAt === 'number' ? dueAt : Number.POSITIVE_INFINITY
  const running = clocks.filter(clock => clock.state === 'running' && typeof clock.dueAt === 'number')
  return running.reduce<Clock | null>(
    (first, clock) => (first === null || instantOf(clock) < instantOf(first) ? clock : first),
    null,
  )
}
