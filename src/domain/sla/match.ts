// Which terms a ticket comes under, and why: decided once at intake and pinned, so that no later edit of a policy or
// a calendar rewrites what was promised.

import type { Rating, Terms } from '#kernel/terms.ts'

/** What is known of a ticket when its terms are looked for. */
export type MatchRequest = {
  readonly clientId: string
  /** The client's own calendar, if it has one: it overrides the policy's. */
  readonly clientCalendarId: string | null
  readonly severity: number
  readonly priority: number
  /** `client`, `staff`, `rule`, `matrix` or `default`. */
  readonly severitySetBy: Rating['setBy']
  readonly prioritySetBy: Rating['setBy']
  readonly priorityReason?: string | null
  readonly serviceId: string | null
  readonly typeId: string | null
  /** A policy put on the ticket by hand, instead of the one that would be found. */
  readonly policyId?: string | null
}

/** One step of why: a sentence of the catalogue, `match.<code>`, and what it needs. */
export type TraceStep = {
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
}

export type Match = {
  /** Null: no commitment. With terms but without a promise in them, `reason` says so as well. */
  readonly terms: Terms | null
  readonly reason: 'no_policy' | 'no_calendar' | 'severity_has_none' | null
  readonly trace: readonly TraceStep[]
}
