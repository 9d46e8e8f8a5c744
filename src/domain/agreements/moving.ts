// From one state to another by hand. What is begun before its day begins today, and what is ended before its day ends
// today: the term says what was served, and who comes after it may start tomorrow.

import { type Instant, toIso } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import {
  type AgreementDecision,
  type AgreementHappened,
  type AgreementNow,
  about,
  dated,
  termFault,
  termOf,
  type Verdict,
  verdictFault,
} from './deciding.ts'
import { mayMove, needsReason } from './lifecycle.ts'
import { nextVersion, publishedAs } from './publishing.ts'
import type { AgreementState } from './shapes.ts'
import { dayIn, type Term } from './term.ts'

export type Move = {
  readonly base: number
  readonly to: AgreementState
  readonly reason: string | null
}

export const moveAgreement = (
  state: AgreementNow,
  { base, to, reason }: Move,
  {
    now,
    periodId,
    verdict,
  }: {
    readonly now: Instant
    /** For the new period, if its day moves. */
    readonly periodId: string
    /** Of the terms that are to hold; asked only of what is planned or begun. */
    readonly verdict: Verdict
  },
): AgreementDecision | Refusal => {
  if (base !== state.version) return refusal('agreements.changed_meanwhile', { path: ['base'] })
  if (!mayMove(state.state, to))
    return refusal('agreements.cannot_become', { path: ['to'], params: { state: state.state, to } })
  if (needsReason(to) && reason === null) return refusal('agreements.reason_missing', { path: ['reason'] })
  const beginning = to === 'planned' || (to === 'active' && state.state === 'planned')
  const term = termAfter(state, to, now)
  if (beginning) {
    const fault = termFault(term, verdict.rival) ?? verdictFault(verdict)
    if (fault) return fault
  }
  const unpublished = to === 'planned' ? state.draft : null
  if (to === 'planned' && unpublished === null && state.newest === null)
    return refusal('agreements.not_ready', { params: { finding: '' } })
  const version = unpublished
    ? nextVersion(state, { terms: unpublished, effectiveOn: null, note: '' }, now)
    : null

  const moved = term !== null && (term.startsOn !== state.startsOn || term.endsOn !== state.endsOn)
  const plannedAt = to === 'planned' || moved ? now : to === 'draft' ? null : state.plannedAt
  const named = { name: state.name, number: state.number }
  const turned = { ...named, at: toIso(now), automatic: false, periodId: moved ? periodId : state.periodId }
  const events: AgreementHappened[] = []
  if (version) events.push(publishedAs(state, version))
  if (moved)
    events.push({
      type: 'agreement.dates_changed',
      payload: { ...named, from: { startsOn: state.startsOn, endsOn: state.endsOn }, ...term, periodId },
    })
  events.push({ type: eventOf(state.state, to), payload: turned })
  return {
    subject: about(state),
    events,
    reply: {
      changes: {
        state: to,
        plannedAt,
        ...(version ? { draft: null } : {}),
        ...dated(term, { state: to, plannedAt }),
      },
      period: moved ? { id: periodId, ...term } : null,
      transition: { before: state.state, after: to, at: now, automatic: false, reason },
      version,
    },
  }
}

/** The term as the move leaves it. */
export const termAfter = (state: AgreementNow, to: AgreementState, now: Instant): Term => {
  const term = termOf(state)
  const today = dayIn(state.zone, now)
  if (to === 'active' && state.state === 'planned' && term.startsOn !== null && term.startsOn > today)
    return { ...term, startsOn: today }
  if (to === 'ended' && (term.endsOn === null || term.endsOn > today))
    return {
      ...term,
      startsOn: term.startsOn !== null && term.startsOn > today ? today : term.startsOn,
      endsOn: today,
    }
  return term
}

const eventOf = (
  from: AgreementState,
  to: AgreementState,
): AgreementHappened['type'] & `agreement.${string}` & Turned => {
  if (to === 'active') return from === 'suspended' ? 'agreement.resumed' : 'agreement.activated'
  return names[to]
}

const names = {
  draft: 'agreement.withdrawn',
  planned: 'agreement.planned',
  suspended: 'agreement.suspended',
  ended: 'agreement.ended',
  cancelled: 'agreement.cancelled',
} as const satisfies Record<Exclude<AgreementState, 'active'>, string>
type Turned = (typeof names)[keyof typeof names] | 'agreement.resumed' | 'agreement.activated'
