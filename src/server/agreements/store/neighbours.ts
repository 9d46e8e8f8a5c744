// The other agreements that cover people of these clients: what a new one could overlap, or leave a gap to.

import { sql } from 'kysely'
import type { Placed } from '#domain/agreements/linting.ts'
import type { AgreementState, AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import type { Db } from '#server/platform/db.ts'

export type Neighbour = {
  readonly id: string
  readonly name: string
  readonly number: number
  readonly clientId: string
  readonly client: string
  readonly state: AgreementState
  readonly seriesId: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly recipients: readonly Placed[]
  readonly services: AgreementTerms['services']
}

/** Drafts and cancelled ones say nothing, but have names. */
export const loadNeighbours = async (db: Db, clientIds: readonly string[]): Promise<readonly Neighbour[]> => {
  const { rows } = await sql<Neighbour>`
    select a.id, a.name, a.number, a.client_id as "clientId", c.name as client, a.state, a.series_id as "seriesId",
           a.starts_on as "startsOn", a.ends_on as "endsOn",
           (select coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'id', r.id,
                     -- Looked up one by one: joined, everybody of the desk would be read for each agreement.
                     'siteId', case r.kind when 'contact' then (select p.site_id from people p where p.id = r.id) end,
                     'clientId', case r.kind
                        when 'client' then r.id
                        when 'site' then (select s.client_id from client_sites s where s.id = r.id)
                        else (select p.client_id from people p where p.id = r.id) end)), '[]')
              from jsonb_to_recordset(coalesce(v.terms, a.draft) -> 'recipients') as r(kind text, id uuid)) as recipients,
           coalesce(v.terms, a.draft) -> 'services' as services
      from agreements a join clients c on c.id = a.client_id
      left join lateral (select terms from agreement_versions v where v.agreement_id = a.id
                          order by v.version desc limit 1) v on true
     where a.id in (select agreement_id from agreement_clients where client_id = any(${[...new Set(clientIds)]}::uuid[]))
       and a.state <> 'cancelled'
     order by a.number`.execute(db)
  return rows
}
