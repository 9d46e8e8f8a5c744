// The ledger of hours: whole series locked and read, entries appended, and the copies that lists show.

import { sql } from 'kysely'
import type { Booked } from '#domain/agreements/allowance/book.ts'
import type { TopUp } from '#domain/agreements/allowance/lots.ts'
import type { Kept } from '#domain/agreements/allowance/series.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Db } from '#server/platform/db.ts'
import { newId } from '#server/platform/ids.ts'
import type { Unit } from '#server/platform/unit.ts'

export type KeptAgreement = Kept & {
  readonly number: number
  readonly name: string
  readonly seriesId: string
  readonly clientId: string
  readonly periodId: string
  readonly rank: number
  readonly copies: Copies
}

/** What lists show of a ledger, and when it next changes by itself. */
export type Copies = {
  readonly left: number | null
  readonly of: number | null
  readonly until: string | null
  readonly at: Instant | null
  readonly waiting: number
}

/** Everything the hours of a series follow from, and what its ledger says. */
export type StoredSeries = {
  readonly seriesId: string
  readonly agreements: readonly KeptAgreement[]
  readonly topUps: readonly TopUp[]
  readonly booked: readonly Booked[]
  /** Seconds that wait for somebody's word, by the agreement whose rule at zero it was. */
  readonly waiting: Readonly<Record<string, number>>
  /** Thresholds that were told or recorded, by agreement. */
  readonly told: readonly {
    readonly agreementId: string
    readonly period: string
    readonly percent: number
    readonly at: Instant
  }[]
}

/** All of each series, in the order of their ids: changes of one series follow each other, and tickets go on naming it. */
export const lockSeries = async (unit: Unit, seriesIds: readonly string[]): Promise<void> => {
  await sql`
    select from agreements where series_id = any(${[...seriesIds]}::uuid[]) order by id for no key update`.execute(
    unit.db,
  )
}

const transitionAt = (which: 'min' | 'max', state: 'active' | 'ended') => sql`
  (select epoch_ms(${sql.raw(which)}(t.at)) from agreement_transitions t
    where t.agreement_id = a.id and t.after = ${sql.lit(state)})`

export const readSeries = async (
  db: Db | Unit['db'],
  seriesIds: readonly string[],
): Promise<readonly StoredSeries[]> => {
  if (seriesIds.length === 0) return []
  const { rows } = await sql<StoredSeries>`
    select s.id as "seriesId",
           (select jsonb_agg(jsonb_build_object(
              'id', a.id, 'number', a.number, 'name', a.name, 'seriesId', a.series_id, 'clientId', a.client_id,
              'periodId', a.period_id, 'state', a.state, 'startsOn', a.starts_on, 'endsOn', a.ends_on, 'zone', a.zone,
              'rank', a.rank, 'renewsId', a.renews_id, 'carriesHours', a.carries_hours,
              'begunAt', ${transitionAt('min', 'active')}, 'endedAt', ${transitionAt('max', 'ended')},
              'copies', jsonb_build_object('left', a.hours_left, 'of', a.hours_of, 'until', a.hours_until,
                                           'at', epoch_ms(a.hours_at), 'waiting', a.hours_waiting),
              'versions', coalesce((select jsonb_agg(jsonb_build_object(
                              'version', v.version, 'from', epoch_ms(v.effective_at),
                              'allowance', v.terms -> 'allowance', 'recipients', v.terms -> 'recipients',
                              'services', v.terms -> 'services') order by v.version)
                            from agreement_versions v where v.agreement_id = a.id), '[]')) order by a.id)
              from agreements a where a.series_id = s.id) as agreements,
           coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'agreementId', t.agreement_id, 'from', t.from_day,
                                                         'until', t.until,
                                                         'seconds', case when w.addition_id is null then t.seconds else 0 end)
                                      order by t.id)
                       from allowance_additions t left join allowance_withdrawals w on w.addition_id = t.id
                       join agreements a on a.id = t.agreement_id
                      where a.series_id = s.id), '[]') as "topUps",
           coalesce((select jsonb_agg(jsonb_build_object('agreementId', e.agreement_id, 'period', e.period, 'lot', e.lot,
                                                         'kind', e.kind, 'seconds', e.seconds))
                       from (select e.agreement_id, e.period, e.lot, e.kind, sum(e.seconds) as seconds
                               from allowance_entries e join agreements a on a.id = e.agreement_id
                              where a.series_id = s.id group by 1, 2, 3, 4 having sum(e.seconds) <> 0) e), '[]') as booked,
           coalesce((select jsonb_object_agg(w.said_by, w.seconds)
                       from (select d.said_by, sum(d.extra) as seconds
                               from allowance_draws d join agreements a on a.id = d.said_by
                              where d.state = 'waiting' and a.series_id = s.id group by 1) w), '{}') as waiting,
           coalesce((select jsonb_agg(jsonb_build_object('agreementId', n.agreement_id, 'period', n.hours_from,
                                                         'percent', n.days_before, 'at', epoch_ms(n.about)))
                       from agreement_notices n join agreements a on a.id = n.agreement_id
                      where n.kind = 'hours_used' and a.series_id = s.id), '[]') as told
      from unnest(${[...seriesIds]}::uuid[]) s(id)`.execute(db)
  return rows
}

