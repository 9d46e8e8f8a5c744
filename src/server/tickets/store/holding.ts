// Tickets locked for a change, with as much of their history as clocks and conflicts look at.

import { sql } from 'kysely'
import type { Named } from '#domain/event.ts'
import { fieldEvents } from '#domain/tickets/conflict.ts'
import { signalTypes } from '#domain/tickets/signals.ts'
import type { Category } from '#domain/tickets/status.ts'
import type { Numbered, Participant, Recorded, Requester } from '#domain/tickets/ticket-now.ts'
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
  readonly assignee: Named | null
  readonly team: Named | null
  readonly requester: Requester | null
  readonly cc: readonly Participant[]
  readonly tags: readonly string[]
  readonly channel: string
  readonly arrivedAt: Instant
  readonly solvedAt: Instant | null
  readonly snoozedUntil: Instant | null
  readonly nextDueAt: Instant | null
  readonly mergedInto: Numbered | null
}

/** Locked in the order of their ids, so that two units never wait for each other. */
export const lockTickets = async (unit: Unit, ids: readonly string[]): Promise<readonly HeldRow[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<HeldRow>`${sql.raw(planOnce)}
    with held as materialized (
      select * from tickets where id = any(${[...ids]}::uuid[]) order by id for update
    )
    select t.id, t.number, t.version, t.client_id as "clientId", c.calendar_id as "clientCalendarId", t.subject,
           t.type_id as "typeId", t.status_id as "statusId", t.turn, t.category, t.severity, t.urgency, t.priority,
           t.priority_reason as "priorityReason", t.tags, t.channel, t.arrived_at as "arrivedAt",
           t.solved_at as "solvedAt", t.snoozed_until as "snoozedUntil", t.next_due_at as "nextDueAt",
           case when v.id is not null then jsonb_build_object('id', v.id, 'name', v.names ->> 'en') end as service,
           case when s.id is not null then jsonb_build_object('id', s.id, 'name', s.name) end as assignee,
           case when m.id is not null then jsonb_build_object('id', m.id, 'name', m.name) end as team,
           case when r.id is not null then jsonb_build_object('id', r.id, 'name', r.name, 'email', r.email) end as requester,
           case when i.id is not null then jsonb_build_object('id', i.id, 'number', i.number) end as "mergedInto",
           coalesce((select jsonb_agg(jsonb_build_object('address', p.address, 'name', p.name, 'personId', p.person_id)
                                      order by p.added_at, p.address)
                       from ticket_participants p where p.ticket_id = t.id and p.role = 'cc'), '[]') as cc
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

type HistoryRow = Recorded & { readonly ticketId: string }

const types = [...new Set([...signalTypes, ...fieldEvents])]

/** Read after the lock, so that nothing of it is missing. */
export const loadHistory = async (
  unit: Pick<Unit, 'db'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Recorded[]>> => {
  const histories = new Map<string, Recorded[]>(ids.map(id => [id, []]))
  if (ids.length === 0) return histories
  const { rows } = await sql<HistoryRow>`${sql.raw(planOnce)}
    select l.subject_id as "ticketId", l.id, l.at, l.type, l.payload, l.actor_id as "actorId",
           coalesce(p.name, 'Accord') as "actorName", l.tx::text as change
      from ledger l left join people p on p.id = l.actor_id
     where l.subject_id = any(${[...ids]}::uuid[]) and l.type = any(${types})
     order by l.at, l.id`.execute(unit.db)
  for (const row of rows) histories.get(row.ticketId)?.push(row)
  return histories
}

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
