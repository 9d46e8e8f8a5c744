// Publications at work: which tickets they still have to reach, and how far they are.

import { type Kysely, sql } from 'kysely'
import type { PublishedPolicy } from '#domain/sla/terms.ts'
import type { Instant } from '#kernel/instant.ts'
import type { DB } from '#server/platform/tables.ts'
import type { Unit } from '#server/platform/unit.ts'

type Db = Kysely<DB>

export type Replan = {
  readonly id: string
  readonly kind: 'calendar' | 'policy'
  readonly name: string
  readonly version: number
  readonly total: number
  readonly done: number
  readonly startedAt: Instant
  readonly finishedAt: Instant | null
}

export const loadReplans = async (db: Db): Promise<readonly Replan[]> => {
  const { rows } = await sql<Replan>`
    select id, kind, name, version, total, done, started_at as "startedAt", finished_at as "finishedAt"
      from replans order by started_at desc, id desc limit 20`.execute(db)
  return rows
}

type NewReplan = Pick<Replan, 'id' | 'kind' | 'name' | 'version' | 'total'> & { readonly subjectId: string }

export const startReplan = (unit: Unit, replan: NewReplan): void => {
  unit.insertOnce('replans', {
    id: replan.id,
    kind: replan.kind,
    subject_id: replan.subjectId,
    name: replan.name,
    version: replan.version,
    total: replan.total,
    started_at: unit.now,
  })
  unit.announce({ topic: 'replan', ids: [replan.id] })
}

/** Starts it now, or finds the one that was interrupted. */
export const openReplan = async (db: Db, replan: NewReplan): Promise<string> => {
  const { rows } = await sql<{ id: string }>`
    insert into replans (id, kind, subject_id, name, version, total, started_at)
    values (${replan.id}, ${replan.kind}, ${replan.subjectId}, ${replan.name}, ${replan.version}, ${replan.total},
            desk_now())
    on conflict (kind, subject_id, version) do update set total = greatest(replans.total, excluded.total), finished_at = null
    returning id`.execute(db)
  return rows[0]?.id ?? replan.id
}

export const progressReplan = async (db: Db, id: string, done: number): Promise<void> => {
  await sql`
    with moved as (update replans set done = least(done + ${done}, total) where id = ${id} returning id)
    select pg_notify('accord_live', json_build_object('topic', 'replan', 'clientId', null,
                                                      'ids', json_build_array(id))::text) from moved`.execute(
    db,
  )
}

/** Whoever has reached this version has reached the earlier ones that were overtaken on their way. */
export const finishReplans = async (
  db: Db,
  { kind, subjectId, version }: Pick<NewReplan, 'kind' | 'subjectId' | 'version'>,
): Promise<void> => {
  await sql`
    with done as (update replans set finished_at = desk_now(), done = total
                   where kind = ${kind} and subject_id = ${subjectId} and version <= ${version}
                     and finished_at is null returning id)
    select pg_notify('accord_live', json_build_object('topic', 'replan', 'clientId', null,
                                                      'ids', json_agg(id))::text) from done having count(*) > 0`.execute(
    db,
  )
}

/** Tickets with a clock still going on under an earlier version of the policy. */
export const loadTicketsUnderPolicy = async (
  db: Db,
  policy: Pick<PublishedPolicy, 'id' | 'version'>,
  after: string | null,
  limit: number,
): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select distinct ticket_id as id from clocks
     where state in ('not_started', 'running', 'paused')
       and (${after}::uuid is null or ticket_id > ${after}::uuid)
       and terms -> 'source' -> 'policy' ->> 'id' = ${policy.id}
       and (terms -> 'source' -> 'policy' ->> 'version')::int < ${policy.version}
     order by ticket_id limit ${limit}`.execute(db)
  return rows.map(row => row.id)
}

/** Tickets with a clock still going on under any version of the policy. */
export const countTicketsUnderPolicy = async (db: Db, policyId: string): Promise<number> => {
  const { rows } = await sql<{ tickets: number }>`
    select count(distinct ticket_id)::int as tickets from clocks
     where state in ('not_started', 'running', 'paused')
       and terms -> 'source' -> 'policy' ->> 'id' = ${policyId}`.execute(db)
  return rows[0]?.tickets ?? 0
}

/** Tickets with a clock that goes on, counting on one of these calendar versions. */
export const countTicketsOn = async (db: Db, keys: readonly string[]): Promise<number> => {
  if (keys.length === 0) return 0
  const { rows } = await sql<{ tickets: number }>`
    select count(distinct ticket_id)::int as tickets from clocks
     where calendar = any(${keys}::text[]) and state in ('not_started', 'running', 'paused')`.execute(db)
  return rows[0]?.tickets ?? 0
}