/** Whose clocks brought something: the series in the order of it. */
export const seriesDue = async (db: Db, limit: number): Promise<readonly string[]> => {
  const { rows } = await sql<{ seriesId: string }>`
    select series_id as "seriesId" from (
      select series_id, hours_at from agreements where hours_at <= desk_now() order by hours_at, id limit ${limit}) due
     group by series_id order by min(hours_at)`.execute(db)
  return rows.map(({ seriesId }) => seriesId)
}

/** For a keeper: false when another one, or somebody's change, has it. */
export const tryLockSeries = async (unit: Unit, seriesId: string): Promise<boolean> => {
  const { rows } = await sql<{ got: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`hours ${seriesId}`}, 0)) as got`.execute(unit.db)
  if (!rows[0]?.got) return false
  await lockSeries(unit, [seriesId])
  const { rows: due } = await sql<{ due: boolean }>`
    select exists (select from agreements where series_id = ${seriesId}::uuid and hours_at <= desk_now()) as due`.execute(
    unit.db,
  )
  return due[0]?.due ?? false
}

/** By the database's clock: milliseconds until the next ledger changes by itself; null when none will. */
export const untilNextHours = async (db: Db): Promise<number | null> => {
  const { rows } = await sql<{ now: Instant; next: Instant | null }>`
    select desk_now() as now,
           (select min(hours_at) from agreements where hours_at is not null) as next`.execute(db)
  const [row] = rows
  return row && row.next !== null ? row.next - row.now : null
}

export type NewEntry = Omit<Booked, 'kind'> & {
  readonly kind: Booked['kind']
  readonly on: string
  readonly by?: string | null
  /** When it was written; now, unless told. */
  readonly at?: Instant
  readonly note?: string
  readonly drawId?: string
  readonly rule?: 'own' | 'service' | 'ending_first'
}

export const appendEntry = (unit: Unit, entry: NewEntry): void => {
  const {
    agreementId,
    period,
    lot,
    kind,
    on,
    seconds,
    by = null,
    note = '',
    drawId,
    rule,
    at = unit.now,
  } = entry
  unit.insert('allowance_entries', {
    id: newId(),
    agreement_id: agreementId,
    period,
    lot,
    kind,
    day: on,
    seconds,
    draw_id: drawId ?? null,
    rule: rule ?? null,
    at,
    by,
    note,
  })
}

/** Copies are no change of the agreement: whoever is editing it is not disturbed. */
export const writeCopies = async (
  unit: Unit,
  copies: readonly (Copies & { readonly id: string })[],
): Promise<void> => {
  if (copies.length === 0) return
  const rows = copies.map(one => ({ ...one, at: one.at === null ? null : new Date(one.at).toISOString() }))
  await sql`
    update agreements a
       set hours_left = c.left, hours_of = c.of, hours_until = c.until, hours_at = c.at, hours_waiting = c.waiting
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as c(id uuid, "left" integer, "of" integer, until date, at timestamptz, waiting integer)
     where a.id = c.id`.execute(unit.db)
}

/** The series of every agreement that has begun and may give hours for a client's work. */
export const seriesGivingTo = async (
  db: Unit['db'],
  clientId: string,
  also: readonly string[],
): Promise<readonly string[]> => {
  const { rows } = await sql<{ seriesId: string }>`
    select distinct a.series_id as "seriesId" from agreements a
     where (a.id in (select agreement_id from agreement_clients where client_id = ${clientId}::uuid)
            or a.id = any(${[...also]}::uuid[]))
       and a.state in ('active', 'suspended', 'ended')`.execute(db)
  return rows.map(row => row.seriesId)
}

/** Every series that has or had hours: what `accord hours check` looks at. */
export const seriesWithHours = async (
  db: Db,
  after: string | null,
  limit: number,
): Promise<readonly string[]> => {
  const { rows } = await sql<{ seriesId: string }>`
    select distinct series_id as "seriesId" from agreements
     where (${after}::uuid is null or series_id > ${after}::uuid) and state <> 'draft'
     order by 1 limit ${limit}`.execute(db)
  return rows.map(row => row.seriesId)
}

/** It changes by itself now: the keeper looks at once. For changes that hold no lock on the rest of the series. */
export const hoursAreDue = (unit: Unit, agreementId: string): void =>
  unit.update('agreements', agreementId, { hours_at: unit.now })

/** It is tried again later, so that it keeps nobody waiting. */
export const putOff = async (unit: Unit, seriesId: string): Promise<void> => {
  await sql`
    update agreements set hours_at = desk_now() + interval '1 minute'
     where series_id = ${seriesId}::uuid and hours_at <= desk_now()`.execute(unit.db)
}

export const seriesOf = async (db: Db, agreementId: string): Promise<string | null> => {
  const { rows } = await sql<{ seriesId: string }>`
    select series_id as "seriesId" from agreements where id = ${agreementId}::uuid`.execute(db)
  return rows[0]?.seriesId ?? null
}
