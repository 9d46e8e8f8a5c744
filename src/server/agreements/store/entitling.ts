// What is read to say who may ask for what.

import { sql } from 'kysely'
import type { HoursGlance } from '#domain/agreements/allowance/glance.ts'
import type { Candidate } from '#domain/agreements/entitlement.ts'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Db } from '#server/platform/db.ts'
import { attained } from './attainment.ts'

export type Names = Readonly<Record<string, string>>
export type ServiceName = { readonly id: string; readonly names: Names }

type AskedFor = {
  readonly now: Instant
  readonly candidates: readonly Candidate[]
  /** Of the person, when it is one of this client. */
  readonly siteId: string | null
  readonly services: readonly ServiceName[]
}

/** Null when there is no such client. */
export const loadAskedFor = async (
  db: Db,
  { clientId, contactId }: { readonly clientId: string; readonly contactId: string | null },
): Promise<AskedFor | null> => {
  const { rows } = await sql<AskedFor>`
    select desk_now() as now, agreement_candidates(c.id) as candidates,
           (select site_id from people where id = ${contactId}::uuid and client_id = c.id) as "siteId",
           coalesce((select jsonb_agg(jsonb_build_object('id', id, 'names', names) order by position, id)
                       from services where archived_at is null), '[]') as services
      from clients c where c.id = ${clientId}::uuid`.execute(db)
  return rows[0] ?? null
}

export type OwnAgreement = {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly state: 'active' | 'suspended' | 'ended'
  readonly startsOn: string | null
  readonly endsOn: string | null
  /** Its last day is past, though the desk may not have ended it yet. */
  readonly past: boolean
  readonly terms: Pick<AgreementTerms, 'recipients' | 'services' | 'shares' | 'policyVersionId'>
}

/** As a contact’s connection sees it: nothing that is only written or planned, and no version that is still to come. */
export const loadOwnAgreements = async (portal: Db): Promise<readonly OwnAgreement[]> => {
  const { rows } = await sql<OwnAgreement>`
    select a.id, a.number, a.name, a.state, a.starts_on::text as "startsOn", a.ends_on::text as "endsOn",
           coalesce(a.ends_on < (desk_now() at time zone a.zone)::date, false) as past,
           jsonb_build_object('recipients', v.recipients, 'services', v.services, 'shares', v.shares,
             'policyVersionId', v.policy_version_id) as terms
      from agreements a
      join lateral (select v.recipients, v.services, v.shares, v.policy_version_id
                      from agreement_versions v where v.agreement_id = a.id
                     order by v.version desc limit 1) v on true
     order by a.ends_on desc nulls first, a.number`.execute(portal)
  return rows
}

export type Attained = { readonly met: number; readonly missed: number }

/** What was kept and missed in the last 90 days, by agreement; one of which nothing is decided is left out. */
export const loadAttainments = async (
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Attained>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ readonly id: string; readonly kept: Attained }>`
    select * from (select a.id, ${attained(sql`a.id`)} as kept from unnest(${[...ids]}::uuid[]) as a (id)) each
     where kept is not null`.execute(db)
  return new Map(rows.map(({ id, kept }) => [id, kept]))
}

export const loadServiceNames = async (db: Db): Promise<readonly ServiceName[]> => {
  const { rows } = await sql<ServiceName>`
    select id, names from services where archived_at is null order by position, id`.execute(db)
  return rows
}

/** About a contact, what the desk itself knows: where they sit, and who looks after their client. */
export const loadAsker = async (
  db: Db,
  contactId: string,
): Promise<{ readonly siteId: string | null; readonly manager: string | null }> => {
  const { rows } = await sql<{ siteId: string | null; manager: string | null }>`
    select p.site_id as "siteId", m.name as manager
      from people p join clients c on c.id = p.client_id left join people m on m.id = c.account_manager_id
     where p.id = ${contactId}::uuid`.execute(db)
  return rows[0] ?? { siteId: null, manager: null }
}

/** What is left of these, for a contact to whom the desk has found that they may be shown. */
export const loadHoursGlances = async (
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Omit<HoursGlance, 'waiting'>>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string } & Omit<HoursGlance, 'waiting'>>`
    select id, hours_left as left, hours_of as of, hours_until as "endsOn" from agreements
     where id = any(${ids}::uuid[]) and hours_left is not null`.execute(db)
  return new Map(rows.map(({ id, ...hours }) => [id, hours]))
}

type StoredSettings = { readonly value: unknown; readonly version: number }

export const loadAgreementSettings = async (db: Db): Promise<StoredSettings> => {
  const { rows } = await sql<StoredSettings>`
    select value, version from settings where key = 'agreements'`.execute(db)
  return rows[0] ?? { value: {}, version: 0 }
}
