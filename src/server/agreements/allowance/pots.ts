// Who could give hours for a piece of work, and which of them would: the same whether it is only asked or booked.

import type { DrawingFacts } from '#domain/agreements/allowance/drawing.ts'
import { lotsOf } from '#domain/agreements/allowance/lots.ts'
import { type Giving, potsOf } from '#domain/agreements/allowance/pots.ts'
import { type DrawRule, route } from '#domain/agreements/allowance/routing.ts'
import type { NewDraw } from '#domain/agreements/allowance/shapes.ts'
import { dayIn } from '#domain/agreements/term.ts'
import type { Instant } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Db } from '#server/platform/db.ts'
import type { Unit } from '#server/platform/unit.ts'
import { readDrawOrder } from '../store/draw-orders.ts'
import {
  type ClientFor,
  clientOfAgreement,
  findClientFor,
  findTicketFor,
  type TicketFor,
} from '../store/draws.ts'
import { type KeptAgreement, readSeries, seriesGivingTo } from '../store/hours.ts'
import { factsOf } from './balancing.ts'

export type Asked = {
  readonly client: ClientFor
  readonly ticket: TicketFor | null
  readonly seriesIds: readonly string[]
}

/** For whom it is, and whose hours it may be. */
export const askedFor = async (
  db: Db | Unit['db'],
  { agreementId, ticketId }: Pick<NewDraw, 'agreementId' | 'ticketId'>,
): Promise<Asked | Refusal> => {
  if (agreementId === null && ticketId === null)
    return refusal('agreements.draw_without_agreement', { path: ['ticketId'] })
  const ticket = ticketId === null ? null : await findTicketFor(db, ticketId)
  if (ticketId !== null && ticket === null)
    return refusal('agreements.ticket_not_found', { path: ['ticketId'] })
  const owner = agreementId === null ? null : await clientOfAgreement(db, agreementId)
  if (agreementId !== null && owner === null)
    return refusal('agreements.not_found', { path: ['agreementId'] })
  const client = await findClientFor(db, ticket?.clientId ?? owner ?? '')
  if (!client) throw new Error('a ticket or an agreement without a client')
  const also = [agreementId, ticket?.agreementId ?? null].filter(id => id !== null)
  return { client, ticket, seriesIds: await seriesGivingTo(db, client.id, also) }
}

export type Found = DrawingFacts & {
  readonly agreements: ReadonlyMap<string, KeptAgreement>
}

/** How it would be taken, as the ledgers stand. */
export const findRoute = async (
  db: Db | Unit['db'],
  { client, ticket, seriesIds }: Asked,
  { agreementId, on, seconds, onlyThis }: NewDraw,
  now: Instant,
): Promise<Found> => {
  const [series, order] = [await readSeries(db, seriesIds), await readDrawOrder(db, client.id)]
  const agreedOn = ticket ? [ticket.agreementId] : [agreementId]
  const wanted = {
    ...{ clientId: client.id, contactId: ticket?.contactId ?? null, siteId: ticket?.siteId ?? null, on },
    agreedOn: agreedOn.filter(id => id !== null),
  }
  const all = series.flatMap(stored => {
    const facts = factsOf(stored, now)
    const giving = stored.agreements.flatMap((kept): readonly Giving[] => {
      const allowing = facts.agreements.find(({ id }) => id === kept.id)
      return allowing ? [{ kept, allowing }] : []
    })
    return { giving, lots: lotsOf(facts) }
  })
  const pots = all.flatMap(({ giving, lots }) => potsOf(giving, lots, wanted))
  const named = agreementId ?? ticket?.agreementId ?? null
  const used = onlyThis ? pots.filter(pot => pot.agreementId === named) : pots
  const work = { seconds, agreementId: named, serviceId: ticket?.serviceId ?? null }
  // An agreement that is named is tried first, also where the order has its rule later or not at all.
  const rules = agreementId === null ? order.rules : (['own', ...order.rules.filter(isNotOwn)] as const)
  const kept = new Map(series.flatMap(({ agreements }) => agreements.map(one => [one.id, one] as const)))
  return {
    pots: used,
    route: route(work, used, onlyThis ? ['own'] : rules),
    today: [...kept.values()].reduce(
      (last, { zone }) => {
        const day = dayIn(zone, now)
        return day > last ? day : last
      },
      dayIn(client.zone, now),
    ),
    covered:
      agreementId === null ||
      pots.some(pot => pot.agreementId === agreementId) ||
      potsOf(
        all.flatMap(({ giving }) => giving),
        [],
        { ...wanted, agreedOn: [agreementId] },
      ).every(pot => pot.agreementId !== agreementId),
    names: new Map([...kept.values()].map(({ id, name }) => [id, name])),
    agreements: kept,
  }
}

const isNotOwn = (rule: DrawRule): boolean => rule !== 'own'
