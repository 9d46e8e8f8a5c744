// All SQL of contacts.

import { sql } from 'kysely'
import type { Language } from '#domain/actor.ts'
import type { Named } from '#domain/event.ts'
import type { ContactState } from '#domain/people/contacts.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Db } from '#server/platform/db.ts'
import type { Unit } from '#server/platform/unit.ts'
import { type Access, accessColumns, accessTables } from './people.ts'
import { inName, inText, readCursor, wordsOf } from './searching.ts'

export type ContactRow = {
  readonly id: string
  readonly kind: 'contact'
  readonly name: string
  readonly email: string | null
  readonly client: Named
  readonly siteId: string | null
  readonly jobTitle: string | null
  readonly phone: string | null
  readonly language: Language
  readonly region: string
  readonly zone: string | null
  readonly access: Access
  readonly invitedUntil: Instant | null
  readonly lastSeenAt: Instant | null
  readonly createdAt: Instant
  readonly disabledAt: Instant | null
  readonly sample: boolean
  readonly version: number
}

const contactColumns = sql`
  p.id, p.kind, p.name, p.email, p.job_title as "jobTitle", p.phone, p.language, p.region, p.zone,
  p.site_id as "siteId", p.sample, p.version, p.created_at as "createdAt", p.disabled_at as "disabledAt", ${accessColumns},
  json_build_object('id', c.id, 'name', c.name) as client`
const contactTables = sql`people p join clients c on c.id = p.client_id ${accessTables}`

export const findContact = async (db: Db, id: string): Promise<ContactRow | null> => {
  const { rows } = await sql<ContactRow>`
    select ${contactColumns} from ${contactTables} where p.id = ${id}`.execute(db)
  return rows[0] ?? null
}

export type ContactQuery = {
  readonly clientId?: string | undefined
  readonly search?: string | undefined
  readonly access?: Access | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

export const listContacts = async (db: Db, query: ContactQuery): Promise<readonly ContactRow[]> => {
  const words = wordsOf(query.search)
  const after = readCursor(query.cursor)
  const { rows } = await sql<ContactRow>`
    select * from (
      select ${contactColumns} from ${contactTables}
       where (${query.clientId ?? null}::uuid is null or p.client_id = ${query.clientId ?? null}::uuid)
         and (${words}::text is null or ${inName(sql`p.name`, words)} or ${inText(sql`p.email`, words)}
              or ${inName(sql`c.name`, words)})
         and (${after?.id ?? null}::uuid is null
              or (lower(p.name), p.id) > (lower(${after?.name ?? ''}), ${after?.id ?? null}::uuid))
    ) s
     where ${query.access ?? null}::text is null or s.access = ${query.access ?? null}
     order by lower(s.name), s.id limit ${query.limit + 1}`.execute(db)
  return rows
}

export const lockContact = async (unit: Unit, id: string): Promise<ContactState | null> => {
  const { rows } = await sql<Omit<ContactState, 'facts'> & Record<string, unknown>>`
    select p.id, p.name, p.email, p.disabled_at is not null as disabled, u.id is not null as "hasAccount", p.version,
           p.job_title as "jobTitle", p.phone, p.language, p.region, p.zone, p.site_id as "siteId",
           json_build_object('id', c.id, 'name', c.name) as client
      from people p join clients c on c.id = p.client_id left join auth.users u on u.id = p.id
     where p.id = ${id} for update of p`.execute(unit.db)
  const [row] = rows
  return row ? { ...row, facts: row } : null
}

/** A site of this client that is in use. */
export const siteExists = async (unit: Unit, clientId: string, siteId: string): Promise<boolean> => {
  const { rows } = await sql`
    select from client_sites where id = ${siteId}::uuid and client_id = ${clientId}::uuid and archived_at is null`.execute(
    unit.db,
  )
  return rows.length > 0
}

/** The client somebody is to be a contact of, kept from being put away meanwhile. */
export const clientOfContact = async (
  unit: Unit,
  id: string,
): Promise<(Named & { readonly language: Language; readonly region: string }) | null> => {
  const { rows } = await sql<Named & { readonly language: Language; readonly region: string }>`
    select id, name, language, region from clients where id = ${id} and archived_at is null for share`.execute(
    unit.db,
  )
  return rows[0] ?? null
}
