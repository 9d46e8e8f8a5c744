// SQL of clocks. Policies, publications and what matching knows have stores of their own.

import { type Kysely, sql } from 'kysely'
import type { Notice, StoredClock } from '#domain/sla/stored.ts'
import type { Instant } from '#kernel/instant.ts'
import { newId } from '#server/platform/ids.ts'
import type { DB } from '#server/platform/tables.ts'
import type { Unit } from '#server/platform/unit.ts'

type Db = Kysely<DB>

const columns = sql`
  id, ticket_id as "ticketId", client_id as "clientId", promise, match, cycle, generation, state, breached,
  breached_at as "breachedAt", breached_by_change as "breachedByChange", paused_on as "pausedOn",
  paused_at as "pausedAt", planned, started_at as "startedAt", ended_at as "endedAt",
  superseded_at as "supersededAt", due_at as "dueAt", target_ms as target, used_ms as used, calendar, moments,
  next_moment as "nextMoment", team_id as "teamId", terms, folded_at as "foldedAt"`

export const loadClocks = async (
  db: Db,
  ticketIds: readonly string[],
  { locked = false }: { readonly locked?: boolean } = {},
): Promise<readonly StoredClock[]> => {
  if (ticketIds.length === 0) return []
  const { rows } = await sql<StoredClock>`
    select ${columns} from clocks where ticket_id = any(${ticketIds}::uuid[]) order by id
    ${locked ? sql`for update` : sql``}`.execute(db)
  return rows
}

export const storeClock = (unit: Unit, clock: StoredClock): void =>
  unit.upsert('clocks', ['id'], {
    id: clock.id,
    ticket_id: clock.ticketId,
    client_id: clock.clientId,
    promise: clock.promise,
    match: clock.match,
    cycle: clock.cycle,
    generation: clock.generation,
    state: clock.state,
    breached: clock.breached,
    breached_at: clock.breachedAt,
    breached_by_change: clock.breachedByChange,
    paused_on: clock.pausedOn,
    paused_at: clock.pausedAt,
    planned: clock.planned,
    started_at: clock.startedAt,
    ended_at: clock.endedAt,
    superseded_at: clock.supersededAt,
    due_at: clock.dueAt,
    target_ms: clock.target,
    used_ms: clock.used,
    calendar: clock.calendar,
    moments: clock.moments,
    next_moment: clock.nextMoment,
    team_id: clock.teamId,
    terms: clock.terms,
    folded_at: clock.foldedAt,
  })

/** @returns the notice's id. A notice of the same clock, generation and threshold is not written twice. */
export const storeNotice = (unit: Unit, { clock, key, kind, at, skipped }: Notice): string => {
  const id = newId()
  unit.insertOnce('clock_notices', {
    id,
    clock_id: clock.id,
    ticket_id: clock.ticketId,
    client_id: clock.clientId,
    promise: clock.promise,
    cycle: clock.cycle,
    generation: clock.generation,
    threshold: key,
    kind,
    at,
    detected_at: unit.now,
    due_at: clock.dueAt,
    skipped,
    by_change: kind === 'breach' && clock.breachedByChange,
  })
  return id
}

/** Names of the teams whose own promises these are. */
export const loadTeamNames = async (
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly id: string; readonly name: string }>> => {
  if (ids.length === 0) return new Map()
  const teams = await db.selectFrom('teams').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(teams.map(team => [team.id, team]))
}

/** Every ticket that has clocks, a page at a time: what `recompute` walks through. */
export const loadTicketsWithClocks = async (
  db: Db,
  after: string | null,
  limit: number,
): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select distinct ticket_id as id from clocks where ${after}::uuid is null or ticket_id > ${after}::uuid
     order by ticket_id limit ${limit}`.execute(db)
  return rows.map(row => row.id)
}

export const findTicket = async (db: Db, number: number): Promise<string | null> => {
  const { rows } = await sql<{ id: string }>`select id from tickets where number = ${number}`.execute(db)
  return rows[0]?.id ?? null
}

/** Where the queue has put these tickets. */
export const loadNextDues = async (
  db: Db,
  ticketIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly number: number; readonly nextDueAt: Instant | null }>> => {
  const { rows } = await sql<{ id: string; number: number; nextDueAt: Instant | null }>`
    select id, number, next_due_at as "nextDueAt" from tickets where id = any(${ticketIds}::uuid[])`.execute(
    db,
  )
  return new Map(rows.map(row => [row.id, row]))
}
