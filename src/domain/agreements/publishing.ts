// Terms that are published never change: an amendment is the next version, from a day on or from this moment.

import type { Instant } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import { type AgreementDecision, type AgreementNow, about, meanwhile } from './deciding.ts'
import { isOver } from './lifecycle.ts'
import { dayBegins, dayIn } from './term.ts'

export type Publication = {
  readonly version: number
  readonly effectiveOn: string | null
  /** From when it holds; null: from the beginning. */
  readonly effectiveAt: Instant | null
  readonly note: string
}

export const publishTerms = (
  state: AgreementNow,
  wanted: { readonly base: number; readonly effectiveOn: string | null; readonly note: string },
  now: Instant,
): AgreementDecision<Publication> | Refusal => {
  const fault = meanwhile(state, wanted.base)
  if (fault) return fault
  const { name, number } = state
  if (isOver(state.state)) return refusal('agreements.is_over', { params: { name } })
  if (state.obstacle) return state.obstacle
  const effectiveAt = state.newest === 0 ? null : effectOf(state, wanted.effectiveOn, now)
  if (effectiveAt !== null && typeof effectiveAt === 'object') return effectiveAt
  const version = state.newest + 1
  const effectiveOn = effectiveAt === null ? null : wanted.effectiveOn
  const { note } = wanted
  return {
    subject: about(state),
    events: [{ type: 'agreement.published', payload: { name, number, version, effectiveOn, note } }],
    reply: { version, effectiveOn, effectiveAt, note },
  }
}

/** Never backwards: today means from this moment on, and a version begins after the one before it. */
const effectOf = (
  { term: { zone }, newestFrom }: AgreementNow,
  day: string | null,
  now: Instant,
): Instant | Refusal => {
  const at = day === null || day === dayIn(zone, now) ? now : dayBegins(zone, day)
  const afterNewest = newestFrom === null || at > newestFrom
  if (at >= now && afterNewest) return at
  const from = dayIn(zone, newestFrom !== null && newestFrom > now ? newestFrom : now)
  return refusal('agreements.effective_too_early', { path: ['effectiveOn'], params: { from } })
}
