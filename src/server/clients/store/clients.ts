// All SQL of clients.

import { sql } from 'kysely'
import type { Language } from '#domain/actor.ts'
import type { ClientState, Surroundings } from '#domain/clients/deciding.ts'
import type { Named } from '#domain/event.ts'
import type { Instant } from '#kernel/instant.ts'
import {
  type Access,
  accessColumns,
  accessTables,
  inName,
  inText,
  readCursor,
  wordsOf,
} from '#server/people/index.ts'
import type { Db } from '#server/platform/db.ts'
import type { Unit } from '#server/platform/unit.ts'

/** A client as other rooms know it. */
export type ClientFacts = {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly zone: string
  readonly language: Language
  readonly region: string
  readonly calendarId: string | null
  readonly accountManagerId: string | null
  /** What holds its tickets. */
  readonly projectId: string
  readonly archived: boolean
}

export const clientFacts = sql`
  c.id, c.number, c.name, c.zone, c.language, c.region, c.calendar_id as "calendarId",
  c.account_manager_id as "accountManagerId", c.archived_at is not null as archived,
  (select id from projects where client_id = c.id and archived_at is null order by created_at, id limit 1) as "projectId"`

export const loadClients = async (
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ClientFacts>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<ClientFacts>`
    select ${clientFacts} from clients c where c.id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map(row => [row.id, row]))
}

type Facts = {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly formerNames: readonly string[]
  readonly reference: string | null
  readonly domains: readonly string[]
  readonly zone: string
  readonly language: Language
  readonly region: string
  readonly accountManager: Named | null
  readonly calendarId: string | null
  readonly archivedAt: Instant | null
  readonly sample: boolean
  readonly version: number
}
export type ClientRow = Facts & { readonly contacts: number }
export type ClientDetail = Facts & {
  readonly notes: string
  readonly createdAt: Instant
  readonly project: Named
  readonly contacts: readonly {
    readonly id: string
    readonly name: string
    readonly email: string | null
    readonly jobTitle: string | null
    readonly phone: string | null
    readonly language: Language
    readonly zone: string | null
    readonly siteId: string | null
    readonly access: Access
    readonly disabled: boolean
  }[]
  readonly sites: readonly {
    readonly id: string
    readonly name: string
    readonly archived: boolean
    readonly contacts: number
    readonly version: number
  }[]
}

const columns = sql`
  c.id, c.number, c.name, c.former_names as "formerNames", c.reference, c.zone, c.language, c.region,
  c.calendar_id as "calendarId", c.archived_at as "archivedAt", c.sample, c.version,
  array(select domain from client_domains where client_id = c.id order by domain) as domains,
  (select json_build_object('id', p.id, 'name', p.name) from people p where p.id = c.account_manager_id)
    as "accountManager"`

export type ClientsQuery = {
  readonly search?: string | undefined
  readonly state: 'active' | 'archived' | 'all'
  readonly accountManagerId?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** By name; found by name, former name, number, mail domain or reference. */
export const listClients = async (db: Db, query: ClientsQuery): Promise<readonly ClientRow[]> => {
  const words = wordsOf(query.search)
  const number = /^#?\d{1,15}$/.test(query.search ?? '') ? Number(query.search?.replace('#', '')) : null
  const after = readCursor(query.cursor)
  const { rows } = await sql<ClientRow>`
    select ${columns},
           (select count(*)::int from people where client_id = c.id and disabled_at is null) as contacts
      from clients c
     where (${query.state} = 'all' or (c.archived_at is null) = (${query.state} = 'active'))
       and (${query.accountManagerId ?? null}::uuid is null
            or c.account_manager_id = ${query.accountManagerId ?? null}::uuid)
       and (${words}::text is null or ${inName(sql`c.name`, words)} or ${inText(sql`c.reference`, words)}
            or c.number = ${number}::bigint
            or exists (select from unnest(c.former_names) former where ${inName(sql`former`, words)})
            or exists (select from client_domains d where d.client_id = c.id and ${inText(sql`d.domain`, words)}))
       and (${after?.id ?? null}::uuid is null
            or (lower(c.name), c.id) > (lower(${after?.name ?? ''}), ${after?.id ?? null}::uuid))
     order by lower(c.name), c.id limit ${query.limit + 1}`.execute(db)
  return rows
}

export type ClientHit = Pick<
  Facts,
  'id' | 'number' | 'name' | 'formerNames' | 'reference' | 'domains' | 'zone'
>

export const indexClients = async (db: Db, atMost: number): Promise<readonly ClientHit[]> => {
  const { rows } = await sql<ClientHit>`
    select c.id, c.number, c.name, c.former_names as "formerNames", c.reference, c.zone,
           array(select domain from client_domains where client_id = c.id order by domain) as domains
      from clients c where c.archived_at is null order by lower(c.name), c.id limit ${atMost}`.execute(db)
  return rows
}

/** @param which its id, or the number people see. */
export const findClient = async (db: Db, which: string): Promise<ClientDetail | null> => {
  const number = /^\d{1,15}$/.test(which) ? Number(which) : null
  const { rows } = await sql<ClientDetail>`
    select ${columns}, c.notes, c.created_at as "createdAt",
           (select json_build_object('id', p.id, 'name', p.name) from projects p
             where p.client_id = c.id order by p.created_at, p.id limit 1) as project,
           coalesce((select json_agg(json_build_object(
                       'id', q.id, 'name', q.name, 'email', q.email, 'jobTitle', q.job_title, 'phone', q.phone,
                       'language', q.language, 'zone', q.zone, 'siteId', q.site_id, 'access', q.access,
                       'disabled', q.disabled_at is not null) order by q.disabled_at is not null, lower(q.name))
                       from (select p.*, ${accessColumns} from people p ${accessTables} where p.client_id = c.id) q),
                    '[]') as contacts,
           coalesce((select json_agg(json_build_object(
                       'id', s.id, 'name', s.name, 'archived', s.archived_at is not null, 'version', s.version,
                       'contacts', (select count(*) from people p where p.site_id = s.id and p.disabled_at is null))
                       order by s.archived_at is not null, lower(s.name))
                       from client_sites s where s.client_id = c.id), '[]') as sites
      from clients c
     where c.number = ${number}::bigint or c.id = ${number === null ? which : null}::uuid`.execute(db)
  return rows[0] ?? null
}

export const lockClient = async (
  unit: Unit,
  id: string,
): Promise<Omit<ClientState, keyof Surroundings> | null> => {
  const { rows } = await sql<
    Record<string, unknown> &
      Pick<ClientState, 'id' | 'name' | 'formerNames' | 'domains' | 'archived' | 'version'>
  >`
    select c.id, c.name, c.former_names as "formerNames", c.archived_at is not null as archived, c.version,
           c.reference, c.zone, c.language, c.region, c.account_manager_id as "accountManagerId",
           c.calendar_id as "calendarId", c.notes,
           array(select domain from client_domains where client_id = c.id order by domain) as domains
      from clients c where c.id = ${id} for update`.execute(unit.db)
  const [row] = rows
  return row ? { ...row, facts: row } : null
}

export const nextNumber = async (db: Db): Promise<number> => {
  const { rows } = await sql<{ number: number }>`select nextval('clients_number_seq') as number`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the sequence of client numbers gave none')
  return row.number
}

type Question = {
  readonly name: string | null
  readonly except: string | null
  readonly domains: readonly string[]
}

/** Who has the name and the domains, and which domains are those of our own addresses. */
export const lookAround = async (
  db: Db,
  { name, except, domains }: Question,
): Promise<Pick<Surroundings, 'namesake' | 'owners' | 'ourDomains'>> => {
  const { rows } = await sql<{
    namesake: { id: string; name: string; number: number } | null
    owners: Record<string, Named>
    addresses: readonly (string | null)[] | null
  }>`
    select (select json_build_object('id', id, 'name', name, 'number', number) from clients
             where lower(name) = lower(${name}) and archived_at is null and id is distinct from ${except}::uuid
             limit 1) as namesake,
           (select coalesce(json_object_agg(d.domain, json_build_object('id', c.id, 'name', c.name)), '{}')
              from client_domains d join clients c on c.id = d.client_id
             where d.domain = any(${domains}) and c.id is distinct from ${except}::uuid) as owners,
           (select jsonb_build_array(value -> 'address') || coalesce(value -> 'addresses', '[]')
              from settings where key = 'mail.intake') as addresses`.execute(db)
  const [row] = rows
  const addresses = (row?.addresses ?? []).filter(address => typeof address === 'string')
  return {
    namesake: row?.namesake ?? null,
    owners: row?.owners ?? {},
    ourDomains: addresses.map(address => address.slice(address.lastIndexOf('@') + 1).toLowerCase()),
  }
}
