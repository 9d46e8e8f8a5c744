// The other agreements of clients: what a new one could overlap, or leave a gap to.

import { sql } from 'kysely'
import type { AgreementState, AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import type { Db } from '#server/platform/db.ts'

export type Neighbour = {
  readonly id: string
  readonly name: string
  readonly number: number
  readonly clientId: string
  readonly state: AgreementState
  readonly seriesId: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly recipients: AgreementTerms['recipients']
  readonly services: AgreementTerms['services']
}

/** Drafts and cancelled ones say nothing, but have names. */
export const loadNeighbours = async (db: Db, clientIds: readonly string[]): Promise<readonly Neighbour[]> => {
  const { rows } = await sql<Neighbour>`
    select a.id, a.name, a.number, a.client_id as "clientId", a.state, a.series_id as "seriesId",
           a.starts_on as "startsOn", a.ends_on as "endsOn",
           coalesce(v.terms, a.draft) -> 'recipients' as recipients,
           coalesce(v.terms, a.draft) -> 'services' as services
      from agreements a
      left join lateral (select terms from agreement_versions v where v.agreement_id = a.id
                          order by v.version desc limit 1) v on true
     where a.client_id = any(${[...new Set(clientIds)]}::uuid[]) and a.state <> 'cancelled'
     order by a.number`.execute(db)
  return rows
}
