// Another policy on a ticket, or none, by hand and with a reason: the old clocks stay as superseded, the new ones
// are folded from the arrival.

import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Match } from '../sla/match.ts'
import { calledOff } from './cancelling.ts'
import { requestFor } from './commitment.ts'
import { alreadyMerged } from './merging.ts'
import { type Decided, type Held, subjectOf } from './ticket-now.ts'

export type RematchRequest = { readonly policyId: string | null; readonly none: boolean }

export const rematch = (held: Held, request: RematchRequest): Decided | Refusal => {
  const { ticket } = held
  const refused = alreadyMerged(ticket) ?? calledOff(held.history)
  if (refused) return refused
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

const found = ({ ticket, match }: Held, policyId: string | null): Match =>
  match(
    requestFor(
      { ...ticket, serviceId: ticket.service?.id ?? null, typeId: ticket.type.id },
      'staff',
      policyId,
    ),
  )

const released = { terms: null, reason: 'by_hand', trace: [{ code: 'by_hand' }] } as const
