// An agreement as a change finds it: locked, with the others of its series beside it.

import { sql } from 'kysely'
import type { AgreementState, AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Db } from '#server/platform/db.ts'
import type { Unit } from '#server/platform/unit.ts'

export type StoredAgreement = {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly clientId: string
  readonly clientName: string
  readonly clientArchived: boolean
  readonly state: AgreementState
  readonly managerId: string | null
  readonly managerName: string | null
  readonly rank: number
  readonly template: boolean
  readonly seriesId: string
  readonly renewsId: string | null
  readonly carriesHours: boolean
  readonly batchId: string | null
  readonly periodId: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly zone: string
  readonly startsAt: Instant | null
  readonly endsAt: Instant | null
  readonly plannedAt: Instant | null
  readonly turnsAt: Instant | null
  readonly turnsTo: 'active' | 'ended' | null
  readonly draft: AgreementTerms | null
  readonly failed: boolean
  readonly version: number
  readonly newest: {
    readonly version: number
    readonly effectiveAt: Instant | null
    readonly terms: AgreementTerms
  } | null
  readonly openSpan: { readonly id: string; readonly since: Instant } | null
  readonly series: readonly Sibling[]
}

export type Sibling = {
  readonly name: string
  readonly number: number
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly zone: string
}

const milliseconds = (column: string) => sql`(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`

const stored = sql`
  a.id, a.number, a.name, a.client_id as "clientId", c.name as "clientName",
  c.archived_at is not null as "clientArchived", a.state, a.manager_id as "managerId",
  (select m.name from people m where m.id = a.manager_id) as "managerName", a.rank, a.template,
  a.series_id as "seriesId", a.renews_id as "renewsId", a.carries_hours as "carriesHours", a.batch_id as "batchId", a.period_id as "periodId",
  a.starts_on as "startsOn", a.ends_on as "endsOn", a.zone, a.starts_at as "startsAt", a.ends_at as "endsAt",
  a.planned_at as "plannedAt", a.turns_at as "turnsAt", a.turns_to as "turnsTo", a.draft, a.failure is not null as failed, a.version,
  (select json_build_object('version', v.version, 'terms', v.terms, 'effectiveAt', ${milliseconds('v.effective_at')})
     from agreement_versions v where v.agreement_id = a.id order by v.version desc limit 1) as newest,
  (select json_build_object('id', s.id, 'since', ${milliseconds('s.since')})
     from agreement_spans s where s.agreement_id = a.id and s.until is null) as "openSpan",
  (select coalesce(json_agg(json_build_object('name', o.name, 'number', o.number, 'startsOn', o.starts_on,
                                              'endsOn', o.ends_on, 'zone', o.zone) order by o.number), '[]')
     from agreements o where o.series_id = a.series_id and o.id <> a.id
      and o.state in ('planned', 'active', 'suspended', 'ended')) as series`

/**
 * Whole series, in the order of their ids: two changes of several never wait for each other, and hours follow series.
 * `no key`, here and below: with `for update` no ticket could come under the agreement meanwhile, and whoever books work
 * on a ticket that is being changed would wait for it in a circle.
 */
const lockWholeSeries = async (unit: Unit, ids: readonly string[]): Promise<void> => {
  await sql`
    select from agreements
     where series_id in (select series_id from agreements where id = any(${ids}::uuid[]))
     order by id for no key update`.execute(unit.db)
}

export const lockAgreements = async (
  unit: Unit,
  ids: readonly string[],
): Promise<readonly StoredAgreement[]> => {
  // Locked first and read after: whoever waited must see what the other wrote.
  await lockWholeSeries(unit, ids)
  return readStored(unit.db, ids)
}

/**
 * These, with everything of their series that has come due: what goes before one of them turns before it. In the order
 * of their turns, those that are not due last.
 */
export const lockWithDue = async (
  unit: Unit,
  ids: readonly string[],
): Promise<readonly StoredAgreement[]> => {
  await lockWholeSeries(unit, ids)
  const { rows } = await sql<{ id: string }>`
    select id from agreements
     where id = any(${ids}::uuid[])
        or id in (select o.id from agreements a join agreements o on o.series_id = a.series_id
                   where a.id = any(${ids}::uuid[]) and o.turns_at <= desk_now())`.execute(unit.db)
  const locked = await readStored(
    unit.db,
    rows.map(({ id }) => id),
  )
  return [...locked].sort(inTurn)
}

const inTurn = (a: StoredAgreement, b: StoredAgreement): number =>
  (a.turnsAt ?? Number.POSITIVE_INFINITY) - (b.turnsAt ?? Number.POSITIVE_INFINITY) ||
  Number(a.turnsTo === 'active') - Number(b.turnsTo === 'active') ||
  (a.id < b.id ? -1 : 1)

export const lockAgreement = async (unit: Unit, id: string): Promise<StoredAgreement | null> =>
  (await lockAgreements(unit, [id]))[0] ?? null

export const readStored = async (
  db: Db | Unit['db'],
  ids: readonly string[],
): Promise<readonly StoredAgreement[]> => {
  const { rows } = await sql<StoredAgreement>`
    select ${stored} from agreements a join clients c on c.id = a.client_id
     where a.id = any(${ids}::uuid[]) order by a.id`.execute(db)
  return rows
}

/**
 * Those whose time has come, in the order of it; another node's are left to it. Of a series only the one whose turn is
 * next, an end before a beginning: what renews another waits until that one has ended and everybody can see it, also
 * where a second node holds it.
 */
export const takeDue = async (unit: Unit, limit: number): Promise<readonly StoredAgreement[]> => {
  const { rows } = await sql<{ id: string }>`
    select a.id from agreements a
     where a.turns_at <= desk_now()
       and not exists (select from agreements o
                        where o.series_id = a.series_id and o.turns_at <= a.turns_at
                          and (o.turns_at, o.turns_to = 'active', o.id) < (a.turns_at, a.turns_to = 'active', a.id))
     order by a.turns_at, a.turns_to = 'active', a.id limit ${limit} for no key update skip locked`.execute(
    unit.db,
  )
  const taken = await readStored(
    unit.db,
    rows.map(({ id }) => id),
  )
  return [...taken].sort(inTurn)
}

/** One of them, if it is still due and nobody else has it. */
export const lockDue = async (unit: Unit, id: string): Promise<readonly StoredAgreement[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from agreements where id = ${id}::uuid and turns_at <= desk_now() for no key update skip locked`.execute(
    unit.db,
  )
  return rows.length > 0 ? readStored(unit.db, [id]) : []
}

/** By the database's clock: milliseconds until the next one turns; null when none will. */
export const untilNextTurn = async (db: Db): Promise<number | null> => {
  const { rows } = await sql<{ now: Instant; next: Instant | null }>`
    select desk_now() as now,
           (select min(turns_at) from agreements where turns_at is not null) as next`.execute(db)
  const [row] = rows
  return row && row.next !== null ? row.next - row.now : null
}

export const nextNumbers = async (db: Unit['db'], count: number): Promise<readonly number[]> => {
  const { rows } = await sql<{ number: number }>`
    select nextval('agreements_number_seq') as number from generate_series(1, ${count})`.execute(db)
  return rows.map(({ number }) => number)
}
