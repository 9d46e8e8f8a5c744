// Taking a batch back: for a day, and as far as its agreements have not begun.

import { hours, type Instant, plus } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import {
  type AgreementDecision,
  type AgreementNow,
  about,
  type Course,
  courseOf,
  type Transition,
  told,
} from './deciding.ts'
import { mayMove } from './lifecycle.ts'

export type BatchNow = { readonly at: Instant; readonly undoneAt: Instant | null }

export const undoneUntil = ({ at }: Pick<BatchNow, 'at'>): Instant => plus(at, hours(24))

export const undoFault = (batch: BatchNow, now: Instant): Refusal | null => {
  if (batch.undoneAt !== null) return refusal('agreements.already_undone')
  return now >= undoneUntil(batch) ? refusal('agreements.too_late_to_undo') : null
}

/** One of a batch: cancelled, for the reason given. Null: it has begun, or is gone already, and stays. */
export const undoAgreement = (
  state: AgreementNow,
  reason: string | null,
  now: Instant,
): AgreementDecision<Course> | null => {
  if (!mayMove(state.state, 'cancelled')) return null
  const transition: Transition = {
    before: state.state,
    after: 'cancelled',
    at: now,
    automatic: false,
    reason,
    periodId: state.periodId,
  }
  return {
    subject: about(state),
    events: [told(state, transition)],
    reply: courseOf(state, { state: 'cancelled', transitions: [transition] }),
  }
}
