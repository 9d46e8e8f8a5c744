// Another agreement on a ticket, by matching again: the old clocks are superseded, and the new ones are folded from
// the arrival. Where the same is found as before, nothing happens.

import { explained, matchRated } from './commitment.ts'
import { type Covering, isAcceptedOnce, isOutside, isPinned } from './covering.ts'
import type { Held, Moment, TicketAgreement, TicketNow } from './ticket-now.ts'
import { type Step, stay } from './turning.ts'

/** The step to what matching found for the ticket as it is after a change. */
export const coverAnew = (held: Held, after: TicketNow, covering: Covering, moment: Moment): Step => {
  const { ticket, history } = held
  const wasOutside = isOutside(history)
  if (covering.outside !== null) return wasOutside ? stay : leaveOutside(held, after, covering)
  const isSame = (covering.agreement?.id ?? null) === (ticket.agreement?.id ?? null)
  if (isSame && !wasOutside && !isPinned(history) && !isAcceptedOnce(history)) return stay
  // The same agreement again goes on in the version it came under.
  const agreement = isSame && ticket.agreement ? unpinned(ticket.agreement, covering) : covering.agreement
  const found = matchRated(held, { ...after, agreement })
  const match = explained(found, agreement?.why ?? covering.trace)
  return {
    events: [
      {
        type: 'tickets.agreement_changed',
        payload: {
          from: refOf(ticket.agreement),
          to: refOf(agreement),
          agreementBy: 'matching',
          accepts: false,
          terms: match.terms,
          noTermsBecause: match.reason,
        },
      },
    ],
    changes: {
      agreement,
      match: { reason: match.reason, trace: match.trace },
      ...(wasOutside
        ? {
            outside: {
              decision: 'attached',
              by: moment.actor.id,
              agreementId: agreement?.id ?? null,
              note: moment.reason,
            },
          }
        : {}),
    },
  }
}

const leaveOutside = (
  { ticket }: Held,
  after: Pick<TicketNow, 'service' | 'requester'>,
  { outside, trace }: Covering,
): Step => {
  if (outside === null) return stay
  return {
    events: [
      {
        type: 'tickets.agreement_changed',
        payload: {
          from: refOf(ticket.agreement),
          to: null,
          agreementBy: 'matching',
          accepts: false,
          terms: null,
          noTermsBecause: 'out_of_agreement',
        },
      },
      outsideEvent(outside, after),
    ],
    changes: {
      agreement: null,
      match: { reason: 'out_of_agreement', trace },
      outside: { reason: outside },
    },
  }
}

export const outsideEvent = (
  why: NonNullable<Covering['outside']>,
  { service, requester }: Pick<TicketNow, 'service' | 'requester'>,
) =>
  ({
    type: 'tickets.outside',
    payload: {
      why,
      service,
      requester: requester && { id: requester.id, name: requester.name },
    },
  }) as const

export const refOf = (agreement: TicketAgreement | null) =>
  agreement && {
    id: agreement.id,
    name: agreement.name,
    number: agreement.number,
    version: agreement.version,
  }

const unpinned = (agreement: TicketAgreement, { trace }: Covering): TicketAgreement => ({
  ...agreement,
  why: trace,
})
