// Asking in the portal: the same opening as everywhere, for oneself, at most ten times an hour.

import { type Asking, ask } from '#domain/portal/asking.ts'
import { portalPolicy } from '#domain/portal/policy.ts'
import type { OpenedTicket } from '#domain/tickets/opening.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { readAgreementSettings } from '#server/agreements/index.ts'
import { attempt, type Limit } from '#server/people/index.ts'
import type { Ability } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { type OpenedAnswer, type OpenInput, type OpeningState, openTicket } from '#server/tickets/index.ts'
import { addressOf, serviceIds } from './store.ts'

export type AskInput = OpenInput & { readonly requesterId: string }
type State = OpeningState & Asking & { readonly address: string | null }

/** By address; by the person where there is none. */
export const budgetOf = (whose: string): readonly Limit[] => [
  { name: 'portal requests', of: whose, atMost: 10, seconds: 3_600 },
]

export const askForService = (desk: Desk): Ability<AskInput, State, OpenedTicket, OpenedAnswer> => {
  const opening = openTicket(desk)
  return {
    // It is an opening like any other: history, idempotency and reactions know it by this name.
    name: opening.name,
    atOnce: true,
    may: (actor, state, { requesterId }) =>
      portalPolicy['portal.ask'].may(actor, { clientId: state.client.id, requesterId }),
    load: async (unit, input, context) => {
      const address = await addressOf(unit.db, input.requesterId)
      // Here and not before: a key that comes again was answered without coming this far, so it costs nothing.
      const over = await attempt(unit.db, budgetOf(address ?? input.requesterId))
      if (over) return over
      const [state, catalogue, settings] = await Promise.all([
        opening.load(unit, input, context),
        input.serviceId === null ? serviceIds(unit.db) : [],
        readAgreementSettings(unit.db),
      ])
      if (isRefusal(state)) return state
      return { ...state, address, catalogue, outsideMayAsk: settings.outsideMayAsk }
    },
    decide: ask,
    store: async (unit, decision, state, context, recorded) => {
      const answer = await opening.store(unit, decision, state, context, recorded)
      if (!answer) throw new Error('an opening answers with its ticket')
      if (state.address !== null)
        unit.enqueue({
          task: 'mail.acknowledge',
          payload: { ticket: answer.ticket.id, message: answer.messageId },
          key: `mail.acknowledge:${answer.ticket.id}`,
          maxAttempts: 5,
        })
      return answer
    },
  }
}
