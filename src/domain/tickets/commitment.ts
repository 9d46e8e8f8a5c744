// What a ticket is promised at the moment, and how to ask again when something about it changes.

import type { Terms } from '#kernel/terms.ts'
import type { Match, MatchRequest } from '../sla/match.ts'
import type { Held, MatchTrace, Recorded, TicketNow } from './ticket-now.ts'

/** The terms the ticket's history ends with; null when it has none. */
export const termsOf = (history: readonly Recorded[]): Terms | null => {
  const last = history.findLast(row => givesTerms.has(row.type))
  return last ? ((last.payload as { readonly terms: Terms | null }).terms ?? null) : null
}

const givesTerms = new Set(['tickets.opened', 'tickets.retargeted', 'tickets.rematched', 'sla.retargeted'])

/** The policy somebody attached by hand: later matches keep to it until somebody takes it off. */
export const attachedPolicy = (history: readonly Recorded[]): string | null => {
  const last = history.findLast(row => row.type === 'tickets.rematched')
  return (last?.payload as { policy: { id: string } | null } | undefined)?.policy?.id ?? null
}

/** Somebody decided that nothing is promised: a change of severity does not promise anything again. */
export const isReleased = (history: readonly Recorded[]): boolean => {
  const last = history.findLast(row => row.type === 'tickets.rematched')
  return (last?.payload as { noTermsBecause: string | null } | undefined)?.noTermsBecause === 'by_hand'
}

/** The match for a ticket as it is rated now, under the policy it came under: another one is a decision of its own. */
export const matchAgain = (
  { history, match }: Pick<Held, 'history' | 'match'>,
  rated: Rated,
): Pick<Match, 'terms'> & MatchTrace => {
  const byHand = attachedPolicy(history)
  const policyId = byHand ?? termsOf(history)?.source.policy.id ?? null
  const found = match(requestFor(rated, 'staff', policyId))
  return {
    terms: found.terms,
    reason: found.reason,
    // It was named to keep it, not because somebody chose it.
    trace: found.trace.map(step =>
      step.code === 'policy_by_hand' && byHand === null ? { ...step, code: 'policy_default' } : step,
    ),
  }
}

type Rated = Pick<TicketNow, 'clientId' | 'clientCalendarId' | 'severity' | 'priority' | 'priorityReason'> & {
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
})
