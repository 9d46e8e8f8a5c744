// Finding tickets, clients and people by what somebody typed.

import { sql } from 'kysely'
import type { Named } from '#domain/event.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Db } from '#server/platform/db.ts'

export type FoundTicket = {
  readonly id: string
  readonly number: number
  readonly subject: string
  readonly client: string
  readonly over: boolean
  readonly mine: boolean
}
export type FoundClient = {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly by: string | null
}
export type FoundPerson = {
  readonly id: string
  readonly name: string
  readonly kind: 'staff' | 'contact'
  readonly email: string | null
  readonly client: Named | null
}

export type Wanted = { readonly typed: string; readonly viewerId: string; readonly limit: number }

/** Fewer letters than an index of three can use; then only numbers and the beginnings of names are looked at. */
const tooShort = (typed: string): boolean => typed.length < 3

const ticketColumns = (viewerId: string) => sql`
  t.id, t.number, t.subject, c.name as client, t.category in ('solved', 'closed') as over,
  coalesce(t.assignee_id = ${viewerId}::uuid, false) as mine`

/** The exact number first, then subjects and requesters: what is open before what is over, newest first. */
export const findTickets = async (
  db: Db,
  { typed, viewerId, limit }: Wanted,
): Promise<readonly FoundTicket[]> => {
  const number = /^#?(\d{1,12})$/.exec(typed)?.[1] ?? null
  const columns = ticketColumns(viewerId)
  const byWords = tooShort(typed)
    ? sql`select null::uuid as id, 0 as rank where false`
    : sql`(select t.id, 1 as rank from tickets t
            where folded(t.subject) like '%' || folded(like_text(${typed})) || '%'
            order by t.number desc limit 200)
          union all
          (select t.id, 2 from tickets t
            where t.requester_id in (select p.id from people p where p.kind = 'contact'
                    and (latinised(p.name) like '%' || latinised(like_text(${typed})) || '%'
                         or lower(p.email) like lower(like_text(${typed})) || '%') limit 50)
            order by t.number desc limit 50)`
  const { rows } = await sql<FoundTicket>`
    with hits as (
      select t.id, 0 as rank from tickets t where t.number = ${number}::bigint
      union all (${byWords})
    ), best as (select id, min(rank) as rank from hits group by id)
    select ${columns}
      from best b join tickets t on t.id = b.id join clients c on c.id = t.client_id
     order by b.rank = 0 desc, over, mine desc, b.rank, t.number desc limit ${limit}`.execute(db)
  return rows
}

/** By any name it has or had, its number, a domain, or the reference of another system. */
export const findClients = async (db: Db, { typed, limit }: Wanted): Promise<readonly FoundClient[]> => {
  const pattern = tooShort(typed)
    ? sql`latinised(like_text(${typed})) || '%'`
    : sql`'%' || latinised(like_text(${typed})) || '%'`
  const { rows } = await sql<FoundClient>`
    select c.id, c.number, c.name,
           case when latinised(c.name) like ${pattern} then null
                else coalesce(
                  (select f from unnest(c.former_names) f where latinised(f) like ${pattern} limit 1),
                  (select d.domain from client_domains d where d.client_id = c.id and d.domain like lower(like_text(${typed})) || '%' limit 1),
                  c.reference) end as by
      from clients c
     where c.archived_at is null and (
           latinised(c.name) like ${pattern}
        or exists (select from unnest(c.former_names) f where latinised(f) like ${pattern})
        or exists (select from client_domains d where d.client_id = c.id and d.domain like lower(like_text(${typed})) || '%')
        or lower(c.reference) like lower(like_text(${typed})) || '%'
        or c.number = ${/^\d{1,12}$/.test(typed) ? typed : null}::bigint)
     order by latinised(c.name) like latinised(like_text(${typed})) || '%' desc, lower(c.name) limit ${limit}`.execute(
    db,
  )
  return rows
}

export const findPeople = async (db: Db, { typed, limit }: Wanted): Promise<readonly FoundPerson[]> => {
  const pattern = tooShort(typed)
    ? sql`latinised(like_text(${typed})) || '%'`
    : sql`'%' || latinised(like_text(${typed})) || '%'`
  const { rows } = await sql<FoundPerson>`
    select p.id, p.name, p.kind, p.email,
           case when c.id is not null then jsonb_build_object('id', c.id, 'name', c.name) end as client
      from people p left join clients c on c.id = p.client_id
     where p.disabled_at is null and (latinised(p.name) like ${pattern} or lower(p.email) like lower(like_text(${typed})) || '%')
     order by p.kind = 'staff' desc, latinised(p.name) like latinised(like_text(${typed})) || '%' desc, lower(p.name)
     limit ${limit}`.execute(db)
  return rows
}

export type IndexRows = {
  readonly now: Instant
  readonly tickets: readonly FoundTicket[]
  readonly clients: readonly {
    readonly id: string
    readonly number: number
    readonly name: string
    readonly also: readonly string[]
  }[]
  readonly people: readonly FoundPerson[]
}

/** What one palette keeps at hand: bounded, so that it stays small on the largest desk. */
export const loadIndex = async (db: Db, viewerId: string): Promise<IndexRows> => {
  const { rows } = await sql<IndexRows>`
    select desk_now() as now,
      coalesce((select jsonb_agg(to_jsonb(x)) from (
        select ${ticketColumns(viewerId)} from tickets t join clients c on c.id = t.client_id
         where t.assignee_id = ${viewerId}::uuid and t.category in ('new', 'open', 'waiting')
         order by t.next_due_at nulls last, t.number limit 300) x), '[]') as tickets,
      coalesce((select jsonb_agg(to_jsonb(x)) from (
        select c.id, c.number, c.name,
               c.former_names || coalesce((select array_agg(d.domain) from client_domains d where d.client_id = c.id), '{}')
                 || case when c.reference is null then '{}' else array[c.reference] end as also
          from clients c where c.archived_at is null order by lower(c.name) limit 6000) x), '[]') as clients,
      coalesce((select jsonb_agg(to_jsonb(x)) from (
        select p.id, p.name, p.kind, p.email,
               case when c.id is not null then jsonb_build_object('id', c.id, 'name', c.name) end as client
          from people p left join clients c on c.id = p.client_id
         where p.disabled_at is null order by p.kind = 'staff' desc, lower(p.name) limit 3000) x), '[]') as people`.execute(
    db,
  )
  const [row] = rows
  if (!row) throw new Error('a select without from answers one row')
  return row
}
