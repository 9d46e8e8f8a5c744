// Work booked on hours, and what it was booked for.

import { type RawBuilder, sql } from 'kysely'
import type { DrawState } from '#domain/agreements/allowance/drawing.ts'
import type { DrawRule } from '#domain/agreements/allowance/routing.ts'
import type { Named } from '#domain/event.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Db } from '#server/platform/db.ts'
import type { Unit } from '#server/platform/unit.ts'
import { type Numbered, numbered } from './listing.ts'

export type TicketFor = {
  readonly id: string
  readonly number: number
  readonly clientId: string
  readonly agreementId: string | null
  readonly serviceId: string | null
  readonly contactId: string | null
  readonly siteId: string | null
}

export const findTicketFor = async (db: Db | Unit['db'], id: string): Promise<TicketFor | null> => {
  const { rows } = await sql<TicketFor>`
    select t.id, t.number, t.client_id as "clientId", t.agreement_id as "agreementId", t.service_id as "serviceId",
           t.requester_id as "contactId",
           (select p.site_id from people p where p.id = t.requester_id and p.client_id = t.client_id) as "siteId"
      from tickets t where t.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

export type ClientFor = Numbered & { readonly zone: string }

export const findClientFor = async (db: Db | Unit['db'], id: string): Promise<ClientFor | null> => {
  const { rows } = await sql<ClientFor>`
    select id, number, name, zone from clients where id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

/** Whose it is; null: there is no such agreement. */
export const clientOfAgreement = async (db: Db | Unit['db'], id: string): Promise<string | null> => {
  const { rows } = await sql<{ clientId: string }>`
    select client_id as "clientId" from agreements where id = ${id}::uuid`.execute(db)
  return rows[0]?.clientId ?? null
}

export type DrawRow = {
  readonly id: string
  readonly client: ClientFor
  readonly on: string
  readonly seconds: number
  readonly lines: readonly {
    readonly agreement: Numbered
    readonly seconds: number
    readonly rule: DrawRule
  }[]
  readonly extra: number
  readonly state: DrawState
  readonly saidBy: Numbered | null
  readonly ticket: { readonly id: string; readonly number: number; readonly subject: string } | null
  readonly note: string
  readonly at: Instant
  readonly by: Named | null
  readonly decidedAt: Instant | null
  readonly decidedBy: Named | null
  readonly reason: string | null
}

const person = (column: string) =>
  sql`(select json_build_object('id', w.id, 'name', w.name) from people w where w.id = ${sql.ref(column)})`

const selectDraws = (where: RawBuilder<unknown>, more: RawBuilder<unknown> = sql``) => sql<DrawRow>`
  select d.id, d.worked_on as "on", d.seconds, d.extra, d.state, d.note, d.at, d.decided_at as "decidedAt", d.reason,
         json_build_object('id', c.id, 'number', c.number, 'name', c.name, 'zone', c.zone) as client,
         -- What was taken; entries of the opposite sign take it back.
         coalesce((select json_agg(json_build_object('agreement', ${numbered('a')}, 'seconds', l.seconds, 'rule', l.rule)
                                   order by l.place)
                     from (select e.agreement_id, e.rule, -sum(e.seconds) as seconds, min(e.id::text) as place
                             from allowance_entries e where e.draw_id = d.id and e.seconds < 0 group by 1, 2) l
                     join agreements a on a.id = l.agreement_id), '[]') as lines,
         (select ${numbered('s')} from agreements s where s.id = d.said_by) as "saidBy",
         (select json_build_object('id', t.id, 'number', t.number, 'subject', t.subject)
            from tickets t where t.id = d.ticket_id) as ticket,
         ${person('d.by')} as by, ${person('d.decided_by')} as "decidedBy"
    from allowance_draws d join clients c on c.id = d.client_id
   where ${where} ${more}`

export const findDraw = async (db: Db | Unit['db'], id: string): Promise<DrawRow | null> =>
  (await selectDraws(sql`d.id = ${id}::uuid`).execute(db)).rows[0] ?? null

/** What has been booked by this source already. */
export const findDrawOf = async (db: Unit['db'], source: string): Promise<string | null> => {
  const { rows } = await sql<{ id: string }>`
    select id from allowance_draws where source = ${source}`.execute(db)
  return rows[0]?.id ?? null
}

export type DrawsWanted = {
  readonly show: 'waiting' | 'all'
  readonly agreementId?: string | undefined
  readonly clientId?: string | undefined
  readonly ticketId?: string | undefined
  readonly cursor: string | null
  readonly limit: number
}

/** Newest first; what waits, the oldest first. One more than asked for. */
export const listDraws = async (db: Db, wanted: DrawsWanted): Promise<readonly DrawRow[]> => {
  const { show, agreementId, clientId, ticketId, cursor, limit } = wanted
  const waiting = show === 'waiting'
  const conditions = [
    ...(waiting ? [sql`d.state = 'waiting'`] : []),
    ...(clientId ? [sql`d.client_id = ${clientId}::uuid`] : []),
    ...(ticketId ? [sql`d.ticket_id = ${ticketId}::uuid`] : []),
    ...(agreementId
      ? [
          sql`d.id in (select e.draw_id from allowance_entries e
                        where e.agreement_id = ${agreementId}::uuid and e.draw_id is not null
                       union select w.id from allowance_draws w where w.said_by = ${agreementId}::uuid and w.extra > 0)`,
        ]
      : []),
    ...(cursor
      ? [
          sql`(d.at, d.id) ${waiting ? sql`>` : sql`<`}
              (select b.at, b.id from allowance_draws b where b.id = ${cursor}::uuid)`,
        ]
      : []),
  ]
  const where = conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
  const direction = waiting ? sql`asc` : sql`desc`
  const { rows } = await selectDraws(
    where,
    sql`order by d.at ${direction}, d.id ${direction} limit ${limit + 1}`,
  ).execute(db)
  return rows
}

export type LockedDraw = {
  readonly state: DrawState
  readonly by: string | null
  readonly at: Instant
  readonly seconds: number
  readonly extra: number
  readonly saidBy: string | null
  readonly on: string
  readonly client: ClientFor
  readonly ticket: { readonly id: string; readonly number: number } | null
  /** What it took, by the lot it took it from. */
  readonly taken: readonly {
    readonly agreementId: string
    readonly period: string
    readonly lot: string
    readonly rule: DrawRule
    readonly seconds: number
  }[]
}

/** The series it touches: locked before the draw itself, as whoever draws does. */
export const seriesOfDraw = async (db: Unit['db'], id: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ seriesId: string }>`
    select distinct a.series_id as "seriesId" from agreements a
     where a.id in (select e.agreement_id from allowance_entries e where e.draw_id = ${id}::uuid)
        or a.id = (select d.said_by from allowance_draws d where d.id = ${id}::uuid)`.execute(db)
  return rows.map(({ seriesId }) => seriesId)
}

export const lockDraw = async (unit: Unit, id: string): Promise<LockedDraw | null> => {
  await sql`select from allowance_draws where id = ${id}::uuid for update`.execute(unit.db)
  const { rows } = await sql<LockedDraw>`
    select d.state, d.by, d.at, d.seconds, d.extra, d.said_by as "saidBy", d.worked_on as "on",
           json_build_object('id', c.id, 'number', c.number, 'name', c.name, 'zone', c.zone) as client,
           (select json_build_object('id', t.id, 'number', t.number) from tickets t where t.id = d.ticket_id) as ticket,
           coalesce((select json_agg(json_build_object('agreementId', e.agreement_id, 'period', e.period, 'lot', e.lot,
                                                       'rule', e.rule, 'seconds', -e.seconds) order by e.id)
                       from allowance_entries e where e.draw_id = d.id and e.seconds < 0), '[]') as taken
      from allowance_draws d join clients c on c.id = d.client_id where d.id = ${id}::uuid`.execute(unit.db)
  return rows[0] ?? null
}
