// The SQL of a calendar's publication. The tickets' rows are locked before their clocks, as every change of a ticket
// does; one that is being changed right now is left for the next round instead of being waited for.

import { type Kysely, sql } from 'kysely'
import type { Following } from '#domain/sla/following.ts'
import type { CountingCalendar } from '#domain/sla/terms.ts'
import type { Instant } from '#kernel/instant.ts'
import type { DB } from '#server/platform/tables.ts'

type Db = Kysely<DB>

export type LockedTicket = {
  readonly id: string
  readonly clientId: string
  readonly assigneeId: string | null
  readonly teamId: string | null
}

/** Tickets with a clock that goes on, counting on one of these calendar versions. */
export const loadTicketsOn = async (db: Db, keys: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select distinct ticket_id as id from clocks
     where calendar = any(${keys}::text[]) and state in ('not_started', 'running', 'paused')
     order by ticket_id`.execute(db)
  return rows.map(row => row.id)
}

export const lockTickets = async (db: Db, ids: readonly string[]): Promise<readonly LockedTicket[]> => {
  const { rows } = await sql<LockedTicket>`
    select id, client_id as "clientId", assignee_id as "assigneeId", team_id as "teamId"
      from tickets where id = any(${ids}::uuid[]) order by id for no key update skip locked`.execute(db)
  return rows
}

/** The clocks of these tickets that go on, locked: of each only what moves. */
export const loadGoingOn = async (
  db: Db,
  ticketIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Following[]>> => {
  const { rows } = await sql<Following>`
    select id, ticket_id as "ticketId", state, breached, due_at as "dueAt", target_ms as target, used_ms as used,
           folded_at as "foldedAt", calendar, moments, next_moment as "nextMoment",
           terms -> 'target' -> 'thresholds' as thresholds
      from clocks where ticket_id = any(${ticketIds}::uuid[]) and state in ('not_started', 'running', 'paused')
     order by id for update`.execute(db)
  const byTicket = new Map<string, Following[]>()
  for (const clock of rows) {
    const own = byTicket.get(clock.ticketId) ?? []
    own.push(clock)
    byTicket.set(clock.ticketId, own)
  }
  return byTicket
}

export type NextDue = { readonly nextDueAt: Instant | null; readonly nextDueClock: string | null }

/** The earliest due among the running clocks: the kernel's rule, on rows. */
export const nextDueOf = (clocks: readonly Following[]): NextDue => {
  const [first] = clocks
    .filter(clock => clock.state === 'running' && clock.dueAt !== null)
    .sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))
  return { nextDueAt: first?.dueAt ?? null, nextDueClock: first?.id ?? null }
}

export type Followed = NextDue & {
  readonly ledgerId: string
  readonly ticket: LockedTicket
  readonly clocks: readonly Following[]
  readonly calendars: Readonly<Record<string, string>>
  readonly from: string
}

/** Clocks, tickets' places in the queue, history and the word to open screens, in one statement. */
export const storeFollowed = async (
  db: Db,
  followed: readonly Followed[],
  current: CountingCalendar,
): Promise<void> => {
  if (followed.length === 0) return
  const clocks = followed.flatMap(one =>
    one.clocks.map(clock => ({
      id: clock.id,
      used: clock.used,
      folded: clock.foldedAt,
      due: clock.dueAt,
      moments: clock.moments,
      next: clock.nextMoment,
    })),
  )
  const tickets = followed.map(one => ({
    id: one.ticket.id,
    client: one.ticket.clientId,
    ledger: one.ledgerId,
    due: one.nextDueAt,
    clock: one.nextDueClock,
    calendars: one.calendars,
    from: one.from,
  }))
  await sql`
    with clock as (
      select * from jsonb_to_recordset(${JSON.stringify(clocks)}::jsonb)
                 as r(id uuid, used bigint, folded bigint, due bigint, moments jsonb, next bigint)),
    ticket as (
      select * from jsonb_to_recordset(${JSON.stringify(tickets)}::jsonb)
                 as r(id uuid, client uuid, ledger uuid, due bigint, clock uuid, calendars jsonb, "from" text)),
    moved as (
      update clocks c
         set calendar = ${current.key}, used_ms = r.used, folded_at = to_timestamp(r.folded / 1000.0),
             due_at = to_timestamp(r.due / 1000.0), moments = r.moments, next_moment = to_timestamp(r.next / 1000.0)
        from clock r where c.id = r.id),
    placed as (
      update tickets t set next_due_at = to_timestamp(r.due / 1000.0), next_due_clock = r.clock
        from ticket r
       where t.id = r.id and (t.next_due_at, t.next_due_clock) is distinct from (to_timestamp(r.due / 1000.0), r.clock)),
    recorded as (
      insert into ledger (id, at, actor_kind, via, room, subject_kind, subject_id, client_id, type, payload)
      select ledger, desk_now(), 'system', 'clock', 'sla', 'ticket', id, client, 'sla.recalendared',
             jsonb_build_object('calendars', calendars, 'from', "from", 'name', ${current.name}::text,
                                'calendarVersion', ${current.version}::int)
        from ticket)
    select count(pg_notify('accord_live', json_build_object('topic', 'ticket', 'clientId', null, 'ids', ids)::text))
      from (select json_agg(id) as ids
              from (select id, row_number() over () / 150 as page from ticket) pages group by page) pages`.execute(
    db,
  )
}
