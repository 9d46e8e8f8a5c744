// Requests outside every agreement, and the agreement of a ticket, over HTTP.

import type { Instant } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import { act } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Handlers } from '#server/platform/serve.ts'
import { acceptOnce, attachAgreement, declineRequest } from '../actions/settling.ts'
import { outsideRequestView } from '../showing/outside.ts'
import { findTicket } from '../store/holding.ts'
import { countWaiting, loadOutside } from '../store/outside.ts'

type Names = 'tickets.outside_list' | 'tickets.accept' | 'tickets.attach_agreement' | 'tickets.decline'

export const settlingRoutes = (desk: Desk): Pick<Handlers, Names> => {
  const db = desk.database.app
  const accept = acceptOnce(desk)
  const attach = attachAgreement(desk)
  const decline = declineRequest(desk)

  const onTicket = async <T>(ref: string, work: (ticketId: string) => Promise<T>): Promise<T | Refusal> => {
    const ticketId = await findTicket(db, ref)
    return ticketId ? work(ticketId) : refusal('tickets.not_found')
  }

  return {
    'tickets.outside_list': async ({ query, language }) => {
      const { state, clientId = null, managerId = null, limit } = query
      const page = { state, clientId, managerId, after: placeIn(query.cursor), limit: limit + 1, language }
      const [rows, waiting] = await Promise.all([loadOutside(db, page), countWaiting(db)])
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      const at = state === 'waiting' ? last?.at : last?.decidedAt
      return {
        items: shown.map(row => outsideRequestView(row, language)),
        next: rows.length > shown.length && last ? `${at}.${last.ticket.id}` : null,
        waiting,
      }
    },

    'tickets.accept': ({ params, body, context }) =>
      onTicket(params.ticket, ticketId =>
        act(
          desk,
          accept,
          { ticketId, policyId: body.policyId ?? null },
          { ...context, reason: body.reason ?? null },
        ),
      ),

    'tickets.attach_agreement': ({ params, body, context }) =>
      onTicket(params.ticket, ticketId =>
        act(desk, attach, { ticketId, agreementId: body.agreementId }, { ...context, reason: body.reason }),
      ),

    'tickets.decline': ({ params, body, context }) =>
      onTicket(params.ticket, ticketId =>
        act(
          desk,
          decline,
          {
            ticketId,
            message: body.message?.trim() ? body.message : null,
            via: context.via === 'api' ? 'api' : 'app',
          },
          { ...context, reason: body.reason },
        ),
      ),
  }
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const placeIn = (cursor: string | undefined): { readonly at: Instant; readonly id: string } | null => {
  const [at = '', id = ''] = (cursor ?? '').split('.')
  return /^\d{1,15}$/.test(at) && uuid.test(id) ? { at: Number(at) as Instant, id } : null
}
