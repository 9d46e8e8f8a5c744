// Views: lists across rooms. The queue, the working hours ahead, and finding anything by typing.

import type { Staff } from '#domain/actor.ts'
import { readCursor } from '#domain/views/cursor.ts'
import { toIso } from '#kernel/instant.ts'
import { refusal } from '#kernel/refusal.ts'
import type { Desk, Room } from '#server/platform/desk.ts'
import type { Handlers } from '#server/platform/serve.ts'
import { showActivity } from './activity.ts'
import { showCatalogueUse, showClient } from './client.ts'
import { showQueue, showUpcoming } from './queue.ts'
import { findClients, findPeople, findTickets, loadIndex } from './store/finding.ts'

type Names =
  | 'views.queue'
  | 'views.upcoming'
  | 'views.search'
  | 'views.index'
  | 'views.client'
  | 'views.client_activity'
  | 'views.catalogue'

const onlyStaff = refusal('forbidden')

const routes = (desk: Desk): Pick<Handlers, Names> => {
  const db = desk.database.app
  return {
    'views.queue': async ({ query, actor }) => {
      if (actor.kind !== 'staff') return onlyStaff
      const cursor = query.cursor === undefined ? null : readCursor(query.cursor)
      if (query.cursor !== undefined && !cursor)
        return refusal('views.cursor_unreadable', { path: ['cursor'] })
      return showQueue(desk, actor, { ...query, cursor })
    },
    'views.upcoming': async ({ query, actor }) =>
      actor.kind === 'staff' ? showUpcoming(desk, actor, query) : onlyStaff,
    'views.search': async ({ query, actor }) =>
      actor.kind === 'staff' ? search(query.q, query.limit, actor) : onlyStaff,
    'views.index': async ({ actor }) => {
      if (actor.kind !== 'staff') return onlyStaff
      const { now, tickets, clients, people } = await loadIndex(db, actor.id)
      return {
        tickets: [...tickets],
        clients: clients.map(client => ({ ...client, also: [...client.also] })),
        people: [...people],
        asOf: toIso(now),
      }
    },
    'views.client': ({ params }) => showClient(desk, params.id),
    'views.client_activity': ({ params, query, language }) =>
      showActivity(desk, { clientId: params.id, ...query }, language),
    'views.catalogue': () => showCatalogueUse(desk),
  }

  /** `#` asks for tickets only, `@` for people, as in the palette. */
  async function search(typed: string, limit: number, viewer: Staff) {
    const asked = typed.normalize('NFC').trim()
    const only = asked.startsWith('#') ? 'tickets' : asked.startsWith('@') ? 'people' : null
    const wanted = { typed: asked.replace(/^[#@]\s*/, ''), viewerId: viewer.id, limit }
    if (wanted.typed === '') return { tickets: [], clients: [], people: [] }
    const [tickets, clients, people] = await Promise.all([
      only === 'people' ? [] : findTickets(db, wanted),
      only ? [] : findClients(db, wanted),
      only === 'tickets' ? [] : findPeople(db, wanted),
    ])
    return { tickets: [...tickets], clients: [...clients], people: [...people] }
  }
}

export const viewsRoom: Room = { name: 'views', routes }
