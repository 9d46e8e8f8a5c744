// All SQL of sessions and of the accounts behind them.

import { sql } from 'kysely'
import type { Language, Role } from '#domain/actor.ts'
import type { Security } from '#domain/people/sign-in-shapes.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Db } from '#server/platform/db.ts'
import { newId } from '#server/platform/ids.ts'
import type { Unit } from '#server/platform/unit.ts'

export type SessionRow = {
  readonly id: string
  readonly personId: string
  readonly kind: 'staff' | 'contact'
  readonly name: string
  readonly role: Role | null
  readonly clientId: string | null
  readonly language: Language
  readonly teams: readonly string[]
  readonly secondFactor: boolean
  readonly security: Partial<Security> | null
  readonly activeAt: Instant
  readonly confirmedAt: Instant | null
  readonly now: Instant
}

/** The session a token opens: not past its end, its person not disabled. Idling is for the reader to judge. */
export const findSession = async (db: Db, tokenHash: string): Promise<SessionRow | null> => {
  const { rows } = await sql<SessionRow>`
    select s.id, p.id as "personId", p.kind, p.name, p.role, p.client_id as "clientId", p.language,
           array(select team_id::text from team_members m join teams t on t.id = m.team_id
                  where m.person_id = p.id and t.archived_at is null) as teams,
           u.two_factor_enabled as "secondFactor",
           (select value from settings where key = 'security') as security,
           s.active_at as "activeAt", s.confirmed_at as "confirmedAt", desk_now() as now
      from auth.sessions s join auth.users u on u.id = s.user_id join people p on p.id = u.id
      left join clients c on c.id = p.client_id
     where s.token = ${tokenHash} and s.expires_at > desk_now() and p.disabled_at is null and c.archived_at is null`.execute(
    db,
  )
  return rows[0] ?? null
}

/** Whether someone may be let in at all, and what time it is. */
export const admit = async (
  db: Db,
  personId: string,
): Promise<{ readonly kind: 'staff' | 'contact'; readonly now: Instant } | null> => {
  const { rows } = await sql<{ kind: 'staff' | 'contact'; now: Instant }>`
    with seen as (update auth.users set seen_at = desk_now() where id = ${personId})
    select p.kind, desk_now() as now from people p left join clients c on c.id = p.client_id
     where p.id = ${personId} and p.disabled_at is null and c.archived_at is null`.execute(db)
  return rows[0] ?? null
}

/** The person did something: the session's idle time begins again. */
export const touchSession = async (db: Db, id: string): Promise<void> => {
  await sql`
    with session as (update auth.sessions set active_at = desk_now() where id = ${id} returning user_id)
    update auth.users u set seen_at = desk_now() from session where u.id = session.user_id`.execute(db)
}

export const confirmSession = async (db: Db, id: string): Promise<void> => {
  await sql`update auth.sessions set confirmed_at = desk_now(), active_at = desk_now() where id = ${id}`.execute(
    db,
  )
}

export const forgetSession = async (db: Db, tokenHash: string): Promise<void> => {
  await sql`delete from auth.sessions where token = ${tokenHash}`.execute(db)
}

/** What is long over, and could open nothing any more. */
export const forgetEnded = async (db: Db): Promise<void> => {
  await sql`
    with sessions as (delete from auth.sessions where expires_at < desk_now()),
         links as (delete from mail_links where expires_at < desk_now() - interval '90 days')
    delete from auth.verifications where expires_at < now() - interval '1 hour'`.execute(db)
}

export type OpenSession = {
  readonly id: string
  readonly device: string
  readonly ip: string
  readonly signedInAt: Instant
  readonly activeAt: Instant
}

export const listSessions = async (db: Db, personId: string): Promise<readonly OpenSession[]> => {
  const { rows } = await sql<OpenSession>`
    select id, coalesce(user_agent, '') as device, coalesce(ip_address, '') as ip,
           created_at as "signedInAt", active_at as "activeAt"
      from auth.sessions where user_id = ${personId} and expires_at > desk_now() order by active_at desc`.execute(
    db,
  )
  return rows
}

/** Ends sessions in the unit's own transaction; streams close with it. Give `only` for one, `except` to keep one. */
export const endSessions = async (
  unit: Unit,
  personId: string,
  { only = null, except = null }: { readonly only?: string | null; readonly except?: string | null } = {},
): Promise<number> => {
  const { numAffectedRows = 0n } = await sql`
    delete from auth.sessions
     where user_id = ${personId} and (${only}::uuid is null or id = ${only}::uuid)
       and (${except}::uuid is null or id <> ${except}::uuid)`.execute(unit.db)
  unit.announce({ topic: 'session', ids: [personId] })
  return Number(numAffectedRows)
}

/** Makes a person able to sign in with a password; better-auth finds it from now on. */
export const openAccount = async (
  unit: Unit,
  person: {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly passwordHash: string
  },
): Promise<void> => {
  await sql`insert into auth.users (id, name, email) values (${person.id}, ${person.name}, lower(${person.email}))`.execute(
    unit.db,
  )
  await sql`
    insert into auth.credentials (id, user_id, provider_id, account_id, password)
    values (${newId()}, ${person.id}::uuid, 'credential', ${person.id}::text, ${person.passwordHash})`.execute(
    unit.db,
  )
}

/** The name and the address an account signs in with are the person's. */
export const renameAccount = async (
  unit: Unit,
  { id, name, email }: { readonly id: string; readonly name: string; readonly email: string | null },
): Promise<void> => {
  await sql`
    update auth.users set name = ${name}, email = coalesce(lower(${email}), email), updated_at = now()
     where id = ${id}`.execute(unit.db)
}

export const setPasswordHash = async (db: Db, personId: string, hash: string): Promise<void> => {
  await sql`
    update auth.credentials set password = ${hash}, updated_at = now()
     where user_id = ${personId} and provider_id = 'credential'`.execute(db)
}

export const passwordHashOf = async (db: Db, personId: string): Promise<string | null> => {
  const { rows } = await sql<{ password: string | null }>`
    select password from auth.credentials where user_id = ${personId} and provider_id = 'credential'`.execute(
    db,
  )
  return rows[0]?.password ?? null
}
