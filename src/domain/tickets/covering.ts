// What a ticket comes under: an agreement that covers its requester, its service and its arrival; the default policy,
// where the desk says that it holds for clients without agreements; or nothing at all.

import type { Instant } from '#kernel/instant.ts'
import { standingOf } from '../agreements/choosing.ts'
import {
  type Candidate,
  type CandidateVersion,
  type Entitlement,
  entitle,
  type Question,
  versionHolding,
} from '../agreements/entitlement.ts'
import { type Coverage, type OutsideReason, outsideReasons } from './coverage.ts'
import type { MatchTrace, Recorded, TicketAgreement } from './ticket-now.ts'

export type Asked = {
  readonly clientId: string
  readonly requester: { readonly id: string; readonly siteId?: string | null } | null
  readonly service: { readonly id: string } | null
  /** When the request arrived: an agreement that has ended since covers it all the same. */
  readonly at: Instant
}

export type Covering = {
  readonly agreement: TicketAgreement | null
  /** Why nothing covers it; null when something does, or when the default policy holds. */
  readonly outside: OutsideReason | null
  /** Why this one, or none. */
  readonly trace: MatchTrace['trace']
}

export const coveringOf = ({ candidates, withoutAgreement }: Coverage, asked: Asked): Covering => {
  const found = entitle(candidates, questionOf(asked))
  const [first] = found.covering
  if (first)
    return {
      agreement: agreedBy(first.agreement, first.version, found.trace),
      outside: null,
      trace: found.trace,
    }
  if (!found.governed && withoutAgreement === 'default_policy')
    return { agreement: null, outside: null, trace: [] }
  return { agreement: null, outside: reasonOf(found), trace: found.trace }
}

const questionOf = ({ clientId, requester, service, at }: Asked): Question => ({
  clientId,
  contactId: requester?.id ?? null,
  siteId: requester?.siteId ?? null,
  serviceId: service?.id ?? null,
  at,
})

/** Whether this agreement is among those that cover it, if not the first of them. */
export const mayCover = ({ candidates }: Coverage, asked: Asked, agreementId: string): boolean =>
  entitle(candidates, questionOf(asked)).covering.some(({ agreement }) => agreement.id === agreementId)

const reasonOf = ({ trace }: Entitlement): OutsideReason =>
  outsideReasons.find(reason => trace.some(({ code }) => code === `agreement_${reason}`)) ?? 'never_had'

/** One that somebody chose; null when the client has none such, or it has never begun. */
export const chosenAgreement = (
  { candidates }: Coverage,
  agreementId: string,
  { at, now }: { readonly at: Instant; readonly now: Instant },
): { readonly agreement: TicketAgreement; readonly served: boolean } | null => {
  const chosen = candidates.find(({ id }) => id === agreementId)
  const standing = chosen ? standingOf(chosen, { at, now }) : null
  const version = chosen && standing ? (versionHolding(chosen.versions, at) ?? chosen.versions[0]) : undefined
  if (!chosen || !version) return null
  const { name, number } = chosen
  const why = [{ code: 'agreement_by_hand', params: { agreement: name, number, version: version.version } }]
  return { agreement: agreedBy(chosen, version, why), served: standing === 'serving' }
}

const agreedBy = (
  { id, number, name }: Candidate,
  { version, policyVersionId, calendarId }: CandidateVersion,
  why: MatchTrace['trace'],
): TicketAgreement => ({ id, number, name, version, policyVersionId, calendarId, why })

/** The row of history that said last what the ticket comes under. */
const lastCovered = (history: readonly Recorded[]): Recorded | undefined =>
  history.findLast(row => saysWhatCovers.has(row.type))

const saysWhatCovers = new Set(['tickets.opened', 'tickets.agreement_changed', 'tickets.accepted'])

/** Nothing covers it, and nobody has taken it on. */
export const isOutside = (history: readonly Recorded[]): boolean =>
  (lastCovered(history)?.payload as { noTermsBecause?: unknown } | undefined)?.noTermsBecause ===
  'out_of_agreement'

/** Taken on although nothing covers it. */
export const isAcceptedOnce = (history: readonly Recorded[]): boolean =>
  lastCovered(history)?.type === 'tickets.accepted'

/** Somebody chose the agreement: it stays until somebody lets matching decide again. */
export const isPinned = (history: readonly Recorded[]): boolean => {
  const last = history.findLast(
    row => row.type === 'tickets.opened' || row.type === 'tickets.agreement_changed',
  )
  return (last?.payload as { agreementBy?: unknown } | undefined)?.agreementBy === 'hand'
}

/** It was taken on later than it arrived: whatever is promised begins then. */
export const startsAtAcceptance = (history: readonly Recorded[]): boolean => history.some(isAcceptance)

export const isAcceptance = ({ type, payload }: Pick<Recorded, 'type' | 'payload'>): boolean =>
  type === 'tickets.accepted' ||
  (type === 'tickets.agreement_changed' && (payload as { accepts?: unknown }).accepts === true)
