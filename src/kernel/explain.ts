/**
 * Where every millisecond of a clock went. Segments cover `[from, to)` with no gap and no overlap; their lengths
 * add up exactly to wall time, the counted ones exactly to the used time. A value without language: sentences,
 * the strip, the API and the PDF are renderings of it.
 */
import { type Account, dueMoves, type Spell } from './account.ts'
import { type CalendarKey, type Reason, walk } from './calendar.ts'
import { type ClockIdentity, type ClockState, clockOf } from './clock.ts'
import { foldHistory } from './folding.ts'
import type { Duration, Instant } from './instant.ts'
import { type Books, type Calendars, calendarNow, cut, open, reignsOf } from './reckoning.ts'
import { type Refusal, refusal } from './refusal.ts'
import type { Folding } from './revision.ts'
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
  history: readonly Signal[],
  calendars: Calendars,
  clock: ClockIdentity,
  now: Instant,
): Explanation | Refusal {
  const folding = foldHistory(history, calendars, now)
  const account = folding?.accounts.find(
    one => one.promise === clock.promise && one.cycle === clock.cycle && one.match === clock.match,
  )
  if (folding === null || account === undefined) {
    const { promise, cycle, match } = clock
    return refusal('clock.unknown', { params: { promise, cycle, match } })
  }
  return explanationOf(account, folding, now)
}

/** Every clock's explanation, in the order they started. */
export function explainAll(
  history: readonly Signal[],
  calendars: Calendars,
  now: Instant,
): readonly Explanation[] {
  const folding = foldHistory(history, calendars, now)
  return folding?.accounts.map(account => explanationOf(account, folding, now)) ?? []
}

function explanationOf(account: Account, { books }: Folding, now: Instant): Explanation {
  const { promise, cycle, match, generation, state, breached, ...clock } = clockOf(account, books, now)
  const to = clock.endedAt ?? now
  const segments = segmentsOf(account, books, to)
  return {
    clock: { promise, cycle, match },
    generation,
    state,
    breached,
    breachedAt: clock.breachedAt,
    breachedByChange: clock.breachedByChange,
    startedAt: clock.startedAt,
    endedAt: clock.endedAt,
    dueAt: clock.dueAt,
    dueIfResumedNow: clock.dueIfResumedNow,
    target: clock.target,
    used: clock.used,
    left: clock.left,
    source: clock.terms.source,
    calendars: calendarsOf(account, books, to),
    from: segments[0]?.from ?? to,
    to,
    segments,
    totals: totalsOf(segments),
    dueHistory: dueMoves(account),
    asOf: now,
  }
}

function segmentsOf(account: Account, books: Books, to: Instant): readonly Segment[] {
  const { since, startedAt, openedBy, spells } = account
  const begun = startedAt ?? to
  const cause = { ...openedBy, calendar: null, reason: null }
  const waited: Segment = { from: since, to: begun, kind: 'before_start', counted: false, cause }
  const told = spells.flatMap(spell => segmentsOfSpell(spell, account, books, to))
  return since < begun ? [waited, ...told] : told
}

function segmentsOfSpell(spell: Spell, account: Account, books: Books, now: Instant): readonly Segment[] {
  const { kind, from, cause } = spell
  const to = spell.to ?? now
  if (from >= to) return []
  if (kind !== 'running') {
    return [{ from, to, kind, counted: false, cause: { ...cause, calendar: null, reason: null } }]
  }
  return cut({ from, to }, reignsOf(account, books)).flatMap(stretch =>
    walk(open(books, stretch.calendar), stretch.from, stretch.to ?? to).map(segment => ({
      from: segment.from,
      to: segment.to,
      kind: kindOf(segment.reason),
      counted: segment.open,
      cause: { ...cause, calendar: stretch.calendar, reason: segment.reason },
    })),
  )
}

const kindOf = ({ kind }: Reason): SegmentKind => (kind === 'band' ? 'counted' : kind)

function totalsOf(segments: readonly Segment[]): Readonly<Record<SegmentKind, Duration>> {
  const length = (kind: SegmentKind): number =>
    segments.reduce((sum, one) => (one.kind === kind ? sum + (one.to - one.from) : sum), 0)
  return Object.fromEntries(segmentKinds.map(kind => [kind, length(kind)])) as Record<SegmentKind, Duration>
}

function calendarsOf(account: Account, books: Books, to: Instant): Explanation['calendars'] {
  const { since } = account
  const spans = cut({ from: since, to }, reignsOf(account, books))
  if (spans.length === 0) return [{ key: calendarNow(account, books), from: since }]
  return spans.map(({ calendar, from }) => ({ key: calendar, from }))
}
