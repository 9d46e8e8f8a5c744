// What becomes of a request that no agreement covers: it is taken on once, put under an agreement after all, or
// declined. And the agreement of any ticket, chosen by hand or left to matching again.

import { type Refusal, refusal } from '#kernel/refusal.ts'
import { agreementsPolicy } from '../agreements/policy.ts'
import { calledOff } from './cancelling.ts'
import { acceptedOnce, explained, matchRated } from './commitment.ts'
import type { Coverage } from './coverage.ts'
import { chosenAgreement, coveringOf, isOutside, isPinned } from './covering.ts'
import { alreadyMerged } from './merging.ts'
import { coverAnew, refOf } from './recovering.ts'
import { answer } from './replying.ts'
import type { Address } from './shapes.ts'
import { isOver } from './status.ts'
import { type Decided, type Held, type Moment, type NewMessage, subjectOf } from './ticket-now.ts'
import { type Step, turnTo } from './turning.ts'
import { stageOf } from './vocabulary.ts'
import { recipientsOf } from './writing.ts'

export type Covered = Held & { readonly coverage: Coverage }

/** Once, and billed: what is promised begins now, and nothing before counts. */
export const accept = (
  held: Held,
  { policyId }: { readonly policyId: string | null },
  moment: Moment,
): Decided | Refusal => {
  const refused = notWaiting(held)
  if (refused) return refused
  const { ticket } = held
  const found = matchRated(held, { ...ticket, agreement: null }, { policyId, fromAcceptance: true })
  if (policyId !== null && found.terms?.source.policy.id !== policyId)
    return refusal('tickets.policy_not_found', { path: ['policyId'] })
  const policy = policyId === null ? null : (found.terms?.source.policy ?? null)
  const match = explained(found, acceptedOnce)
  return decided(held, {
    events: [
      {
        type: 'tickets.accepted',
        payload: {
          how: 'once',
          policy: policy && { id: policy.id, name: policy.name },
          terms: match.terms,
          noTermsBecause: match.reason,
        },
      },
    ],
    changes: {
      match: { reason: match.reason, trace: match.trace },
      outside: {
        decision: 'accepted_once',
        by: moment.actor.id,
        agreementId: null,
        note: moment.reason,
      },
    },
  })
}

/** Null lets matching decide again, as on arrival. */
export const attach = (
  held: Covered,
  { agreementId }: { readonly agreementId: string | null },
  moment: Moment,
): Decided | Refusal => {
  const { ticket, history, coverage } = held
  const refused = alreadyMerged(ticket) ?? calledOff(history)
  if (refused) return refused
  if (agreementId === null) {
    const { clientId, requester, service, arrivedAt } = ticket
    const covering = coveringOf(coverage, { clientId, requester, service, at: arrivedAt })
    return decided(held, coverAnew(held, ticket, covering, moment))
  }
  const waits = isOutside(history)
  if (waits && isOver(ticket.status)) return over(held)
  const chosen = chosenAgreement(coverage, agreementId, { at: ticket.arrivedAt, now: moment.now })
  if (!chosen) return refusal('tickets.agreement_not_found', { path: ['agreementId'] })
  const { agreement, served } = chosen
  if (!agreementsPolicy['agreements.settle'].may(moment.actor)) {
    if (waits) return refusal('tickets.settling_forbidden')
    if (!served)
      return refusal('tickets.agreement_over', { path: ['agreementId'], params: { name: agreement.name } })
  }
  if (ticket.agreement?.id === agreementId && isPinned(history)) return decided(held, nothing)

  const match = explained(
    matchRated(held, { ...ticket, agreement }, { fromAcceptance: waits }),
    agreement.why,
  )
  return decided(held, {
    events: [
      {
        type: 'tickets.agreement_changed',
        payload: {
          from: refOf(ticket.agreement),
          to: refOf(agreement),
          agreementBy: 'hand',
          accepts: waits,
          terms: match.terms,
          noTermsBecause: match.reason,
        },
      },
    ],
    changes: {
      agreement,
      match: { reason: match.reason, trace: match.trace },
      ...(waits
        ? {
            outside: {
              decision: 'attached',
              by: moment.actor.id,
              agreementId: agreement.id,
              note: moment.reason,
            },
          }
        : {}),
    },
  })
}

export type Declining = Held & { readonly messageId: string; readonly lastFrom: Address | null }
export type Declined = Decided<{ readonly to: readonly Address[] }>

/** Closed, and the client told: in the words of whoever declines, or else in those of the program. */
export const decline = (
  state: Declining,
  { message, via }: { readonly message: string | null; readonly via: NewMessage['via'] },
  moment: Moment,
): Declined | Refusal => {
  const refused = notWaiting(state)
  if (refused) return refused
  const { ticket, vocabulary } = state
  const closed = stageOf(vocabulary, ticket.type.id, 'close')
  const { to } = recipientsOf(ticket, state.lastFrom)
  const outside = {
    decision: 'declined',
    by: moment.actor.id,
    agreementId: null,
    note: moment.reason,
  } as const
  const declined = { type: 'tickets.declined', payload: { told: to.length > 0 } } as const
  if (message === null) {
    const { events, changes } = turnTo(ticket, closed, moment.now)
    return {
      ...decided(state, { events: [declined, ...events], changes: { ...changes, outside } }),
      reply: { to },
    }
  }
  const told = answer(
    { ...state, files: [], newer: null },
    { text: message, html: null, to: null, cc: null, outcome: 'keep', statusId: closed.id, via },
    moment,
  )
  if ('code' in told) return told
  return {
    ...told,
    events: [declined, ...told.events],
    changes: { ...told.changes, outside },
    reply: { to },
  }
}

const nothing: Step = { events: [], changes: {} }

const notWaiting = (held: Held): Refusal | null =>
  alreadyMerged(held.ticket) ??
  calledOff(held.history) ??
  (isOver(held.ticket.status) ? over(held) : isOutside(held.history) ? null : refusal('tickets.not_outside'))

const over = ({ ticket }: Held): Refusal =>
  refusal('tickets.already_over', { params: { status: ticket.status.name } })

const decided = ({ ticket }: Held, { events, changes }: Step): Decided => ({
  subject: subjectOf(ticket),
  events,
  changes,
  message: null,
  reply: null,
})
