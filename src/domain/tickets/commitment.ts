// What a ticket is promised at the moment, and how to ask again when something about it changes.

import type { Terms } from '#kernel/terms.ts'
import type { Match, MatchRequest } from '../sla/match.ts'
import { isAcceptedOnce, startsAtAcceptance } from './covering.ts'
import type { Held, MatchTrace, Recorded, TicketNow } from './ticket-now.ts'

/** The terms the ticket's history ends with; null when it has none. */
export const termsOf = (history: readonly Recorded[]): Terms | null => {
  const last = history.findLast(row => givesTerms.has(row.type))
  return last ? ((last.payload as { readonly terms: Terms | null }).terms ?? null) : null
}

const givesTerms = new Set([
  'tickets.opened',
  'tickets.retargeted',
  'tickets.rematched',
  'tickets.agreement_changed',
  'tickets.accepted',
  'sla.retargeted',
])

/** The policy somebody attached by hand: later matches keep to it until somebody takes it off. */
export const attachedPolicy = (history: readonly Recorded[]): string | null => {
  const last = history.findLast(row => attachesPolicy.has(row.type))
  return (last?.payload as { policy?: { id: string } | null } | undefined)?.policy?.id ?? null
}

// Another agreement is another match: a policy that was put on the ticket under the earlier one is not taken along.
const attachesPolicy = new Set(['tickets.rematched', 'tickets.accepted', 'tickets.agreement_changed'])

/** Somebody decided that nothing is promised: a change of severity does not promise anything again. */
export const isReleased = (history: readonly Recorded[]): boolean => {
  const last = history.findLast(row => attachesPolicy.has(row.type))
  return (last?.payload as { noTermsBecause: string | null } | undefined)?.noTermsBecause === 'by_hand'
}

/** The match for a ticket as it is rated now, under what it came under: another one is a decision of its own. */
export const matchAgain = (
  { history, match }: Pick<Held, 'history' | 'match'>,
  rated: Rated,
): Pick<Match, 'terms'> & MatchTrace => {
  const byHand = attachedPolicy(history)
  const policyId = byHand ?? (rated.agreement ? null : (termsOf(history)?.source.policy.id ?? null))
  const found = match({
    ...requestFor(rated, 'staff', policyId),
    policyVersion: pinnedVersion(history, policyId),
    fromAcceptance: startsAtAcceptance(history),
  })
  return explained(
    {
      ...found,
      // It was named to keep it, not because somebody chose it.
      trace: found.trace.map(step =>
        step.code === 'policy_by_hand' && byHand === null
          ? { ...step, code: 'policy_default' as const }
          : step,
      ),
    },
    isAcceptedOnce(history) ? acceptedOnce : (rated.agreement?.why ?? []),
  )
}

/** The version of that policy the ticket is pinned to: what was promised is not rewritten by a later edit. */
const pinnedVersion = (history: readonly Recorded[], policyId: string | null): number | null => {
  const policy = termsOf(history)?.source.policy
  return policy && policy.id === policyId ? policy.version : null
}

/** What is promised to a ticket as it is rated, under the agreement that is named with it. */
export const matchRated = (
  { history, match }: Pick<Held, 'history' | 'match'>,
  ticket: Pick<TicketNow, 'service' | 'type'> & Omit<Rated, 'serviceId' | 'typeId'>,
  { policyId = null, fromAcceptance = false }: { policyId?: string | null; fromAcceptance?: boolean } = {},
): Match =>
  match({
    ...requestFor(
      { ...ticket, serviceId: ticket.service?.id ?? null, typeId: ticket.type.id },
      'staff',
      policyId,
    ),
    fromAcceptance: fromAcceptance || startsAtAcceptance(history),
  })

export const acceptedOnce: MatchTrace['trace'] = [{ code: 'accepted_once' }]

/** Terms with the whole of why: what it comes under, then what that promises. */
export const explained = (
  { terms, reason, trace }: Match,
  why: MatchTrace['trace'],
): Pick<Match, 'terms'> & MatchTrace => ({ terms, reason, trace: [...why, ...trace] })

type Rated = Pick<
  TicketNow,
  'clientId' | 'clientCalendarId' | 'severity' | 'priority' | 'priorityReason' | 'agreement'
> & {
  readonly serviceId: string | null
  readonly typeId: string | null
}

/** The question to the promises room about a ticket rated so. */
export const requestFor = (rated: Rated, setBy: string, policyId: string | null): MatchRequest => ({
  clientId: rated.clientId,
  clientCalendarId: rated.clientCalendarId,
  severity: rated.severity,
  priority: rated.priority,
  severitySetBy: setBy,
  prioritySetBy: rated.priorityReason === null ? 'matrix' : 'staff',
  priorityReason: rated.priorityReason,
  serviceId: rated.serviceId,
  typeId: rated.typeId,
  policyId,
  agreement: rated.agreement,
})
