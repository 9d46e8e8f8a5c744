// Terms: kept as a draft, and published as a version that never changes again.

import type { z } from 'zod'
import type { Instant } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import {
  type AgreementDecision,
  type AgreementNow,
  about,
  type NewVersion,
  type Verdict,
  verdictFault,
} from './deciding.ts'
import { hasBegun, isOver } from './lifecycle.ts'
import type { amendment, draftToSave } from './shapes.ts'
import { dayBegins, dayIn } from './term.ts'

/** A draft is not history: nobody was promised it. */
export const keepDraft = (
  state: AgreementNow,
  { base, terms }: z.infer<typeof draftToSave>,
): AgreementDecision | Refusal => {
  const fault = standing(state, base)
  if (fault) return fault
  // What has no version yet has nothing but its draft.
  const draft = terms ?? (state.newest === null ? state.draft : null)
  return {
    subject: about(state),
    events: [],
    reply: { changes: { draft }, period: null, transition: null, version: null },
  }
}

export const publishTerms = (
  state: AgreementNow,
  { base, terms, effectiveOn, note }: z.infer<typeof amendment>,
  { now, verdict }: { readonly now: Instant; readonly verdict: Verdict },
): AgreementDecision | Refusal => {
  const fault = standing(state, base) ?? verdictFault(verdict)
  if (fault) return fault
  const version = nextVersion(state, { terms, effectiveOn, note }, now)
  if (version === null) return refusal('agreements.effective_too_early', { path: ['effectiveOn'] })
  return {
    subject: about(state),
    events: [publishedAs(state, version)],
    reply: { changes: { draft: null }, period: null, transition: null, version },
  }
}

export const publishedAs = ({ name, number }: AgreementNow, { version, effectiveOn, note }: NewVersion) =>
  ({ type: 'agreement.published', payload: { name, number, version, effectiveOn, note } }) as const

/**
 * The first holds from the beginning; a later one from a day on, or from this moment. Null when that day has begun or
 * the version before it would not have held at all.
 */
export const nextVersion = (
  { newest, state, zone }: AgreementNow,
  { terms, effectiveOn, note }: Pick<NewVersion, 'terms' | 'effectiveOn' | 'note'>,
  now: Instant,
): NewVersion | null => {
  if (newest === null) return { version: 1, terms, effectiveOn: null, effectiveAt: null, note }
  const today = dayIn(zone, now)
  if (effectiveOn !== null && effectiveOn < today && hasBegun(state)) return null
  const ahead = effectiveOn !== null && effectiveOn > today
  const effectiveAt = ahead ? dayBegins(zone, effectiveOn) : now
  if (newest.effectiveAt !== null && effectiveAt <= newest.effectiveAt) return null
  return { version: newest.version + 1, terms, effectiveOn: ahead ? effectiveOn : today, effectiveAt, note }
}

const standing = (state: AgreementNow, base: number): Refusal | null => {
  if (base !== state.version) return refusal('agreements.changed_meanwhile', { path: ['base'] })
  return isOver(state.state) ? refusal('agreements.is_over') : null
}
