// One agreement with all that its page shows, in one query.

import { sql } from 'kysely'
import type { AgreementState, AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import type { Named } from '#domain/event.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Db } from '#server/platform/db.ts'
import { columns, holding, type ListedAgreement, type Numbered } from './listing.ts'

export type AgreementDetail = ListedAgreement & {
  readonly rank: number
  readonly carriesHours: boolean
  readonly createdAt: Instant
  readonly createdBy: Named | null
  readonly startsAt: Instant | null
  readonly endsAt: Instant | null
  readonly failure: {
    readonly code: string
    readonly params?: Record<string, string | number>
    readonly at: string
  } | null
  readonly seriesId: string
  readonly plannedAt: Instant | null
  readonly terms: AgreementTerms
  readonly draft: AgreementTerms | null
  readonly versions: readonly VersionRow[]
  readonly spans: readonly { readonly since: Instant; readonly until: Instant | null }[]
  readonly periods: readonly PeriodRow[]
  readonly transitions: readonly TransitionRow[]
  readonly documents: readonly DocumentRow[]
  readonly overlaps: readonly OverlapRow[]
}
type VersionRow = {
  readonly id: string
  readonly version: number
  readonly terms: AgreementTerms
  readonly effectiveOn: string | null
  readonly from: string | null
  readonly publishedAt: string
  readonly publishedBy: Named | null
  readonly note: string
}
type PeriodRow = {
  readonly id: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly setAt: string
  readonly setBy: Named | null
  readonly supersededAt: string | null
}
type TransitionRow = {
  readonly id: string
  readonly before: AgreementState | null
  readonly after: AgreementState
  readonly at: string
  readonly detectedAt: string
  readonly automatic: boolean
  readonly by: Named | null
  readonly reason: string | null
}
type DocumentRow = {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly addedAt: string
}
type OverlapRow = Numbered & {
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly rank: number
}

const iso = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const person = (column: string) =>
  sql`(select json_build_object('id', w.id, 'name', w.name) from people w where w.id = ${sql.ref(column)})`

/** @param which its id, or the number people see. */
export const findAgreement = async (db: Db, which: string): Promise<AgreementDetail | null> => {
  const number = /^\d{1,15}$/.test(which) ? Number(which) : null
  const { rows } = await sql<AgreementDetail>`
    select ${columns}, a.rank, a.carries_hours as "carriesHours", a.created_at as "createdAt", ${person('a.created_by')} as "createdBy",
           a.starts_at as "startsAt", a.ends_at as "endsAt", a.failure, a.series_id as "seriesId", a.planned_at as "plannedAt",
           coalesce(h.terms, first.terms, a.draft) as terms, a.draft,
           (select coalesce(json_agg(json_build_object('id', v.id, 'version', v.version, 'terms', v.terms,
                      'effectiveOn', v.effective_on, 'from', ${iso('v.effective_at')},
                      'publishedAt', ${iso('v.published_at')}, 'publishedBy', ${person('v.published_by')},
                      'note', v.note) order by v.version desc), '[]')
              from agreement_versions v where v.agreement_id = a.id) as versions,
           (select coalesce(json_agg(json_build_object('since', epoch_ms(s.since), 'until', epoch_ms(s.until))
                      order by s.since), '[]')
              from agreement_spans s where s.agreement_id = a.id) as spans,
           (select coalesce(json_agg(json_build_object('id', p.id, 'startsOn', p.starts_on, 'endsOn', p.ends_on,
                      'setAt', ${iso('p.set_at')}, 'setBy', ${person('p.set_by')},
                      'supersededAt', ${iso('p.superseded_at')}) order by p.set_at desc, p.id desc), '[]')
              from agreement_periods p where p.agreement_id = a.id) as periods,
           (select coalesce(json_agg(json_build_object('id', t.id, 'before', t.before, 'after', t.after,
                      'at', ${iso('t.at')}, 'detectedAt', ${iso('t.detected_at')}, 'automatic', t.automatic,
                      'by', ${person('t.by')}, 'reason', t.reason) order by t.at desc, t.id desc), '[]')
              from agreement_transitions t where t.agreement_id = a.id) as transitions,
           (select coalesce(json_agg(json_build_object('id', d.id, 'name', d.name, 'mediaType', d.media_type,
                      'size', d.size, 'addedAt', ${iso('d.added_at')}) order by d.added_at, d.id), '[]')
              from agreement_documents d where d.agreement_id = a.id and d.removed_at is null) as documents,
           (select coalesce(json_agg(json_build_object('id', o.id, 'number', o.number, 'name', o.name,
                      'startsOn', o.starts_on, 'endsOn', o.ends_on, 'rank', o.rank)
                      order by o.rank, coalesce(o.ends_on, 'infinity'::date), o.number), '[]')
              from agreements o
             where o.id <> a.id and o.state in ('planned', 'active', 'suspended')
               and o.id in (select theirs.agreement_id from agreement_clients mine
                              join agreement_clients theirs using (client_id) where mine.agreement_id = a.id)
               and daterange(o.starts_on, o.ends_on, '[]') && daterange(a.starts_on, a.ends_on, '[]')) as overlaps
      from agreements a join clients c on c.id = a.client_id
      left join lateral (${holding}) h on true
      left join lateral (select v.terms from agreement_versions v where v.agreement_id = a.id
                          order by v.version limit 1) first on true
     where a.number = ${number}::bigint or a.id = ${number === null ? which : null}::uuid`.execute(db)
  return rows[0] ?? null
}
