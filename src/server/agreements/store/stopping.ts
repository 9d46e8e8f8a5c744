// What would stop with an agreement.

import { sql } from 'kysely'
import type { Db } from '#server/platform/db.ts'
import type { Numbered } from './listing.ts'

export type Stopping = {
  readonly openTickets: number
  readonly tickets: readonly { readonly id: string; readonly number: number; readonly subject: string }[]
  readonly services: readonly Readonly<Record<string, string>>[]
  readonly contacts: number
  readonly continuesWith: (Numbered & { readonly startsOn: string | null }) | null
}

const holding = (alias: string) => sql`
  select v.terms from agreement_versions v
   where v.agreement_id = ${sql.ref(`${alias}.id`)} and coalesce(v.effective_at, '-infinity') <= desk_now()
   order by v.version desc limit 1`

/** Services that somebody it covers can then no longer ask for under another agreement; open tickets keep their terms. */
export const findStopping = async (db: Db, id: string): Promise<Stopping | null> => {
  const { rows } = await sql<Stopping>`
    with own as (
      select a.id, a.client_id, h.terms from agreements a left join lateral (${holding('a')}) h on true
       where a.id = ${id}::uuid),
    -- Whom it covers, each with the client they are of.
    covered as (
      select r.kind, r.id, coalesce(s.client_id, p.client_id, r.id) as client_id
        from own cross join lateral jsonb_to_recordset(own.terms -> 'recipients') as r(kind text, id uuid)
        left join client_sites s on r.kind = 'site' and s.id = r.id
        left join people p on r.kind = 'contact' and p.id = r.id),
    others as (
      select h.terms from agreements o cross join lateral (${holding('o')}) h
       where o.state = 'active'
         and o.id in (select theirs.agreement_id from own
                        join agreement_clients mine on mine.agreement_id = own.id
                        join agreement_clients theirs on theirs.client_id = mine.client_id
                       where theirs.agreement_id <> own.id))
    select (select count(*)::int from tickets t
             where t.agreement_id = own.id and t.category in ('new', 'open', 'waiting')) as "openTickets",
           (select coalesce(json_agg(t), '[]')
              from (select t.id, t.number, t.subject from tickets t
                     where t.agreement_id = own.id and t.category in ('new', 'open', 'waiting')
                     order by t.next_due_at nulls last, t.number limit 20) t) as tickets,
           (select coalesce(json_agg(s.names order by s.position, s.id), '[]') from services s
             where s.archived_at is null
               and (own.terms -> 'services' = '"all"' or own.terms -> 'services' ? s.id::text)
               and exists (select from covered c
                            where not exists (
                              select from others
                               where (others.terms -> 'services' = '"all"' or others.terms -> 'services' ? s.id::text)
                                 and exists (select from jsonb_to_recordset(others.terms -> 'recipients') as r(kind text, id uuid)
                                              where (r.kind = c.kind and r.id = c.id)
                                                 or (r.kind = 'client' and r.id = c.client_id))))) as services,
           (select count(*)::int from people p
             where p.kind = 'contact' and p.disabled_at is null
               and exists (select from jsonb_array_elements(own.terms -> 'recipients') r
                            where r ->> 'id' in (p.client_id::text, p.site_id::text, p.id::text))) as contacts,
           (select json_build_object('id', n.id, 'number', n.number, 'name', n.name, 'startsOn', n.starts_on)
              from agreements n
             where n.renews_id = own.id and n.state in ('planned', 'active') order by n.number limit 1)
             as "continuesWith"
      from own`.execute(db)
  return rows[0] ?? null
}
