// All SQL of teams.

import { sql } from 'kysely'
import type { Named } from '#domain/event.ts'
import type { TeamState } from '#domain/people/teams.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Db } from '#server/platform/db.ts'
import type { Unit } from '#server/platform/unit.ts'

export type TeamRow = {
  readonly id: string
  readonly name: string
  readonly zone: string
  readonly calendarId: string | null
  readonly lead: Named | null
  readonly members: readonly Named[]
  readonly createdAt: Instant
  readonly archivedAt: Instant | null
  readonly sample: boolean
  readonly version: number
}

const teamColumns = sql`
  t.id, t.name, t.zone, t.calendar_id as "calendarId", t.sample, t.version, t.created_at as "createdAt",
  t.archived_at as "archivedAt",
  (select json_build_object('id', p.id, 'name', p.name) from people p where p.id = t.lead_id) as lead,
  coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name) order by lower(p.name))
              from team_members m join people p on p.id = m.person_id
             where m.team_id = t.id and p.disabled_at is null), '[]') as members`

export const listTeams = async (
  db: Db,
  state: 'active' | 'archived' | 'all',
): Promise<readonly TeamRow[]> => {
  const { rows } = await sql<TeamRow>`
    select ${teamColumns} from teams t
     where ${state} = 'all' or (t.archived_at is null) = (${state} = 'active')
     order by lower(t.name), t.id`.execute(db)
  return rows
}

/** Teams by id, archived ones too: history names them. */
export const loadTeams = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, TeamRow>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<TeamRow>`
    select ${teamColumns} from teams t where t.id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map(row => [row.id, row]))
}

/** Names of teams that are not put away. */
export const namesOfTeams = async (db: Db, ids: readonly string[]): Promise<readonly Named[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<Named>`
    select id, name from teams where id = any(${ids}::uuid[]) and archived_at is null order by lower(name)`.execute(
    db,
  )
  return rows
}

/** @param wantedName the name it is to have; its namesake is looked for among the teams that are in use. */
export const lockTeam = async (unit: Unit, id: string, wantedName?: string): Promise<TeamState | null> => {
  const { rows } = await sql<Omit<TeamState, 'facts' | 'namesake'> & Record<string, unknown>>`
    select t.id, t.name, t.archived_at is not null as archived, t.version, t.zone, t.calendar_id as "calendarId",
           t.lead_id as "leadId",
           array(select person_id::text from team_members where team_id = t.id) as "memberIds"
      from teams t where t.id = ${id} for update`.execute(unit.db)
  const [row] = rows
  return row ? { ...row, facts: row, namesake: await namesake(unit.db, wantedName ?? row.name, id) } : null
}

export const namesake = async (db: Db, name: string, except: string | null): Promise<string | null> => {
  const { rows } = await sql<{ id: string }>`
    select id from teams
     where lower(name) = lower(${name}) and archived_at is null and id is distinct from ${except}::uuid`.execute(
    db,
  )
  return rows[0]?.id ?? null
}
