// All SQL of calendars.

import { type Kysely, sql } from 'kysely'
import type { Candidate } from '#domain/calendars/drafting.ts'
import type { CalendarState, NewVersion } from '#domain/calendars/publishing.ts'
import { type CalendarVersion, type Member, versionAt } from '#domain/calendars/versions.ts'
import type { CalendarSpec } from '#kernel/calendar.ts'
import type { Instant } from '#kernel/instant.ts'
import { newId } from '#server/platform/ids.ts'
import type { DB } from '#server/platform/tables.ts'
import type { Unit } from '#server/platform/unit.ts'

type Db = Kysely<DB>

export type CalendarRow = {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly archived: boolean
}

/** A published version as people see it: who, when, and the note. */
export type VersionRow = CalendarVersion & {
  readonly publishedAt: Instant
  readonly publishedBy: { readonly id: string; readonly name: string } | null
  readonly note: string
}

export const loadCalendars = async (db: Db, only: string | null = null): Promise<readonly CalendarRow[]> => {
  const { rows } = await sql<CalendarRow>`
    select id, name, version, archived_at is not null as archived
      from calendars where ${only}::uuid is null or id = ${only}::uuid order by lower(name), id`.execute(db)
  return rows
}

/** Every version of every calendar, or of one; oldest first. */
export const loadVersions = async (db: Db, only: string | null = null): Promise<readonly VersionRow[]> => {
  const { rows } = await sql<VersionRow>`
    select v.id, v.calendar_id as "calendarId", v.version, v.spec, v.members, v.effective_at as "effectiveAt",
           v.published_at as "publishedAt", v.note,
           case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as "publishedBy"
      from calendar_versions v left join people p on p.id = v.published_by
     where ${only}::uuid is null or v.calendar_id = ${only}::uuid
     order by v.calendar_id, v.version`.execute(db)
  return rows
}

export const companyCalendar = async (db: Db): Promise<string | null> => {
  const { rows } = await sql<{ id: string | null }>`
    select value ->> 'calendarId' as id from settings where key = 'company'`.execute(db)
  return rows[0]?.id ?? null
}

export type Use = {
  readonly calendarId: string
  readonly by: 'clients' | 'teams' | 'people' | 'calendars' | 'policies'
  readonly id: string
  readonly name: string
}

/** What counts on each calendar today. Policies stand above, but their rows say whom they would leave without hours. */
export const loadUses = async (db: Db, only: string | null = null): Promise<readonly Use[]> => {
  const { rows } = await sql<Use>`
    with uses as (
      select calendar_id, 'clients' as by, id, name from clients where calendar_id is not null and archived_at is null
      union all
      select calendar_id, 'teams', id, name from teams where calendar_id is not null and archived_at is null
      union all
      select calendar_id, 'people', id, name from people where calendar_id is not null and disabled_at is null
      union all
      select (member ->> 'id')::uuid, 'calendars', c.id, c.name
        from calendars c
        join lateral (select members from calendar_versions v where v.calendar_id = c.id
                       order by version desc limit 1) newest on true
        cross join lateral jsonb_array_elements(newest.members) member
       where c.archived_at is null
      union all
      select (newest.terms ->> 'calendarId')::uuid, 'policies', p.id, p.name
        from policies p
        join lateral (select terms from policy_versions v where v.policy_id = p.id
                       order by version desc limit 1) newest on true
       where p.archived_at is null and newest.terms ->> 'calendarId' is not null)
    select calendar_id as "calendarId", by, id, name from uses
     where ${only}::uuid is null or calendar_id = ${only}::uuid
     order by name`.execute(db)
  return rows
}

/** Calendars that may be members of a union: their versions that count at `now`. */
export const loadCandidates = async (db: Db, now: Instant): Promise<readonly Candidate[]> => {
  const [calendars, versions] = [await loadCalendars(db), await loadVersions(db)]
  return calendars.flatMap(({ id, name, archived }) => {
    const current = versionAt(
      versions.filter(version => version.calendarId === id),
      now,
    )
    return current && !archived ? [{ id, name, version: current.version, spec: current.spec }] : []
  })
}

/** One calendar, locked for a change of it; null when there is none. `name`: the one it is to have. */
export const loadForChange = async (
  unit: Unit,
  id: string,
  name: string | null,
): Promise<CalendarState | null> => {
  const row = await unit.db
    .selectFrom('calendars')
    .select(['id', 'name', 'version', 'archived_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return null
  const versions = await loadVersions(unit.db, id)
  const uses = await loadUses(unit.db, id)
  const company = await companyCalendar(unit.db)
  return {
    id,
    name: row.name,
    rowVersion: row.version,
    newest: versions.at(-1)?.version ?? 0,
    archived: row.archived_at !== null,
    nameTaken: name !== null && (await nameIsTaken(unit.db, name, id)),
    uses: uses.length + (company === id ? 1 : 0),
    candidates: (await loadCandidates(unit.db, unit.now)).filter(candidate => candidate.id !== id),
  }
}

export const nameIsTaken = async (db: Db, name: string, except: string | null): Promise<boolean> => {
  const { rows } = await sql`
    select from calendars where lower(name) = lower(${name}) and archived_at is null
       and id is distinct from ${except}::uuid`.execute(db)
  return rows.length > 0
}

/** Unions that took over hours of this calendar, each with what it is made of. */
export const loadUnionsOf = async (
  db: Db,
  id: string,
): Promise<readonly { readonly id: string; readonly name: string; readonly newest: VersionRow }[]> => {
  const calendars = await loadCalendars(db)
  const versions = await loadVersions(db)
  return calendars.flatMap(calendar => {
    const newest = versions.filter(version => version.calendarId === calendar.id).at(-1)
    const holds = newest?.members.some(member => member.id === id) ?? false
    return newest && holds && !calendar.archived ? [{ id: calendar.id, name: calendar.name, newest }] : []
  })
}

export const insertCalendar = (
  unit: Unit,
  { id, name, sample = false }: { readonly id: string; readonly name: string; readonly sample?: boolean },
): void => unit.insert('calendars', { id, name, sample, created_at: unit.now })

/** @returns the id of the version, by which clocks know it. */
export const insertVersion = (
  unit: Unit,
  calendarId: string,
  {
    version,
    spec,
    members,
    effectiveAt,
    note,
  }: Omit<NewVersion, 'spec' | 'members'> & {
    readonly spec: CalendarSpec
    readonly members: readonly Member[]
  },
  publishedBy: string | null,
): string => {
  const id = newId()
  unit.insert('calendar_versions', {
    id,
    calendar_id: calendarId,
    version,
    spec,
    members,
    effective_at: effectiveAt,
    published_at: unit.now,
    published_by: publishedBy,
    note,
  })
  unit.announce({ topic: 'config', ids: [calendarId] })
  return id
}

export const storeName = (unit: Unit, id: string, name: string): void => {
  unit.update('calendars', id, { name })
  unit.announce({ topic: 'config', ids: [id] })
}

export const storeArchived = (unit: Unit, id: string, archived: boolean): void => {
  unit.update('calendars', id, { archived_at: archived ? unit.now : null })
  unit.announce({ topic: 'config', ids: [id] })
}
