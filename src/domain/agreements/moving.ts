// From one state to the next by somebody's hand, with a reason where one will be asked for.

import type { Instant } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import {
  type AgreementDecision,
  type AgreementNow,
  about,
  type Course,
  courseOf,
  meanwhile,
  redated,
  type Transition,
  termFault,
  told,
} from './deciding.ts'
import { mayMove, needsReason } from './lifecycle.ts'
import { dayIn, type Term } from './term.ts'
import type { AgreementState } from './terms-shapes.ts'

export type WantedMove = {
  readonly base: number
  readonly to: AgreementState
  readonly reason: string | null
}

export const moveAgreement = (
  state: AgreementNow,
  { base, to, reason }: WantedMove,
  now: Instant,
): AgreementDecision<Course> | Refusal => {
  const term = termAfter(state, to, now)
  const fault = meanwhile(state, base) ?? moveFault(state, to, reason) ?? promiseFault(state, to, term)
  if (fault) return fault
  const moved = term !== state.term
  const periodId = moved ? state.nextPeriodId : state.periodId
  const transition: Transition = {
    before: state.state,
    after: to,
    at: now,
    automatic: false,
    reason,
    periodId,
  }
  const publishes = publishedBy(state, to, now)
  return {
    subject: about(state),
    events: [
      ...(publishes ? [published(state, publishes.version)] : []),
      ...(moved ? [redated(state, term)] : []),
      told(state, transition),
    ],
    reply: courseOf(state, {
      state: to,
      term,
      period: moved ? { id: periodId, term } : null,
      transitions: [transition],
      publishes,
      ...(moved || to === 'planned' ? { setAt: now } : {}),
    }),
  }
}

/** Begun or ended by hand on another day than was planned, or where none was: the day it happens is the day. */
const termAfter = ({ state, term }: AgreementNow, to: AgreementState, now: Instant): Term => {
  const today = dayIn(term.zone, now)
  if (state === 'planned' && to === 'active' && (term.startsOn === null || term.startsOn > today))
    return { ...term, startsOn: today }
  if (to === 'ended' && (term.endsOn === null || term.endsOn > today)) return { ...term, endsOn: today }
  return term
}

const moveFault = (
  { name, state: from }: AgreementNow,
  to: AgreementState,
  reason: string | null,
): Refusal | null => {
  if (!mayMove(from, to))
    return refusal('agreements.cannot_become', { path: ['to'], params: { name, from, to } })
  return needsReason(to) && reason === null
    ? refusal('agreements.reason_missing', { path: ['reason'], params: { name } })
    : null
}

/** What is planned or begun is promised: its days and its terms must be in order. */
const promiseFault = (state: AgreementNow, to: AgreementState, term: Term): Refusal | null =>
  to === 'planned' || (state.state === 'planned' && to === 'active')
    ? (termFault(term, state.series) ?? state.obstacle)
    : null

/** A draft's terms are published by planning it. */
const publishedBy = (state: AgreementNow, to: AgreementState, now: Instant): Course['publishes'] => {
  if (to !== 'planned' || (state.newest > 0 && !state.hasDraft)) return null
  return { version: state.newest + 1, effectiveAt: state.newest === 0 ? null : now }
}

const published = ({ name, number }: AgreementNow, version: number) =>
  ({
    type: 'agreement.published',
    payload: { name, number, version, effectiveOn: null, note: '' },
  }) as const
