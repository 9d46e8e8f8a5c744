// All SQL of staff.

import { sql } from 'kysely'
import type { Language, Role } from '#domain/actor.ts'
import type { Named } from '#domain/event.ts'
import type { Preferences } from '#domain/people/shapes.ts'
import type { StaffState, Taken } from '#domain/people/staff.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Db } from '#server/platform/db.ts'
import type { Unit } from '#server/platform/unit.ts'
import { inName, inText, readCursor, wordsOf } from './searching.ts'

export type Access = 'none' | 'invited' | 'active' | 'disabled'

/** How someone can come in, and since when they have not; `p` is the person's row. */
export const accessColumns = sql`
  case when p.disabled_at is not null then 'disabled'
       when u.id is not null then 'active'
       when l.expires_at is not null then 'invited' else 'none' end as access,
  l.expires_at as "invitedUntil", u.seen_at as "lastSeenAt"`
export const accessTables = sql`
  left join auth.users u on u.id = p.id
  left join lateral (
    select max(expires_at) as expires_at from mail_links
     where person_id = p.id and kind = 'invitation' and used_at is null and expires_at > desk_now()
  ) l on true`

export type StaffRow = {
  readonly id: string
  readonly kind: 'staff'
  readonly name: string
  readonly email: string | null
  readonly role: Role
  readonly teams: readonly Named[]
  readonly jobTitle: string | null
  readonly phone: string | null
  readonly language: Language
  readonly region: string
  readonly zone: string | null
  readonly calendarId: string | null
  readonly access: Access
  readonly invitedUntil: Instant | null
  readonly secondFactor: boolean
  readonly lastSeenAt: Instant | null
  readonly createdAt: Instant
  readonly disabledAt: Instant | null
  readonly sample: boolean
  readonly version: number
}

const staffColumns = sql`
  p.id, p.kind, p.name, p.email, p.role, p.job_title as "jobTitle", p.phone, p.language, p.region, p.zone,
  p.calendar_id as "calendarId", p.sample, p.version, p.created_at as "createdAt", p.disabled_at as "disabledAt",
  coalesce(u.two_factor_enabled, false) as "secondFactor", ${accessColumns},
  coalesce((select json_agg(json_build_object('id', t.id, 'name', t.name) order by lower(t.name))
              from team_members m join teams t on t.id = m.team_id
             where m.person_id = p.id and t.archived_at is null), '[]') as teams`

export const findStaff = async (db: Db, id: string): Promise<StaffRow | null> => {
  const { rows } = await sql<StaffRow>`
    select ${staffColumns} from people p ${accessTables} where p.id = ${id} and p.kind = 'staff'`.execute(db)
  return rows[0] ?? null
}

