// The states of an agreement, where each may go, and what happens by itself: an agreement begins at the first instant
// of its first day and ends at the first instant of the day after its last, whoever was awake to see it.

import type { Instant } from '#kernel/instant.ts'
import { covers, type Span } from '#kernel/span.ts'
import type { AgreementState } from './terms-shapes.ts'

/** Where it may go by hand. An ended one serves again only by moving its end, which is a change of dates. */
const byHand: Readonly<Record<AgreementState, readonly AgreementState[]>> = {
  draft: ['planned', 'cancelled'],
  planned: ['active', 'draft', 'cancelled'],
  active: ['suspended', 'ended'],
  suspended: ['active', 'ended'],
  ended: [],
  cancelled: [],
}

export const moves = (state: AgreementState): readonly AgreementState[] => byHand[state]

export const mayMove = (from: AgreementState, to: AgreementState): boolean => byHand[from].includes(to)

/** Taken away from a client, or broken off: somebody will ask why. */
export const needsReason = (to: AgreementState): boolean =>
  to === 'suspended' || to === 'ended' || to === 'cancelled'

/** What the client may know of: everything but what is still to come, or never came. */
export const isKnownToClient = (state: AgreementState): boolean =>
  state === 'active' || state === 'suspended' || state === 'ended'

export const hasBegun = isKnownToClient

export const isOver = (state: AgreementState): boolean => state === 'ended' || state === 'cancelled'

export type TurningFacts = {
  readonly state: AgreementState
  /** Null: open, so it begins or ends by hand. */
  readonly startsAt: Instant | null
  readonly endsAt: Instant | null
  /**
   * The later of when it was planned and when its dates were last set (its period's `setAt`): no turn is dated before
   * somebody knew of it. Null: nobody planned it.
   */
  readonly plannedAt: Instant | null
}
export type Turn = { readonly at: Instant; readonly to: 'active' | 'ended' }

/** What happens next by itself; null when nothing does. May lie in the past: then it is due. */
export const nextTurn = ({ state, startsAt, endsAt, plannedAt }: TurningFacts): Turn | null => {
  if (state === 'planned' && startsAt !== null) return { at: later(startsAt, plannedAt), to: 'active' }
  if ((state === 'active' || state === 'suspended') && endsAt !== null)
    return { at: later(endsAt, plannedAt), to: 'ended' }
  return null
}

/** Every turn that is due by `now`, in order, each dated at its instant. */
export const turnsUntil = (facts: TurningFacts, now: Instant): readonly Turn[] => {
  const turn = nextTurn(facts)
  if (turn === null || turn.at > now) return []
  return [turn, ...turnsUntil({ ...facts, state: turn.to, plannedAt: turn.at }, now)]
}

/** A stretch in which it served; `until` null: it still does. */
export type Stretch = { readonly since: Instant; readonly until: Instant | null }
export type ServingFacts = TurningFacts & { readonly spans: readonly Stretch[] }

/** Whether requests came under it at that instant, whether or not the desk has caught up with its turns. */
export const servedAt = (facts: ServingFacts, at: Instant): boolean =>
  servingSpans(facts).some(span => covers(span, at))

/** The stored stretches, closed where they ought to be, and the one that ought to have been opened. */
export const servingSpans = (facts: ServingFacts): readonly Span[] => {
  const turns = turnsUntil(facts, FOREVER)
  const end = turns.find(turn => turn.to === 'ended')?.at ?? FOREVER
  const stored = facts.spans.map(({ since, until }) => ({ from: since, to: until ?? end }))
  const begins = turns.find(turn => turn.to === 'active')
  const all = begins ? [...stored, { from: begins.at, to: end }] : stored
  return all.filter(({ from, to }) => from < to)
}

const FOREVER = Number.MAX_SAFE_INTEGER as Instant

const later = (at: Instant, other: Instant | null): Instant => (other !== null && other > at ? other : at)
