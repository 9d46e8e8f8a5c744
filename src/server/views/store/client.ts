// One client across the rooms: its clocks, its agreements, its history. This store may join across rooms; it only reads.

import { sql } from 'kysely'
import type { ClientOverview } from '#domain/views/client-shapes.ts'
import type { Instant } from '#kernel/instant.ts'
import type { PromiseKind } from '#kernel/terms.ts'
import type { Db } from '#server/platform/db.ts'

type Numbered = { readonly id: string; readonly number: number; readonly subject: string }

export type OverviewRow = {
  readonly from: Instant
  readonly promises: readonly {
    readonly promise: PromiseKind
    readonly kept: number
    readonly missed: number
  }[]
  readonly missed: readonly {
    readonly ticket: Numbered
    readonly promise: PromiseKind
    readonly dueAt: string | null
    readonly endedAt: string | null
    readonly byChange: boolean
  }[]
  readonly hours: ClientOverview['hours']
  readonly openTickets: number
}

/** Null when there is no such client. Each promise once: decided in those days, or late and still going on. */
export const loadOverview = async (db: Db, clientId: string, days: number): Promise<OverviewRow | null> => {
  const { rows } = await sql<OverviewRow>`
    with since as (select desk_now() - ${`${days} days`}::interval as at),
    decided as materialized (
      select k.promise, k.state, k.ticket_id, k.due_at, k.breached_at, k.ended_at, k.breached_by_change
        from clocks k, since
       where k.client_id = ${clientId}::uuid and k.state in ('met', 'missed') and k.ended_at >= since.at
      union all
      select k.promise, 'late', k.ticket_id, k.due_at, k.breached_at, null, k.breached_by_change
        from clocks k
       where k.client_id = ${clientId}::uuid and k.breached and k.state in ('running', 'paused'))
    select (select at from since) as from,
           coalesce((select jsonb_agg(jsonb_build_object('promise', promise, 'kept', kept, 'missed', missed))
                       from (select promise, count(*) filter (where state = 'met') as kept,
                                    count(*) filter (where state <> 'met') as missed
                               from decided group by promise) p), '[]') as promises,
           coalesce((select jsonb_agg(jsonb_build_object(
                         'ticket', jsonb_build_object('id', t.id, 'number', t.number, 'subject', t.subject),
                         'promise', m.promise, 'dueAt', coalesce(m.breached_at, m.due_at), 'endedAt', m.ended_at,
                         'byChange', m.breached_by_change)
                       order by m.ended_at desc nulls first, t.number desc)
                       from (select * from decided where state <> 'met'
                              order by ended_at desc nulls first limit 20) m
                       join tickets t on t.id = m.ticket_id), '[]') as missed,
           coalesce((select jsonb_agg(jsonb_build_object(
                         'agreement', jsonb_build_object('id', a.id, 'number', a.number, 'name', a.name),
                         'work', h.allowance ->> 'work', 'per', h.allowance ->> 'per',
                         'carryOver', h.allowance ->> 'carryOver', 'carriesFor', h.allowance -> 'carriesFor',
                         'hours', case when a.hours_left is not null
                                       then jsonb_build_object('left', a.hours_left, 'of', a.hours_of,
                                                               'endsOn', a.hours_until, 'waiting', a.hours_waiting) end)
                       order by a.ends_on nulls last, a.number)
                       from agreements a
                       join lateral (select v.terms -> 'allowance' as allowance from agreement_versions v
                                      where v.agreement_id = a.id
                                        and coalesce(v.effective_at, '-infinity') <= desk_now()
                                      order by v.version desc limit 1) h on jsonb_typeof(h.allowance) = 'object'
                      where a.client_id = c.id and a.state = 'active'), '[]') as hours,
           (select count(*) from tickets t
             where t.client_id = c.id and t.category in ('new', 'open', 'waiting')) as "openTickets"
      from clients c where c.id = ${clientId}::uuid`.execute(db)
  return rows[0] ?? null
}

export type ActivityRow = {
  readonly id: string
  readonly at: Instant
  readonly type: string
  readonly actorName: string | null
  readonly reason: string | null
  readonly payload: Readonly<Record<string, unknown>>
}

export const clientExists = async (db: Db, id: string): Promise<boolean> => {
  const { rows } = await sql`select from clients where id = ${id}::uuid`.execute(db)
  return rows.length > 0
}

/** Newest first. What happens inside a ticket is told on its page; here only that it came and how it ended early. */
export const loadActivity = async (
  db: Db,
  page: { readonly clientId: string; readonly cursor?: string | undefined; readonly limit: number },
): Promise<readonly ActivityRow[]> => {
  const { rows } = await sql<ActivityRow>`
    select l.id, l.at, l.type, p.name as "actorName", l.reason, l.payload
      from ledger l left join people p on p.id = l.actor_id
     where l.client_id = ${page.clientId}::uuid
       and (l.subject_kind <> 'ticket' or l.type in ('tickets.opened', 'tickets.merged', 'tickets.cancelled'))
       ${page.cursor === undefined ? sql`` : sql`and (l.at, l.id) < (select at, id from ledger where id = ${page.cursor}::uuid)`}
     order by l.at desc, l.id desc limit ${page.limit}`.execute(db)
  return rows
}

export type CatalogueUseRow = {
  readonly everywhere: number
  readonly items: readonly {
    readonly serviceId: string
    readonly agreements: number
    readonly named: readonly {
      readonly id: string
      readonly number: number
      readonly name: string
      readonly client: string
    }[]
    readonly tickets: number
  }[]
}

/** Agreements planned or in force, by the version that holds now or will first. */
export const loadCatalogueUse = async (db: Db, days: number): Promise<CatalogueUseRow> => {
  const { rows } = await sql<CatalogueUseRow>`
    with held as materialized (
      select distinct on (a.id) a.id, a.number, a.name, v.terms -> 'services' as services
        from agreements a join agreement_versions v on v.agreement_id = a.id
       where a.state in ('planned', 'active', 'suspended')
       order by a.id, coalesce(v.effective_at, '-infinity') <= desk_now() desc,
                case when coalesce(v.effective_at, '-infinity') <= desk_now() then -v.version else v.version end),
    naming as (
      select s.id::uuid as service_id, count(*) as agreements, (array_agg(d.id order by d.name, d.number))[1:10] as first
        from held d, lateral jsonb_array_elements_text(d.services) s(id)
       where jsonb_typeof(d.services) = 'array' group by s.id),
    asked as (
      select service_id, count(*) as tickets from tickets
       where service_id is not null and arrived_at >= desk_now() - ${`${days} days`}::interval group by service_id)
    select (select count(*) from held where services = '"all"') as everywhere,
           coalesce((select jsonb_agg(jsonb_build_object(
               'serviceId', s.id,
               'agreements', coalesce(n.agreements, 0),
               'named', coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'number', d.number, 'name', d.name,
                                                                      'client', c.name) order by d.name, d.number)
                                    from agreements d join clients c on c.id = d.client_id where d.id = any(n.first)), '[]'),
               'tickets', coalesce(a.tickets, 0)))
             from services s left join naming n on n.service_id = s.id left join asked a on a.service_id = s.id), '[]') as items`.execute(
    db,
  )
  const [row] = rows
  if (!row) throw new Error('a select without from answers one row')
  return row
}
