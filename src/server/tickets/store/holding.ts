// Tickets locked for a change, with as much of their history as clocks and conflicts look at.

import { sql } from 'kysely'
import type { Named } from '#domain/event.ts'
import { fieldEvents } from '#domain/tickets/conflict.ts'
import { signalTypes } from '#domain/tickets/signals.ts'
import type { Category } from '#domain/tickets/status.ts'
import type {
  Numbered,
  Participant,
  Recorded,
  Requester,
  TicketAgreement,
} from '#domain/tickets/ticket-now.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Turn } from '#kernel/terms.ts'
import { planOnce } from '#server/platform/db.ts'
import type { Unit } from '#server/platform/unit.ts'

export type HeldRow = {
  readonly id: string
  readonly number: number
  readonly version: number
  readonly clientId: string
  readonly clientCalendarId: string | null
  readonly subject: string
  readonly typeId: string
  readonly statusId: string
  readonly turn: Turn
  readonly category: Category
  readonly severity: number
  readonly urgency: number
  readonly priority: number
  readonly priorityReason: string | null
  readonly service: Named | null
  /** With the whole trace; what is not about the agreement is taken off it when it is held. */
  readonly agreement: TicketAgreement | null
  readonly assignee: Named | null
  readonly team: Named | null
  readonly requester: Requester | null
  readonly tags: readonly string[]
  readonly channel: string
  readonly arrivedAt: Instant
  readonly solvedAt: Instant | null
  readonly snoozedUntil: Instant | null
  readonly nextDueAt: Instant | null
  readonly mergedInto: Numbered | null
}

/**
 * Nearly always one. A list of unknown length looks dear to the planner, so it would plan each change anew, which takes
 * longer than running it.
 */
const isAmong = ([id, ...others]: readonly string[]) =>
  others.length === 0 ? sql`id = ${id}::uuid` : sql`id = any(${[id, ...others]}::uuid[])`

/** Locked in the order of their ids, so that two units never wait for each other. */
export const lockTickets = async (unit: Unit, ids: readonly string[]): Promise<readonly HeldRow[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<HeldRow>`${sql.raw(planOnce)}
    with held as materialized (
      select * from tickets where ${isAmong(ids)} order by id for update
    )
    select t.id, t.number, t.version, t.client_id as "clientId", c.calendar_id as "clientCalendarId", t.subject,
           t.type_id as "typeId", t.status_id as "statusId", t.turn, t.category, t.severity, t.urgency, t.priority,
           t.priority_reason as "priorityReason", t.tags, t.channel, t.arrived_at as "arrivedAt",
           t.solved_at as "solvedAt", t.snoozed_until as "snoozedUntil", t.next_due_at as "nextDueAt",
           case when v.id is not null then jsonb_build_object('id', v.id, 'name', v.names ->> 'en') end as service,
           (select jsonb_build_object('id', g.id, 'number', g.number, 'name', g.name, 'version', w.version,
                     'policyVersionId', w.policy_version_id, 'calendarId', w.calendar_id, 'why', t.match -> 'trace')
              from agreements g join agreement_versions w on w.agreement_id = g.id and w.version = t.agreement_version
             where g.id = t.agreement_id) as agreement,
           case when s.id is not null then jsonb_build_object('id', s.id, 'name', s.name) end as assignee,
           case when m.id is not null then jsonb_build_object('id', m.id, 'name', m.name) end as team,
           case when r.id is not null then jsonb_build_object('id', r.id, 'name', r.name, 'email', r.email, 'siteId', r.site_id) end as requester,
           case when i.id is not null then jsonb_build_object('id', i.id, 'number', i.number) end as "mergedInto"
      from held t
      join clients c on c.id = t.client_id
      left join services v on v.id = t.service_id
      left join people s on s.id = t.assignee_id
      left join teams m on m.id = t.team_id
      left join people r on r.id = t.requester_id
      left join tickets i on i.id = t.merged_into
     order by t.id`.execute(unit.db)
  return rows
}

type HistoryRow = Omit<Recorded, 'id'> & {
  readonly ticketId: string
  readonly id: string | null
  readonly cc: readonly Participant[]
}

/** What other changes may have written while this one waited for the lock. */
export type Past = { readonly history: readonly Recorded[]; readonly cc: readonly Participant[] }

const eachOf = ([id, ...others]: readonly string[]) =>
  others.length === 0 ? sql`(values (${id}::uuid)) one (id)` : sql`unnest(${[id, ...others]}::uuid[]) id`

const types = [...new Set([...signalTypes, ...fieldEvents])]

/** Read in a statement after the one that locks: that one sees the world of before it waited, but for the locked row. */
export const loadPast = async (
  unit: Pick<Unit, 'db'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Past>> => {
  const past = new Map<string, { history: Recorded[]; cc: readonly Participant[] }>()
  if (ids.length === 0) return past
  const { rows } = await sql<HistoryRow>`${sql.raw(planOnce)}
    select t.id as "ticketId", t.cc, l.id, l.at, l.type, l.payload, l.actor_id as "actorId",
           coalesce(p.name, 'Accord') as "actorName", l.tx::text as change
      from (select id, coalesce((select jsonb_agg(jsonb_build_object('address', q.address, 'name', q.name,
                                                                     'personId', q.person_id)
                                                  order by q.added_at, q.address)
                                   from ticket_participants q where q.ticket_id = id and q.role = 'cc'), '[]') as cc
              from ${eachOf(ids)}) t
      left join ledger l on l.subject_id = t.id and l.type = any(${types})
      left join people p on p.id = l.actor_id
     order by l.at, l.id`.execute(unit.db)
  for (const { ticketId, cc, id, ...event } of rows) {
    const one = past.get(ticketId) ?? { history: [], cc }
    past.set(ticketId, one)
    if (id !== null) one.history.push({ id, ...event })
  }
  return past
}

export const loadHistory = async (
  unit: Pick<Unit, 'db'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Recorded[]>> =>
  new Map([...(await loadPast(unit, ids))].map(([id, { history }]) => [id, history]))

/** The ticket people mean by a number or an id; null when there is none, or not for this client. */
export const findTicket = async (
  db: Unit['db'],
  ref: string,
  clientId: string | null = null,
): Promise<string | null> => {
  const isNumber = /^\d+$/.test(ref)
  const { rows } = await sql<{ id: string }>`
    select id from tickets
     where ${isNumber ? sql`number = ${ref}::bigint` : sql`id = ${ref}::uuid`}
       and (${clientId}::uuid is null or client_id = ${clientId}::uuid)`.execute(db)
  return rows[0]?.id ?? null
}

/** Where a merged ticket's conversation goes on, however often it was merged on. */
export const followMerges = async (
  unit: Pick<Unit, 'db'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ from: string; to: string }>`
    with recursive path as (
      select id as origin, id, merged_into, 1 as steps from tickets where id = any(${[...ids]}::uuid[])
      union all
      select p.origin, t.id, t.merged_into, p.steps + 1
        from path p join tickets t on t.id = p.merged_into where p.steps < 20
    )
    select distinct on (origin) origin as from, id as to from path order by origin, steps desc`.execute(
    unit.db,
  )
  return new Map(rows.map(row => [row.from, row.to]))
}
