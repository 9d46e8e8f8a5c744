// From one state to the next by itself, on its days: every turn that is due, in order, each dated at its instant.

import type { Instant } from '#kernel/instant.ts'
import type { Refusal } from '#kernel/refusal.ts'
import {
  type AgreementDecision,
  type AgreementNow,
  about,
  type Course,
  courseOf,
  type Transition,
  told,
} from './deciding.ts'
import { type Turn, turnsUntil } from './lifecycle.ts'
import { endOf, startOf } from './term.ts'

/** Null: no turn is due. */
export const turnAgreement = (state: AgreementNow, now: Instant): AgreementDecision<Course> | null => {
  const turns = turnsDue(state, now)
  const last = turns.at(-1)
  if (!last) return null
  const { periodId } = state
  const transitions = turns.map(
    ({ at, to }, index): Transition => ({
      before: turns[index - 1]?.to ?? state.state,
      after: to,
      at,
      automatic: true,
      reason: null,
      periodId,
    }),
  )
  return {
    subject: about(state),
    events: transitions.map(transition => told(state, transition)),
    reply: courseOf(state, { state: last.to, transitions, setAt: last.at }),
  }
}

const turnsDue = ({ state, term, plannedAt }: AgreementNow, now: Instant): readonly Turn[] =>
  turnsUntil({ state, startsAt: startOf(term), endsAt: endOf(term), plannedAt }, now)

/** It could not, and somebody must look: kept with it, and tried again after a change. */
export const didNotTurn = (state: AgreementNow, to: Turn['to'], why: Refusal): AgreementDecision<Refusal> => {
  const { name, number } = state
  return {
    subject: about(state),
    events: [{ type: 'agreement.did_not_turn', payload: { name, number, to, code: why.code } }],
    reply: why,
  }
}
