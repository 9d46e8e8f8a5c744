// The clients' side over HTTP: what may be asked for, asking, and saying that it is done.

import type { Contact } from '#domain/actor.ts'
import type { Request } from '#domain/portal/shapes.ts'
import { isRefusal, refusal } from '#kernel/refusal.ts'
import { takeBack } from '#server/people/index.ts'
import { act } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Handlers } from '#server/platform/serve.ts'
import { confirmTicket, findOwnRequest, outsideSentence, showOwnRequest } from '#server/tickets/index.ts'
import { type AskInput, askForService, budgetOf } from './asking.ts'
import { showOffer } from './offering.ts'
import { addressOf, findColleagues } from './store.ts'

type Names = 'portal.offer' | 'portal.colleagues' | 'portal.ask' | 'portal.confirm' | 'portal.preview'

export const portalRoutes = (desk: Desk): Pick<Handlers, Names> => {
  const db = desk.database.app
  const ask = askForService(desk)
  const confirm = confirmTicket(desk)
  return {
    'portal.offer': async ({ actor }) =>
      actor.kind === 'contact'
        ? showOffer(desk, { clientId: actor.clientId, contactId: actor.id }, actor.language)
        : refusal('forbidden'),

    'portal.colleagues': async ({ actor, query }) =>
      actor.kind === 'contact'
        ? { items: [...(await findColleagues(db, actor.clientId, query.q))] }
        : refusal('forbidden'),

    'portal.ask': async ({ actor, body, context, language }) => {
      if (actor.kind !== 'contact') return refusal('forbidden')
      const opened = await act(desk, ask, inputOf(actor, body), context)
      if (isRefusal(opened)) {
        if (!uncounted.has(opened.code))
          await takeBack(db, budgetOf((await addressOf(db, actor.id)) ?? actor.id))
        return opened
      }
      const { ticket, outside } = opened
      return { number: ticket.number, outside: outside && outsideSentence(outside, language) }
    },

    'portal.confirm': async ({ actor, params, context }) => {
      if (actor.kind !== 'contact') return refusal('forbidden')
      const ticketId = await findOwnRequest(desk, actor, params.ticket)
      if (!ticketId) return refusal('tickets.not_found')
      const done = await act(desk, confirm, { ticketId }, context)
      return isRefusal(done) ? done : showOwnRequest(desk, actor, ticketId)
    },

    'portal.preview': ({ query }) =>
      showOffer(desk, { clientId: query.clientId, contactId: query.contactId ?? null }),
  }
}

/** Refused by the counting, or before it: nothing to give back, or whoever repeats it buys attempts. */
const uncounted: ReadonlySet<string> = new Set(['rate_limited', 'idempotency.other_command'])

/** A contact says what, and nothing else: who, whose and when is known. */
const inputOf = (contact: Contact, { severity, ...body }: Request): AskInput => ({
  ...body,
  clientId: contact.clientId,
  requesterId: contact.id,
  severity: severity ?? null,
  html: null,
  quotedFrom: null,
  assigneeId: null,
  teamId: null,
  typeId: null,
  statusId: null,
  followsId: null,
  urgency: null,
  priority: null,
  priorityReason: null,
  tags: [],
  cc: [],
  files: [],
  channel: 'portal',
  via: 'portal',
  by: 'client',
  arrivedAt: null,
  arrivalReason: null,
  from: null,
  verified: true,
  to: [],
  rawId: null,
  header: null,
  headers: [],
})