export type StaffQuery = {
  readonly search?: string | undefined
  readonly role?: Role | undefined
  readonly teamId?: string | undefined
  readonly access?: Access | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

export const listStaff = async (db: Db, query: StaffQuery): Promise<readonly StaffRow[]> => {
  const words = wordsOf(query.search)
  const after = readCursor(query.cursor)
  const { rows } = await sql<StaffRow>`
    select * from (select ${staffColumns} from people p ${accessTables} where p.kind = 'staff') s
     where (${words}::text is null or ${inName(sql`s.name`, words)} or ${inText(sql`s.email`, words)})
       and (${query.role ?? null}::text is null or s.role = ${query.role ?? null})
       and (${query.access ?? null}::text is null or s.access = ${query.access ?? null})
       and (${query.teamId ?? null}::uuid is null or exists (
             select from team_members m where m.team_id = ${query.teamId ?? null}::uuid and m.person_id = s.id))
       and (${after?.id ?? null}::uuid is null
            or (lower(s.name), s.id) > (lower(${after?.name ?? ''}), ${after?.id ?? null}::uuid))
     order by lower(s.name), s.id limit ${query.limit + 1}`.execute(db)
  return rows
}

/** What a decision about one of the staff must know, locked until it is made. */
export const lockStaff = async (unit: Unit, id: string): Promise<StaffState | null> => {
  // Whoever changes administrators waits for each other, or two of them could take away each other's role.
  await sql`select id from people where role = 'administrator' order by id for update`.execute(unit.db)
  const { rows } = await sql<Omit<StaffState, 'facts'> & Record<string, unknown>>`
    select p.id, p.name, p.email, p.role, p.disabled_at is not null as disabled, u.id is not null as "hasAccount",
           p.version, p.job_title as "jobTitle", p.phone, p.language, p.region, p.zone,
           p.calendar_id as "calendarId",
           array(select team_id::text from team_members where person_id = p.id) as "teamIds",
           (select count(*)::int from people o join auth.users a on a.id = o.id
             where o.role = 'administrator' and o.disabled_at is null and o.id <> p.id) as "otherAdministrators"
      from people p left join auth.users u on u.id = p.id
     where p.id = ${id} and p.kind = 'staff' for update of p`.execute(unit.db)
  const [row] = rows
  return row ? { ...row, facts: row } : null
}

/** Who has an address; an address belongs to one person, of the staff or of a client. */
export const ownerOf = async (db: Db, email: string | null | undefined): Promise<Taken> => {
  if (!email) return null
  const { rows } = await sql<NonNullable<Taken>>`
    select id, name, email from people where lower(email) = lower(${email})`.execute(db)
  return rows[0] ?? null
}

/** Names of staff who are not disabled; fewer than asked when some are not there. */
export const namesOfStaff = async (db: Db, ids: readonly string[]): Promise<readonly Named[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<Named>`
    select id, name from people where id = any(${ids}::uuid[]) and kind = 'staff' and disabled_at is null
     order by lower(name)`.execute(db)
  return rows
}

export const calendarExists = async (db: Db, id: string): Promise<boolean> => {
  const { rows } = await sql`select from calendars where id = ${id} and archived_at is null`.execute(db)
  return rows.length > 0
}

export type Hit = {
  readonly id: string
  readonly kind: 'staff' | 'contact'
  readonly name: string
  readonly email: string | null
  readonly role: Role | null
  readonly client: Named | null
  readonly disabled: boolean
}

const hitColumns = sql`
  p.id, p.kind, p.name, p.email, p.role, p.disabled_at is not null as disabled,
  case when c.id is not null then json_build_object('id', c.id, 'name', c.name) end as client`

export const searchPeople = async (
  db: Db,
  query: {
    readonly q: string
    readonly kind?: string | undefined
    readonly clientId?: string | undefined
    readonly limit: number
  },
): Promise<readonly Hit[]> => {
  const words = wordsOf(query.q)
  const { rows } = await sql<Hit>`
    select ${hitColumns} from people p left join clients c on c.id = p.client_id
     where (${words}::text is null or ${inName(sql`p.name`, words)} or ${inText(sql`p.email`, words)})
       and (${query.kind ?? null}::text is null or p.kind = ${query.kind ?? null})
       and (${query.clientId ?? null}::uuid is null or p.client_id = ${query.clientId ?? null}::uuid)
       and p.disabled_at is null
     order by p.kind = 'contact', not latinised(p.name) like like_text(latinised(${query.q})) || '%',
              lower(p.name), p.id
     limit ${query.limit}`.execute(db)
  return rows
}

export const indexPeople = async (db: Db, atMost: number): Promise<readonly Hit[]> => {
  const { rows } = await sql<Hit>`
    select ${hitColumns} from people p left join clients c on c.id = p.client_id
     where p.disabled_at is null and (c.id is null or c.archived_at is null)
     order by p.kind = 'contact', lower(p.name), p.id limit ${atMost}`.execute(db)
  return rows
}

export type ProfileRow = {
  readonly id: string
  readonly kind: 'staff' | 'contact'
  readonly name: string
  readonly email: string | null
  readonly role: Role | null
  readonly teams: readonly Named[]
  readonly client: Named | null
  readonly jobTitle: string | null
  readonly phone: string | null
  readonly language: Language
  readonly region: string
  readonly zone: string | null
  readonly preferences: Preferences
  readonly hasPassword: boolean
  readonly secondFactor: { readonly on: boolean; readonly codesLeft: number }
}

/** A person as they see themselves. */
export const findProfile = async (
  db: Db,
  id: string,
  { locked = false }: { readonly locked?: boolean } = {},
): Promise<ProfileRow | null> => {
  const { rows } = await sql<ProfileRow>`
    select p.id, p.kind, p.name, p.email, p.role, p.job_title as "jobTitle", p.phone, p.language, p.region, p.zone,
           p.preferences,
           coalesce((select json_agg(json_build_object('id', t.id, 'name', t.name) order by lower(t.name))
                       from team_members m join teams t on t.id = m.team_id
                      where m.person_id = p.id and t.archived_at is null), '[]') as teams,
           case when c.id is not null then json_build_object('id', c.id, 'name', c.name) end as client,
           exists (select from auth.credentials where user_id = p.id and password is not null) as "hasPassword",
           json_build_object('on', coalesce(u.two_factor_enabled, false),
                             'codesLeft', coalesce(jsonb_array_length(f.backup_codes::jsonb), 0)) as "secondFactor"
      from people p left join clients c on c.id = p.client_id
      left join auth.users u on u.id = p.id left join auth.second_factors f on f.user_id = p.id and f.verified
     where p.id = ${id} ${locked ? sql`for update of p` : sql``}`.execute(db)
  return rows[0] ?? null
}

/** Someone as other rooms know them: whom to tell, in which language, by which clock. */
export type PersonFacts = {
  readonly id: string
  readonly kind: 'staff' | 'contact'
  readonly name: string
  readonly email: string | null
  readonly role: Role | null
  readonly clientId: string | null
  readonly language: Language
  readonly region: string
  readonly zone: string | null
  readonly calendarId: string | null
  readonly disabled: boolean
  readonly teams: readonly string[]
}

const factColumns = sql`
  p.id, p.kind, p.name, p.email, p.role, p.client_id as "clientId", p.language, p.region, p.zone,
  p.calendar_id as "calendarId", p.disabled_at is not null as disabled,
  array(select team_id::text from team_members m join teams t on t.id = m.team_id
         where m.person_id = p.id and t.archived_at is null) as teams`

export const loadPeople = async (
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PersonFacts>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<PersonFacts>`
    select ${factColumns} from people p where p.id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map(row => [row.id, row]))
}

export const findByAddress = async (db: Db, email: string): Promise<PersonFacts | null> => {
  const { rows } = await sql<PersonFacts>`
    select ${factColumns} from people p where lower(p.email) = lower(${email})`.execute(db)
  return rows[0] ?? null
}

/** Everyone who may sign in with this role. */
export const withRole = async (db: Db, role: Role): Promise<readonly PersonFacts[]> => {
  const { rows } = await sql<PersonFacts>`
    select ${factColumns} from people p where p.role = ${role} and p.disabled_at is null order by lower(p.name)`.execute(
    db,
  )
  return rows
}
