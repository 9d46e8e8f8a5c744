// A ticket's history as people read it, and its whole ledger as clocks read it.

import { sql } from 'kysely'
import type { Named } from '#domain/event.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Db } from '#server/platform/db.ts'

export type HistoryRow = {
  readonly id: string
  readonly at: Instant
  readonly type: string
  readonly actorKind: 'staff' | 'contact' | 'system'
  readonly actorId: string | null
  readonly actorName: string | null
  readonly onBehalfOf: Named | null
  readonly via: string
  readonly reason: string | null
  readonly payload: Readonly<Record<string, unknown>>
  readonly causedBy: string | null
}

export type PageOfHistory = {
  readonly ticketId: string
  readonly before: { readonly at: Instant; readonly id: string } | null
  readonly limit: number
}

/** Newest first. */
export const loadHistoryPage = async (db: Db, page: PageOfHistory): Promise<readonly HistoryRow[]> => {
  const { rows } = await sql<HistoryRow>`
    select l.id, l.at, l.type, l.actor_kind as "actorKind", l.actor_id as "actorId", p.name as "actorName",
           case when b.id is not null then jsonb_build_object('id', b.id, 'name', b.name) end as "onBehalfOf",
           l.via, l.reason, l.payload, l.caused_by as "causedBy"
      from ledger l
      left join people p on p.id = l.actor_id
      left join people b on b.id = l.on_behalf_of
     where l.subject_id = ${page.ticketId}::uuid
       and (${page.before === null} or (l.at, l.id) < (${page.before && new Date(page.before.at)}::timestamptz, ${page.before?.id ?? null}::uuid))
     order by l.at desc, l.id desc limit ${page.limit}`.execute(db)
  return rows
}
