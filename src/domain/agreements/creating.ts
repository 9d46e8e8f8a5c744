// A new agreement: written, copied or continued; as a draft, planned for its start, or serving from this moment.

import type { Instant } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Named } from '../event.ts'
import {
  type AgreementDecision,
  about,
  type Course,
  courseOf,
  type Sibling,
  type Transition,
  termFault,
  told,
} from './deciding.ts'
import { dayIn, type Term } from './term.ts'

export type NewAgreementState = {
  readonly id: string
  readonly number: number
  readonly periodId: string
  readonly client: Named
  /** Those it would follow in its series; empty for one that renews nothing. */
  readonly series: readonly Sibling[]
  /** Why its terms may not be promised; see `readiness`. */
  readonly obstacle: Refusal | null
  readonly source: Named | null
  readonly mode: 'new' | 'copy' | 'continue'
  readonly batchId: string | null
}

export type NewTerm = {
  readonly name: string
  readonly term: Term
  readonly start: 'draft' | 'planned' | 'active'
}

export const createAgreement = (
  state: NewAgreementState,
  wanted: NewTerm,
  now: Instant,
): AgreementDecision<Course> | Refusal => {
  const { name, start } = wanted
  const term = termFrom(wanted, now)
  const fault = faultOf(state, start, term, now)
  if (fault) return fault
  const { id, number, client, source, mode, batchId, periodId } = state
  const transition: Transition = {
    before: null,
    after: start,
    at: now,
    automatic: false,
    reason: null,
    periodId,
  }
  return {
    subject: about({ id, clientId: client.id }),
    events: [
      { type: 'agreement.created', payload: { name, number, client, ...term, source, mode, batchId } },
      ...(start === 'draft' ? [] : [told({ name, number }, transition)]),
    ],
    reply: courseOf(
      { plannedAt: null, term },
      {
        state: start,
        period: { id: periodId, term },
        transitions: [transition],
        publishes: start === 'draft' ? null : { version: 1, effectiveAt: null },
        setAt: now,
      },
    ),
  }
}

/** What serves from this moment began today, where nobody said when. */
const termFrom = ({ start, term }: NewTerm, now: Instant): Term =>
  start === 'active' ? { ...term, startsOn: term.startsOn ?? dayIn(term.zone, now) } : term

const faultOf = (
  { series, obstacle }: NewAgreementState,
  start: NewTerm['start'],
  term: Term,
  now: Instant,
): Refusal | null => {
  if (start === 'draft') return termFault(term, [])
  const fault = termFault(term, series) ?? obstacle
  if (fault) return fault
  return start === 'active' && term.startsOn !== null && term.startsOn > dayIn(term.zone, now)
    ? refusal('agreements.starts_later', { path: ['start'], params: { startsOn: term.startsOn } })
    : null
}
