// Agreements that others are made from: as they stand, with the terms written last.

import { sql } from 'kysely'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import type { Unit } from '#server/platform/unit.ts'

export type SourceRow = {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly client: {
    readonly id: string
    readonly number: number
    readonly name: string
    readonly zone: string
  }
  readonly managerId: string | null
  readonly rank: number
  readonly seriesId: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly zone: string
  readonly terms: AgreementTerms
  readonly openTickets: number
  /** What is left of its hours; null: it has none. */
  readonly hoursLeft: number | null
}

export const loadSources = async (
  db: Unit['db'],
  ids: readonly string[],
): Promise<ReadonlyMap<string, SourceRow>> => {
  const { rows } = await sql<SourceRow>`
    select a.id, a.number, a.name, a.hours_left as "hoursLeft", a.manager_id as "managerId", a.rank, a.series_id as "seriesId",
           a.starts_on as "startsOn", a.ends_on as "endsOn", a.zone,
           json_build_object('id', c.id, 'number', c.number, 'name', c.name, 'zone', c.zone) as client,
           coalesce((select v.terms from agreement_versions v where v.agreement_id = a.id
                      order by v.version desc limit 1), a.draft) as terms,
           (select count(*)::int from tickets t
             where t.agreement_id = a.id and t.category in ('new', 'open', 'waiting')) as "openTickets"
      from agreements a join clients c on c.id = a.client_id
     where a.id = any(${[...new Set(ids)]}::uuid[])`.execute(db)
  return new Map(rows.map(row => [row.id, row]))
}
