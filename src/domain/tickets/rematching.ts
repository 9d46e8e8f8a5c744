// Another policy on a ticket, or none, by hand and with a reason: the old clocks stay as superseded, the new ones
// are folded from the arrival.

import { type Refusal, refusal } from '#kernel/refusal.ts'
import { calledOff } from './cancelling.ts'
import { acceptedOnce, explained, matchRated } from './commitment.ts'
import { isAcceptedOnce, isOutside } from './covering.ts'
import { alreadyMerged } from './merging.ts'
import { type Decided, type Held, subjectOf } from './ticket-now.ts'

export type RematchRequest = { readonly policyId: string | null; readonly none: boolean }

export const rematch = (held: Held, request: RematchRequest): Decided | Refusal => {
  const { ticket } = held
  const refused = alreadyMerged(ticket) ?? calledOff(held.history)
  if (refused) return refused
  if (isOutside(held.history)) return refusal('tickets.waits_for_a_decision')
  const match = request.none ? released : found(held, request.policyId)
  if (request.policyId !== null && match.terms?.source.policy.id !== request.policyId)
    return refusal('tickets.policy_not_found', { path: ['policyId'] })
  const policy = match.terms?.source.policy ?? null
  return {
    subject: subjectOf(ticket),
    events: [
      {
        type: 'tickets.rematched',
        payload: {
          terms: match.terms,
          policy: request.policyId !== null && policy ? { id: policy.id, name: policy.name } : null,
          noTermsBecause: match.reason,
        },
      },
    ],
    changes: { match },
    message: null,
    reply: null,
  }
}

const found = (held: Held, policyId: string | null) => {
  const { ticket, history } = held
  const why = isAcceptedOnce(history) ? acceptedOnce : (ticket.agreement?.why ?? [])
  return explained(matchRated(held, ticket, { policyId }), why)
}

const released = { terms: null, reason: 'by_hand', trace: [{ code: 'by_hand' }] } as const
