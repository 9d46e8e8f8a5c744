// Clocks that still go on, thin and by the page: what a publication would move.

import { type Kysely, sql } from 'kysely'
import type { StoredClock } from '#domain/sla/stored.ts'
import type { DB } from '#server/platform/tables.ts'

type Db = Kysely<DB>

export type GoingOn = Pick<
  StoredClock,
  'id' | 'ticketId' | 'promise' | 'state' | 'breached' | 'dueAt' | 'target' | 'used' | 'foldedAt' | 'calendar'
> & { readonly severity: string }

export type Page = { readonly items: readonly GoingOn[]; readonly next: string | null }

const size = 5_000

const columns = sql`
  id, ticket_id as "ticketId", promise, state, breached, due_at as "dueAt", target_ms as target, used_ms as used,
  folded_at as "foldedAt", calendar, terms -> 'source' -> 'severity' ->> 'value' as severity`

export const pageOfCalendar = async (
  db: Db,
  keys: readonly string[],
  after: string | null,
): Promise<Page> => {
  const { rows } = await sql<GoingOn>`
    select ${columns} from clocks
     where state in ('not_started', 'running', 'paused') and calendar = any(${keys}::text[])
       and (${after}::uuid is null or id > ${after}::uuid)
     order by id limit ${size}`.execute(db)
  return pageOf(rows)
}

export const pageOfPolicy = async (db: Db, policyId: string, after: string | null): Promise<Page> => {
  const { rows } = await sql<GoingOn>`
    select ${columns} from clocks
     where state in ('not_started', 'running', 'paused') and terms -> 'source' -> 'policy' ->> 'id' = ${policyId}
       and (${after}::uuid is null or id > ${after}::uuid)
     order by id limit ${size}`.execute(db)
  return pageOf(rows)
}

const pageOf = (rows: readonly GoingOn[]): Page => ({
  items: rows,
  next: rows.length < size ? null : (rows.at(-1)?.id ?? null),
})

type Ticket = {
  readonly ticketId: string
  readonly number: number
  readonly subject: string
  readonly client: { readonly id: string; readonly name: string }
}

/** What people call these tickets. They belong to a room above; a list of what would move must name them all the same. */
export const ticketsOf = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Ticket>> => {
  const { rows } = await sql<Ticket>`
    select t.id as "ticketId", t.number, t.subject, json_build_object('id', c.id, 'name', c.name) as client
      from tickets t join clients c on c.id = t.client_id where t.id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map(row => [row.ticketId, row]))
}
