// What can be done to a client's sites.

import type { ClientDecision } from '#domain/clients/deciding.ts'
import { clientsPolicy } from '#domain/clients/policy.ts'
import type { SiteChange } from '#domain/clients/shapes.ts'
import { addSite, changeSite, type SitesState } from '#domain/clients/sites.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import type { Ability } from '#server/platform/act.ts'
import type { Unit } from '#server/platform/unit.ts'
import { insertSite, lockSites, updateSite } from './store/sites.ts'

type OnClient = { readonly clientId: string }
type NewSite = OnClient & { readonly id: string; readonly name: string }

const { may } = clientsPolicy['clients.change']

export const openSite: Ability<NewSite, SitesState & { readonly wanted: NewSite }, ClientDecision<string>> = {
  name: 'clients.add_site',
  may,
  load: async (unit, wanted) => {
    const state = await lock(unit, wanted)
    return isRefusal(state) ? state : { ...state, wanted }
  },
  decide: addSite,
  store: (unit, _decision, { client, wanted }) => {
    insertSite(unit, wanted)
    tell(unit, client.id)
  },
}

type Changing = OnClient & { readonly siteId: string; readonly change: SiteChange }
type After = { readonly name: string; readonly archived: boolean }

export const alterSite: Ability<Changing, SitesState & { readonly siteId: string }, ClientDecision<After>> = {
  name: 'clients.change_site',
  may,
  load: async (unit, wanted) => {
    const state = await lock(unit, wanted)
    return isRefusal(state) ? state : { ...state, siteId: wanted.siteId }
  },
  decide: (state, { siteId, change }) => changeSite(state, siteId, change),
  store: (unit, { events, reply }, { siteId, client, sites }) => {
    if (events.length === 0) return
    const before = sites.find(({ id }) => id === siteId)
    updateSite(unit, siteId, {
      name: reply.name,
      ...(before?.archived === reply.archived ? {} : { archived: reply.archived }),
    })
    tell(unit, client.id)
  },
}

async function lock(unit: Unit, { clientId }: OnClient): Promise<SitesState | Refusal> {
  return (await lockSites(unit, clientId)) ?? refusal('clients.not_found')
}

const tell = (unit: Unit, id: string): void => unit.announce({ topic: 'client', ids: [id] })
