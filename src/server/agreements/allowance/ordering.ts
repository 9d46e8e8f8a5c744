// In which order agreements give their hours: one visible list for the desk, and one for a client that has its own.

import type { z } from 'zod'
import type { DrawRule } from '#domain/agreements/allowance/routing.ts'
import type { drawOrderOf } from '#domain/agreements/allowance/shapes.ts'
import type { agreementEvents } from '#domain/agreements/events.ts'
import { agreementsPolicy } from '#domain/agreements/policy.ts'
import type { Event } from '#domain/event.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import { settingsSubject } from '#server/people/index.ts'
import type { Ability, Decision } from '#server/platform/act.ts'
import type { Db } from '#server/platform/db.ts'
import { type DrawOrder, lockDrawOrders, readDrawOrder, writeDrawOrder } from '../store/draw-orders.ts'
import { type ClientFor, findClientFor } from '../store/draws.ts'

type SaveOrder = {
  readonly base: number
  readonly clientId: string | null
  readonly order: readonly DrawRule[] | null
}
type Ordering = { readonly client: ClientFor | null; readonly before: DrawOrder; readonly wanted: SaveOrder }
type Ordered = Decision<null> & { readonly events: readonly Event<typeof agreementEvents>[] }

export const saveDrawOrder: Ability<SaveOrder, Ordering, Ordered> = {
  name: 'agreements.save_draw_order',
  may: agreementsPolicy['agreements.order'].may,
  load: async (unit, wanted) => {
    const { clientId } = wanted
    await lockDrawOrders(unit)
    const client = clientId === null ? null : await findClientFor(unit.db, clientId)
    if (clientId !== null && client === null)
      return refusal('agreements.client_not_found', { path: ['clientId'] })
    return { client, wanted, before: await readDrawOrder(unit.db, clientId) }
  },
  decide: ({ client, before }, { base, order }) => {
    if (base !== before.version) return refusal('agreements.changed_meanwhile')
    if (order === null && client === null) return refusal('agreements.order_missing', { path: ['order'] })
    return {
      subject: client ? { kind: 'client', id: client.id, clientId: client.id } : settingsSubject,
      events: [
        {
          type: 'agreements.draw_order_changed',
          payload: { client: client && { id: client.id, name: client.name }, rules: [...(order ?? [])] },
        },
      ],
      reply: null,
    }
  },
  store: async (unit, _decision, { before, wanted }, { actor }) => {
    await writeDrawOrder(unit, wanted.clientId, {
      rules: wanted.order,
      version: before.version + 1,
      by: actor.id,
    })
    unit.announce({ topic: 'agreement', ids: [] })
  },
}

export const showDrawOrder = async (
  db: Db,
  clientId: string | null,
): Promise<z.input<typeof drawOrderOf> | Refusal> => {
  const client = clientId === null ? null : await findClientFor(db, clientId)
  if (clientId !== null && client === null)
    return refusal('agreements.client_not_found', { path: ['clientId'] })
  const { rules, own, version } = await readDrawOrder(db, clientId)
  return {
    client: client && { id: client.id, number: client.number, name: client.name },
    ...{ order: [...rules], own, version },
  }
}
