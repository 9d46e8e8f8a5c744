// All SQL of a client's sites.

import { sql } from 'kysely'
import type { SitesState } from '#domain/clients/sites.ts'
import type { Unit } from '#server/platform/unit.ts'

/** A client with its sites, kept from changing: the client's row stands for all of them. */
export const lockSites = async (unit: Pick<Unit, 'db'>, clientId: string): Promise<SitesState | null> => {
  const { rows } = await sql<SitesState>`
    select jsonb_build_object('id', c.id, 'name', c.name) as client,
           coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name,
                       'archived', s.archived_at is not null, 'version', s.version))
                       from client_sites s where s.client_id = c.id), '[]') as sites
      from clients c where c.id = ${clientId}::uuid for update`.execute(unit.db)
  return rows[0] ?? null
}

export const insertSite = (
  unit: Unit,
  site: { readonly id: string; readonly clientId: string; readonly name: string },
): void =>
  unit.insert('client_sites', {
    id: site.id,
    client_id: site.clientId,
    name: site.name,
    created_at: unit.now,
  })

export const updateSite = (
  unit: Unit,
  id: string,
  { name, archived }: { readonly name: string; readonly archived?: boolean },
): void =>
  unit.update('client_sites', id, {
    name,
    ...(archived === undefined ? {} : { archived_at: archived ? unit.now : null }),
  })
