// Clients over HTTP.

import type { z } from 'zod'
import type { client } from '#domain/clients/shapes.ts'
import { toIso } from '#kernel/instant.ts'
import { isRefusal, refusal } from '#kernel/refusal.ts'
import { pageOf } from '#server/people/index.ts'
import { act } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import type { Handlers } from '#server/platform/serve.ts'
import { addClient, bringClientBack, putClientAway, updateClient } from './actions.ts'
import { alterSite, openSite } from './site-actions.ts'
import { type ClientDetail, type ClientRow, findClient, indexClients, listClients } from './store/clients.ts'

type Names =
  | 'clients.list'
  | 'clients.index'
  | 'clients.get'
  | 'clients.create'
  | 'clients.update'
  | 'clients.archive'
  | 'clients.restore'
  | 'clients.add_site'
  | 'clients.change_site'

export const clientRoutes = (desk: Desk): Pick<Handlers, Names> => {
  const { app } = desk.database

  const show = async (which: string) => {
    const found = await findClient(app, which)
    return found ? shown(found) : refusal('clients.not_found')
  }
  const then = async (id: string, done: unknown) => (isRefusal(done) ? done : show(id))

  return {
    'clients.list': async ({ query }) => {
      const { items, next } = pageOf(await listClients(app, query), query.limit)
      return { items: items.map(row), next }
    },
    'clients.index': async () => {
      const found = await indexClients(app, indexed + 1)
      return {
        items: found
          .slice(0, indexed)
          .map(hit => ({ ...hit, formerNames: [...hit.formerNames], domains: [...hit.domains] })),
        complete: found.length <= indexed,
      }
    },
    'clients.get': ({ params }) => show(params.id),
    'clients.create': async ({ body, context }) => {
      const id = await act(desk, addClient(desk), body, context)
      return isRefusal(id) ? id : show(id)
    },
    'clients.update': async ({ params, body, context }) =>
      then(params.id, await act(desk, updateClient, { ...params, changes: body }, context)),
    'clients.archive': async ({ params, context }) =>
      then(params.id, await act(desk, putClientAway, params, context)),
    'clients.restore': async ({ params, context }) =>
      then(params.id, await act(desk, bringClientBack, params, context)),
    'clients.add_site': async ({ params, body, context }) =>
      then(params.id, await act(desk, openSite, { clientId: params.id, id: newId(), ...body }, context)),
    'clients.change_site': async ({ params, body, context }) => {
      const wanted = { clientId: params.id, siteId: params.site, change: body }
      return then(params.id, await act(desk, alterSite, wanted, context))
    },
  }
}

const indexed = 20_000

const row = (client: ClientRow) => ({ ...client, ...plain(client) })

const shown = (found: ClientDetail): z.input<typeof client> => ({
  ...found,
  ...plain(found),
  contacts: [...found.contacts],
  sites: [...found.sites],
  createdAt: toIso(found.createdAt),
})

const plain = ({ formerNames, domains, archivedAt }: ClientRow | ClientDetail) => ({
  formerNames: [...formerNames],
  domains: [...domains],
  archivedAt: archivedAt === null ? null : toIso(archivedAt),
})
