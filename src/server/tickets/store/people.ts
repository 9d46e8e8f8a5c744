// The people, teams and services a change names, as far as they may have that part.

import { sql } from 'kysely'
import type { Named } from '#domain/event.ts'
import type { Requester } from '#domain/tickets/ticket-now.ts'
import type { Unit } from '#server/platform/unit.ts'

export const knownStaff = async (
  unit: Pick<Unit, 'db'>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select id from people where id = any(${[...ids]}::uuid[]) and kind = 'staff' and disabled_at is null`.execute(
    unit.db,
  )
  return new Set(rows.map(row => row.id))
}

export type References = {
  readonly assignee: Named | null
  readonly team: Named | null
  readonly service: Named | null
  readonly requester: Requester | null
}

/** Each that is there: working staff to have it, a team and a service in use, a contact of this very client. */
export const loadReferences = async (
  unit: Pick<Unit, 'db'>,
  ids: {
    readonly clientId: string
    readonly assigneeId: string | null
    readonly teamId: string | null
    readonly serviceId: string | null
    readonly requesterId: string | null
  },
): Promise<References> => {
  const { rows } = await sql<References>`
    select (select jsonb_build_object('id', id, 'name', name) from people
             where id = ${ids.assigneeId}::uuid and kind = 'staff' and disabled_at is null and role <> 'observer') as assignee,
           (select jsonb_build_object('id', id, 'name', name) from teams
             where id = ${ids.teamId}::uuid and archived_at is null) as team,
           (select jsonb_build_object('id', id, 'name', names ->> 'en') from services
             where id = ${ids.serviceId}::uuid and archived_at is null) as service,
           (select jsonb_build_object('id', id, 'name', name, 'email', email, 'siteId', site_id) from people
             where id = ${ids.requesterId}::uuid and client_id = ${ids.clientId}::uuid) as requester`.execute(
    unit.db,
  )
  const [row] = rows
  if (!row) throw new Error('a select without from answers one row')
  return row
}

/** On whose clock times are told to a person: their own zone, else the company's. */
export const zoneOf = async (db: Unit['db'], personId: string): Promise<string> => {
  const { rows } = await sql<{ zone: string }>`
    select coalesce((select zone from people where id = ${personId}::uuid),
                    (select value ->> 'zone' from settings where key = 'company'), 'UTC') as zone`.execute(db)
  return rows[0]?.zone ?? 'UTC'
}
