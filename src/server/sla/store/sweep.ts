// One sweep is one statement: it takes clocks whose moment has come, and writes the notices, the clocks, the history,
// the job that tells people and the word to open screens, all or nothing. Nodes sweep side by side: each skips what
// another holds, and a notice is unique for its clock, generation and threshold.

import { type Kysely, sql } from 'kysely'
import type { Instant } from '#kernel/instant.ts'
import type { DB } from '#server/platform/tables.ts'

type Db = Kysely<DB>

export type Swept = {
  /** Clocks taken; as many as asked for means there may be more. */
  readonly taken: number
  readonly told: number
}

// desk_now() and not clock_timestamp(): a volatile function in the condition would read the whole index.
// The condition stands in one place, so that the test looks at the plan of the very query that runs.
export const dueClocks = (limit: number) => sql`
  select id, ticket_id, client_id, promise, cycle, generation, due_at, moments
    from clocks
   where next_moment <= desk_now()
   order by next_moment
   limit ${limit}
     for update skip locked`

const epochMs = sql`(extract(epoch from desk_now()) * 1000)::bigint`
const iso = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** @param reactions which jobs follow which of the events written here. */
export const sweep = async (
  db: Db,
  limit: number,
  reactions: readonly { readonly type: string; readonly task: string }[],
): Promise<Swept> => {
  const { rows } = await sql<Swept>`
    with due as materialized (${dueClocks(limit)}),
    told as materialized (
      select d.*, m.key, m.kind, to_timestamp(m.at / 1000.0) as at,
             row_number() over (order by m."wakeAt", d.id, m.key) as place
        from due d
       cross join lateral jsonb_to_recordset(d.moments) as m(key text, kind text, at bigint, "wakeAt" bigint)
       where m."wakeAt" <= ${epochMs}),
    noticed as (
      insert into clock_notices (id, clock_id, ticket_id, client_id, promise, cycle, generation, threshold, kind,
                                 at, detected_at, due_at)
      select new_id(place), id, ticket_id, client_id, promise, cycle, generation, key, kind, at, desk_now(), due_at
        from told order by place
      on conflict do nothing
      returning id, ticket_id, client_id, promise, cycle, threshold, kind, at, due_at),
    moved as (
      update clocks c
         set moments = rest.moments, next_moment = rest.next_moment,
             breached = c.breached or rest.breached_at is not null,
             breached_at = coalesce(c.breached_at, rest.breached_at)
        from (select d.id,
                     coalesce(jsonb_agg(m.one order by m.place) filter (where not m.past), '[]') as moments,
                     to_timestamp(min(m.wake_at) filter (where not m.past) / 1000.0) as next_moment,
                     to_timestamp(min(m.at) filter (where m.past and m.one ->> 'kind' = 'breach') / 1000.0) as breached_at
                from due d
               cross join lateral (
                 select one, place, (one ->> 'at')::bigint as at, (one ->> 'wakeAt')::bigint as wake_at,
                        coalesce((one ->> 'wakeAt')::bigint <= ${epochMs}, false) as past
                   from jsonb_array_elements(d.moments) with ordinality as e(one, place)) m
               group by d.id) rest
       where c.id = rest.id),
    recorded as (
      insert into ledger (id, at, actor_kind, via, room, subject_kind, subject_id, client_id, type, payload)
      select new_id(row_number() over (order by id)), desk_now(), 'system', 'clock', 'sla', 'ticket', ticket_id, client_id,
             case kind when 'breach' then 'sla.breached' when 'escalation' then 'sla.escalated' else 'sla.warned' end,
             jsonb_build_object('promise', promise, 'cycle', cycle, 'at', ${iso('at')}, 'dueAt', ${iso('due_at')},
                                'threshold', threshold)
             || case kind
                  when 'breach' then jsonb_build_object('byChange', false)
                  when 'warning' then jsonb_build_object('percent', substring(threshold from '^warn:([0-9]+)$')::int)
                  else '{}' end
        from noticed where kind <> 'heads_up' order by id
      returning id, type, subject_id)
    select (select count(*) from due)::int as taken,
           (select count(*) from noticed)::int as told,
           (select enqueue('notifications.tell', json_build_object('notices', json_agg(id order by id)), null, null, null, null)
              from noticed having count(*) > 0),
           (select count(enqueue(r.task, json_build_object('event', l.id, 'subject', l.subject_id),
                                 r.task || ':' || l.id, null, null, null))
              from recorded l join json_to_recordset(${JSON.stringify(reactions)}::json) r(type text, task text)
                on r.type = l.type),
           (select count(pg_notify('accord_live', json_build_object('topic', 'ticket', 'clientId', null, 'ids', ids)::text))
              from (select json_agg(ticket_id) as ids
                      from (select ticket_id, row_number() over () / 150 as page
                              from (select distinct ticket_id from noticed) tickets) pages
                     group by page) pages)`.execute(db)
  return rows[0] ?? { taken: 0, told: 0 }
}

/** Milliseconds until the next moment of any clock by the database's clock; null when none is to come. */
export const untilNextMoment = async (db: Db): Promise<number | null> => {
  const { rows } = await sql<{ now: Instant; next: Instant | null }>`
    select desk_now() as now, (select min(next_moment) from clocks where next_moment is not null) as next`.execute(
    db,
  )
  const [row] = rows
  return row && row.next !== null ? row.next - row.now : null
}
