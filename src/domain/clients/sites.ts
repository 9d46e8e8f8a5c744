// Decisions about a client's sites: its locations and departments.

import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { ClientDecision } from './deciding.ts'
import type { SiteChange } from './shapes.ts'

type Site = {
  readonly id: string
  readonly name: string
  readonly archived: boolean
  readonly version: number
}

export type SitesState = {
  readonly client: { readonly id: string; readonly name: string }
  readonly sites: readonly Site[]
}

export const addSite = (
  { client, sites }: SitesState,
  wanted: { readonly id: string; readonly name: string },
): ClientDecision<string> | Refusal =>
  nameTaken(sites, wanted.name, null) ?? {
    subject: about(client.id),
    events: [{ type: 'client.site_added', payload: { name: client.name, site: wanted.name } }],
    reply: wanted.id,
  }

/** Two sites in use never have one name; one put away may share its name with a newer one until it comes back. */
export const changeSite = (
  { client, sites }: SitesState,
  siteId: string,
  { base, name, archived }: SiteChange,
): ClientDecision<{ readonly name: string; readonly archived: boolean }> | Refusal => {
  const site = sites.find(({ id }) => id === siteId)
  if (!site) return refusal('clients.site_not_found')
  if (base < site.version) return refusal('clients.changed_meanwhile')
  const after = { name: name ?? site.name, archived: archived ?? site.archived }
  const taken = after.archived ? null : nameTaken(sites, after.name, siteId)
  if (taken) return taken
  const payload = { name: client.name, site: after.name }
  return {
    subject: about(client.id),
    events: [
      ...(after.name === site.name
        ? []
        : [{ type: 'client.site_renamed', payload: { ...payload, from: site.name } } as const]),
      ...(after.archived === site.archived
        ? []
        : [{ type: after.archived ? 'client.site_archived' : 'client.site_restored', payload } as const]),
    ],
    reply: after,
  }
}

const nameTaken = (sites: readonly Site[], name: string, except: string | null): Refusal | null => {
  const same = (site: Site) => site.name.toLowerCase() === name.toLowerCase()
  return sites.some(site => !site.archived && site.id !== except && same(site))
    ? refusal('clients.site_name_taken', { path: ['name'], params: { name } })
    : null
}

const about = (id: string) => ({ kind: 'client', id, clientId: id }) as const
