// Another name, manager, order or term. New dates make a new period, and the agreement turns by them from now on;
// an ended one serves again when its end is moved to today or later.

import type { z } from 'zod'
import { type Instant, toIso } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import { differences } from '../people/changes.ts'
import {
  type AgreementDecision,
  type AgreementHappened,
  type AgreementNow,
  about,
  dated,
  type Transition,
  termFault,
  type Verdict,
  type Writes,
} from './deciding.ts'
import { hasBegun } from './lifecycle.ts'
import type { agreementChanges } from './shapes.ts'
import { dayIn, type Term } from './term.ts'

export type AgreementChanges = z.infer<typeof agreementChanges>

export const changeAgreement = (
  state: AgreementNow,
  wanted: AgreementChanges,
  {
    now,
    periodId,
    rival,
  }: {
    readonly now: Instant
    /** For the new period, if there is one. */
    readonly periodId: string
    readonly rival: Verdict['rival']
  },
): AgreementDecision | Refusal => {
  if (wanted.base !== state.version) return refusal('agreements.changed_meanwhile', { path: ['base'] })
  if (state.state === 'cancelled') return refusal('agreements.is_over')
  const term = termWanted(state, wanted)
  const moved = !isSameTerm(state, term)
  const revived = state.state === 'ended' && moved && !isPast(term, now)
  if (state.state === 'ended' && !revived) return refusal('agreements.is_over')
  const fault = moved ? datesFault(state, term, now, rival) : null
  if (fault) return fault

  const { name, managerId, rank, template } = wanted
  const changes = differences(state, { name, managerId, rank, template })
  const named = { name: name ?? state.name, number: state.number }
  const next = revived ? 'active' : state.state
  const plannedAt = moved && state.plannedAt !== null ? now : state.plannedAt
  const reason = wanted.reason ?? null
  const transition: Transition | null = revived
    ? { before: 'ended', after: 'active', at: now, automatic: false, reason }
    : null
  const events: AgreementHappened[] = []
  if (changes.length > 0)
    events.push({ type: 'agreement.changed', payload: { ...named, changes: [...changes] } })
  if (moved)
    events.push({
      type: 'agreement.dates_changed',
      payload: { ...named, from: { startsOn: state.startsOn, endsOn: state.endsOn }, ...term, periodId },
    })
  if (revived)
    events.push({
      type: 'agreement.resumed',
      payload: { ...named, at: toIso(now), automatic: false, periodId },
    })
  return {
    subject: about(state),
    events,
    reply: {
      changes: {
        ...Object.fromEntries(changes.map(({ field, to }) => [field, to])),
        ...(revived ? { state: next } : {}),
        ...(moved || state.failed ? { plannedAt, ...dated(term, { state: next, plannedAt }) } : {}),
      } satisfies Writes['changes'],
      period: moved ? { id: periodId, ...term } : null,
      transition,
      version: null,
    },
  }
}

/** The term as it would be. */
export const termWanted = (
  state: Term,
  wanted: Pick<AgreementChanges, 'startsOn' | 'endsOn' | 'zone'>,
): Term => ({
  startsOn: wanted.startsOn === undefined ? state.startsOn : wanted.startsOn,
  endsOn: wanted.endsOn === undefined ? state.endsOn : wanted.endsOn,
  zone: wanted.zone ?? state.zone,
})

export const isSameTerm = (a: Term, b: Term): boolean =>
  a.startsOn === b.startsOn && a.endsOn === b.endsOn && a.zone === b.zone

const isPast = ({ endsOn, zone }: Term, now: Instant): boolean => endsOn !== null && endsOn < dayIn(zone, now)

/** What has been served is not taken back: its beginning stands, and its end is not moved into the past. */
const datesFault = (
  state: AgreementNow,
  term: Term,
  now: Instant,
  rival: Verdict['rival'],
): Refusal | null => {
  const fault = termFault(term, rival)
  if (fault) return fault
  if (!hasBegun(state.state)) return null
  if (term.startsOn !== state.startsOn) return refusal('agreements.has_begun', { path: ['startsOn'] })
  if (term.zone !== state.zone) return refusal('agreements.has_begun', { path: ['zone'] })
  return isPast(term, now) ? refusal('agreements.ends_in_the_past', { path: ['endsOn'] }) : null
}
