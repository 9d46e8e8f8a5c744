// All SQL of policies.

import { type Kysely, sql } from 'kysely'
import type { PolicyTerms } from '#domain/sla/policy-shapes.ts'
import type { NewPolicyVersion } from '#domain/sla/publishing.ts'
import type { Instant } from '#kernel/instant.ts'
import { newId } from '#server/platform/ids.ts'
import type { DB } from '#server/platform/tables.ts'
import type { Unit } from '#server/platform/unit.ts'

type Db = Kysely<DB>

export type PolicyRow = {
  readonly id: string
  readonly name: string
  readonly base: number
  readonly archived: boolean
  readonly version: number
  readonly isDefault: boolean
  readonly openClocks: number
}

export const loadPolicies = async (db: Db, only: string | null = null): Promise<readonly PolicyRow[]> => {
  const { rows } = await sql<PolicyRow>`
    with going_on as (
      select terms -> 'source' -> 'policy' ->> 'id' as policy, count(*)::int as clocks
        from clocks where state in ('not_started', 'running', 'paused') group by 1)
    select p.id, p.name, p.version as base, p.archived_at is not null as archived,
           (select max(v.version) from policy_versions v where v.policy_id = p.id) as version,
           coalesce((select value ->> 'policyId' from settings where key = 'sla') = p.id::text, false) as "isDefault",
           coalesce(g.clocks, 0) as "openClocks"
      from policies p left join going_on g on g.policy = p.id::text
     where ${only}::uuid is null or p.id = ${only}::uuid
     order by lower(p.name), p.id`.execute(db)
  return rows
}

export type PolicyVersionRow = {
  readonly id: string
  readonly version: number
  readonly terms: PolicyTerms
  readonly publishedAt: Instant
  readonly publishedBy: { readonly id: string; readonly name: string } | null
  readonly note: string
}

/** Newest first. */
export const loadPolicyVersions = async (db: Db, id: string): Promise<readonly PolicyVersionRow[]> => {
  const { rows } = await sql<PolicyVersionRow>`
    select v.id, v.version, v.terms, v.published_at as "publishedAt", v.note,
           case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as "publishedBy"
      from policy_versions v left join people p on p.id = v.published_by
     where v.policy_id = ${id} order by v.version desc`.execute(db)
  return rows
}

/** One policy's row, locked for a change of it; null when there is none. */
export const lockPolicy = async (unit: Unit, id: string): Promise<PolicyRow | null> => {
  const locked = await unit.db.selectFrom('policies').select('id').where('id', '=', id).forUpdate().execute()
  return locked.length === 0 ? null : ((await loadPolicies(unit.db, id))[0] ?? null)
}

export const policyNameIsTaken = async (db: Db, name: string, except: string | null): Promise<boolean> => {
  const { rows } = await sql`
    select from policies where lower(name) = lower(${name}) and archived_at is null
       and id is distinct from ${except}::uuid`.execute(db)
  return rows.length > 0
}

export const insertPolicy = (
  unit: Unit,
  { id, name, sample = false }: { readonly id: string; readonly name: string; readonly sample?: boolean },
): void => unit.insert('policies', { id, name, sample, created_at: unit.now })

export const insertPolicyVersion = (
  unit: Unit,
  policyId: string,
  { version, terms, note }: NewPolicyVersion,
  publishedBy: string | null,
): void => {
  unit.insert('policy_versions', {
    id: newId(),
    policy_id: policyId,
    version,
    terms,
    published_at: unit.now,
    published_by: publishedBy,
    note,
  })
  changed(unit, policyId)
}

export const storePolicyName = (unit: Unit, id: string, name: string): void => {
  unit.update('policies', id, { name })
  changed(unit, id)
}

export const storePolicyArchived = (unit: Unit, id: string, archived: boolean): void => {
  unit.update('policies', id, { archived_at: archived ? unit.now : null })
  changed(unit, id)
}

export const loadDefaultPolicy = async (db: Db): Promise<string | null> => {
  const { rows } = await sql<{ id: string | null }>`
    select value ->> 'policyId' as id from settings where key = 'sla'`.execute(db)
  return rows[0]?.id ?? null
}

const changed = (unit: Unit, id: string): void => unit.announce({ topic: 'config', ids: [id] })
