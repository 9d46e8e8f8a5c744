/**
 * What was promised, as the clocks need it: plain JSON, pinned with the ticket at the moment of the match, so
 * that a later edit of a policy, an agreement or a calendar never rewrites what was promised.
 */
import type { CalendarKey } from './calendar-spec.ts'
import type { Duration, Instant } from './instant.ts'

export const promiseKinds = [
  'first_response',
  'next_response',
  'periodic_update',
  'resolution',
  'team',
  'supplier',
] as const
export type PromiseKind = (typeof promiseKinds)[number]

/** Who has to move next. A clock looks at this, never at a status's name. */
export type Turn = 'us' | 'client' | 'third_party' | 'nobody'

export type Target = {
  /** Working time promised. */
  readonly work: Duration
  readonly calendar: CalendarKey
  /** Whose turn stops the counting; `[]` for a promise that never pauses. */
  readonly pausesOn: readonly Turn[]
  /** First response and resolution only: from the arrival (default), or from when the request was accepted. */
  readonly startsOn?: 'arrival' | 'acceptance'
  /**
   * Resolution only, wall time since solving: a reopening within it goes on with the same cycle, a later one
   * starts a new cycle. `null` or absent: no limit, always the same cycle; zero: always a new one.
   */
  readonly reopenWindow?: Duration | null
  readonly thresholds: readonly Threshold[]
}

/** A warning or an escalation, at a level of *counted* time: a share of the target, before due, or after due. */
export type Threshold =
  | { readonly key: string; readonly percent: number }
  | { readonly key: string; readonly before: Duration }
  | { readonly key: string; readonly after: Duration }

export type Terms = {
  /** Changes whenever any of the rest does. */
  readonly key: string
  readonly promises: Partial<Readonly<Record<PromiseKind, Target>>>
  readonly source: TermsSource
}

/** Where the terms come from, by name, for the explanation. */
export type TermsSource = {
  readonly agreement: Version | null
  readonly policy: Version
  readonly severity: Rating | null
  readonly priority: Rating | null
  readonly calendars: Readonly<Record<CalendarKey, Version>>
}

export type Version = { readonly id: string; readonly name: string; readonly version: number }

/** A severity or priority and what set it: `setBy` is a code (`client`, `staff`, `rule`, `matrix`, `default`). */
export type Rating = {
  readonly value: string
  readonly setBy: string
  /** The name of that person or rule. */
  readonly name?: string
  readonly at?: Instant
  readonly reason?: string
}
