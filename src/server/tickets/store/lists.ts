// Tickets outside the queue: newest first, one line each.

import { sql } from 'kysely'
import type { Named } from '#domain/event.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Turn } from '#kernel/terms.ts'
import type { Db } from '#server/platform/db.ts'

export type LineRow = {
  readonly id: string
  readonly number: number
  readonly subject: string
  readonly statusId: string
  readonly turn: Turn
  readonly category: 'new' | 'open' | 'waiting' | 'solved' | 'closed'
  readonly severity: number
  readonly priority: number
  readonly client: Named
  readonly assignee: Named | null
  readonly requester: Named | null
  readonly arrivedAt: Instant
  readonly lastMessageAt: Instant
  readonly solvedAt: Instant | null
  readonly nextDueAt: Instant | null
}

/** What a contact may see of it: the columns the portal's connection may read. */
export type ContactLineRow = Pick<
  LineRow,
  | 'id'
  | 'number'
  | 'subject'
  | 'turn'
  | 'category'
  | 'assignee'
  | 'requester'
  | 'arrivedAt'
  | 'lastMessageAt'
  | 'solvedAt'
>

export type PageOfTickets = {
  readonly clientId: string | null
  readonly requesterId: string | null
  readonly state: 'open' | 'over' | 'all'
  /** The number of the last ticket seen. */
  readonly before: number | null
  readonly limit: number
}

const shared = sql`
  t.id, t.number, t.subject, t.turn, t.category, t.arrived_at as "arrivedAt", t.last_message_at as "lastMessageAt",
  t.solved_at as "solvedAt",
  case when s.id is not null then jsonb_build_object('id', s.id, 'name', s.name) end as assignee,
  case when r.id is not null then jsonb_build_object('id', r.id, 'name', r.name) end as requester`

export const loadLines = async (db: Db, page: PageOfTickets): Promise<readonly LineRow[]> => {
  const { rows } = await sql<LineRow>`
    select ${shared}, t.status_id as "statusId", t.severity, t.priority, t.next_due_at as "nextDueAt",
           jsonb_build_object('id', c.id, 'name', c.name) as client
      from tickets t
      join clients c on c.id = t.client_id
      left join people s on s.id = t.assignee_id
      left join people r on r.id = t.requester_id
     where ${isOn(page)}
     order by t.number desc limit ${page.limit}`.execute(db)
  return rows
}

/** On the connection of the contact who asks. */
export const loadLinesForContact = async (
  db: Db,
  page: PageOfTickets,
): Promise<readonly ContactLineRow[]> => {
  const { rows } = await sql<ContactLineRow>`
    select ${shared}
      from tickets t
      left join people s on s.id = t.assignee_id
      left join people r on r.id = t.requester_id
     where ${isOn(page)}
     order by t.number desc limit ${page.limit}`.execute(db)
  return rows
}

const isOn = (page: PageOfTickets) => sql`
  (${page.clientId}::uuid is null or t.client_id = ${page.clientId}::uuid)
  and (${page.requesterId}::uuid is null or t.requester_id = ${page.requesterId}::uuid)
  and (${page.before}::bigint is null or t.number < ${page.before}::bigint)
  and ${stateIs(page.state)}`

const stateIs = (state: PageOfTickets['state']) =>
  state === 'all'
    ? sql`true`
    : state === 'open'
      ? sql`t.category in ('new', 'open', 'waiting')`
      : sql`t.category in ('solved', 'closed')`

export type ContactTicketRow = ContactLineRow & {
  readonly now: Instant
  readonly mergedFrom: readonly string[]
}

export const loadTicketForContact = async (db: Db, ref: string): Promise<ContactTicketRow | null> => {
  const { rows } = await sql<ContactTicketRow>`
    select desk_now() as now, ${shared},
           coalesce((select array_agg(o.id) from tickets o where o.merged_into = t.id), '{}') as "mergedFrom"
      from tickets t
      left join people s on s.id = t.assignee_id
      left join people r on r.id = t.requester_id
     where ${/^\d+$/.test(ref) ? sql`t.number = ${ref}::bigint` : sql`t.id = ${ref}::uuid`}`.execute(db)
  return rows[0] ?? null
}

export type ContactClock = {
  readonly promise: 'first_response' | 'next_response' | 'periodic_update' | 'resolution'
  readonly state:
    | 'not_started'
    | 'running'
    | 'paused'
    | 'met'
    | 'missed'
    | 'cancelled'
    | 'superseded'
    | 'merged'
  readonly dueAt: Instant | null
  readonly pausedOn: Turn | null
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
}

/** What was promised to the client, the latest cycle of each; not what we promise each other. */
export const loadClocksForContact = async (db: Db, ticketId: string): Promise<readonly ContactClock[]> => {
  const { rows } = await sql<ContactClock>`
    select distinct on (promise) promise, state, due_at as "dueAt", paused_on as "pausedOn", started_at as "startedAt",
           ended_at as "endedAt"
      from clocks
     where ticket_id = ${ticketId}::uuid and state not in ('superseded', 'merged')
       and promise in ('first_response', 'next_response', 'periodic_update', 'resolution')
     order by promise, cycle desc`.execute(db)
  return rows
}
