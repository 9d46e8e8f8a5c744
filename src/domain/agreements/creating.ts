// Writing a new agreement: as a draft, planned for its start, or serving from this moment.

import type { Instant } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Named } from '../event.ts'
import {
  type AgreementDecision,
  about,
  dated,
  type NewVersion,
  type Transition,
  termFault,
  type Verdict,
  verdictFault,
  type Writes,
} from './deciding.ts'
import type { NewAgreement } from './shapes.ts'
import { startOf } from './term.ts'

/** Where it comes from, when it was not written from nothing. */
export type Origin = {
  readonly source: Named
  readonly mode: 'copy' | 'continue'
  /** Continuing renews: one series, and no day on which both hold. */
  readonly seriesId: string | null
}

export type NewState = {
  readonly id: string
  readonly number: number
  readonly periodId: string
  readonly client: Named
  readonly origin: Origin | null
  readonly batchId: string | null
  readonly verdict: Verdict
}

export type Made = Writes & {
  readonly transition: Transition
  readonly seriesId: string
  readonly renewsId: string | null
}

/** @param wanted ids in it are known to exist. */
export const createAgreement = (
  state: NewState,
  wanted: NewAgreement,
  { now }: { readonly now: Instant },
): AgreementDecision<Made> | Refusal => {
  const term = { startsOn: wanted.startsOn, endsOn: wanted.endsOn, zone: wanted.zone }
  const startsAt =
    wanted.endsOn === null || wanted.startsOn === null || wanted.endsOn >= wanted.startsOn
      ? startOf(term)
      : null
  const fault = termFault(term, wanted.start === 'draft' ? null : state.verdict.rival)
  if (fault) return fault
  if (wanted.start === 'active' && startsAt !== null && startsAt > now)
    return refusal('agreements.starts_later', {
      path: ['start'],
      params: { startsOn: wanted.startsOn ?? '' },
    })
  if (wanted.start !== 'draft') {
    const unready = verdictFault(state.verdict)
    if (unready) return unready
  }
  const { id, number, periodId, client, origin, batchId } = state
  const { name, start } = wanted
  const renews = origin?.mode === 'continue' && origin.seriesId !== null
  const plannedAt = start === 'draft' ? null : now
  const version: NewVersion | null =
    start === 'draft'
      ? null
      : { version: 1, terms: wanted.terms, effectiveOn: null, effectiveAt: null, note: '' }
  const named = { name, number }
  const turned = { ...named, at: new Date(now).toISOString(), automatic: false, periodId }
  return {
    subject: about({ id, clientId: client.id }),
    events: [
      {
        type: 'agreement.created',
        payload: {
          ...named,
          client,
          ...term,
          source: origin?.source ?? null,
          mode: origin?.mode ?? 'new',
          batchId,
        },
      },
      ...(version
        ? [
            {
              type: 'agreement.published',
              payload: { ...named, version: 1, effectiveOn: null, note: '' },
            } as const,
          ]
        : []),
      ...(start === 'planned' ? [{ type: 'agreement.planned', payload: turned } as const] : []),
      ...(start === 'active' ? [{ type: 'agreement.activated', payload: turned } as const] : []),
    ],
    reply: {
      changes: {
        state: start,
        plannedAt,
        draft: start === 'draft' ? wanted.terms : null,
        ...dated(term, { state: start, plannedAt }),
      },
      period: { id: periodId, ...term },
      transition: { before: null, after: start, at: now, automatic: false, reason: null },
      version,
      seriesId: renews ? (origin.seriesId ?? id) : id,
      renewsId: renews ? origin.source.id : null,
    },
  }
}
