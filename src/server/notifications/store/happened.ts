// What people may want to know of: what fell due, and what happened to a ticket, with the ticket as it is now.

import { type Kysely, sql } from 'kysely'
import type { MomentKind } from '#domain/sla/thresholds.ts'
import type { Instant } from '#kernel/instant.ts'
import type { DB } from '#server/platform/tables.ts'

type Db = Kysely<DB>

export type TicketFacts = {
  readonly ticketId: string
  readonly number: number
  readonly subject: string
  readonly client: string
  readonly assigneeId: string | null
  readonly teamId: string | null
  /** Who looks after the client. */
  readonly managerId: string | null
}

const ticketColumns = sql`
  t.id as "ticketId", t.number, t.subject, c.name as client, t.assignee_id as "assigneeId", t.team_id as "teamId", 
  (select m.id from people m where m.id = c.account_manager_id and m.disabled_at is null) as "managerId"`

/** What fell due, with the ticket as it is now. */
export type DueNotice = TicketFacts & {
  readonly id: string
  readonly clockId: string
  readonly generation: number
  readonly threshold: string
  readonly kind: MomentKind
  readonly promise: string
  readonly at: Instant
  readonly dueAt: Instant | null
  /** The key of the calendar version it counts on. */
  readonly calendar: string
}

export const loadNotices = async (db: Db, ids: readonly string[]): Promise<readonly DueNotice[]> => {
  const { rows } = await sql<DueNotice>`
    select n.id, n.clock_id as "clockId", n.generation, n.threshold, n.kind, n.promise, n.at, n.due_at as "dueAt",
           k.calendar, ${ticketColumns}
      from clock_notices n join clocks k on k.id = n.clock_id join tickets t on t.id = n.ticket_id join clients c on c.id = t.client_id
     where n.id = any(${ids}::uuid[]) and n.skipped is null
     order by n.at, n.id`.execute(db)
  return rows
}

/** A row of the ledger that somebody may want to know of, with the ticket as it is now. */
export type Happened = TicketFacts & {
  readonly id: string
  readonly at: Instant
  readonly type: string
  readonly payload: unknown
  readonly actorId: string | null
  readonly actorName: string | null
}

export const loadHappened = async (db: Db, id: string): Promise<Happened | null> => {
  const { rows } = await sql<Happened>`
    select l.id, l.at, l.type, l.payload, l.actor_id as "actorId", p.name as "actorName", ${ticketColumns}
      from ledger l
      join tickets t on t.id = l.subject_id
      join clients c on c.id = t.client_id
      left join people p on p.id = l.actor_id
     where l.id = ${id} and l.subject_kind = 'ticket'`.execute(db)
  return rows[0] ?? null
}
