// The ledger of one agreement as people read it, and what was worked beyond its hours.

import { sql } from 'kysely'
import type { EntryKind } from '#domain/agreements/allowance/book.ts'
import type { Named } from '#domain/event.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Db } from '#server/platform/db.ts'
import type { Unit } from '#server/platform/unit.ts'

export type EntryRow = {
  readonly id: string
  readonly kind: EntryKind
  readonly on: string
  readonly period: string
  readonly seconds: number
  readonly at: Instant
  readonly by: Named | null
  readonly drawId: string | null
  readonly additionId: string | null
  readonly ticket: { readonly id: string; readonly number: number; readonly subject: string } | null
  readonly note: string
}

/** The newest first, one more than asked for. Hours that were added or taken back say by whom and why. */
export const listEntries = async (
  db: Db,
  wanted: {
    readonly agreementId: string
    readonly period: string | null
    readonly cursor: string | null
    readonly limit: number
  },
): Promise<readonly EntryRow[]> => {
  const { agreementId, period, cursor, limit } = wanted
  const { rows } = await sql<EntryRow>`
    select e.id, e.kind, e.day as "on", e.period, e.seconds, e.at, e.draw_id as "drawId", t.id as "additionId",
           (select json_build_object('id', p.id, 'name', p.name) from people p
             where p.id = coalesce(e.by, case when e.seconds < 0 then w.by else t.by end)) as by,
           (select json_build_object('id', k.id, 'number', k.number, 'subject', k.subject)
              from allowance_draws d join tickets k on k.id = d.ticket_id where d.id = e.draw_id) as ticket,
           coalesce(nullif(e.note, ''), case when e.seconds < 0 then w.reason else t.reason end, '') as note
      from allowance_entries e
      left join allowance_additions t on e.kind = 'credit' and e.lot = 'added/' || t.id
      left join allowance_withdrawals w on w.addition_id = t.id
     where e.agreement_id = ${agreementId}::uuid and (${period}::date is null or e.period = ${period}::date)
       and (${cursor}::uuid is null or e.id < ${cursor}::uuid)
     order by e.id desc limit ${limit + 1}`.execute(db)
  return rows
}

export type Addition = { readonly id: string; readonly seconds: number; readonly takenBack: boolean }

/** For whoever holds its agreement's lock. */
export const findAddition = async (
  { db }: Pick<Unit, 'db'>,
  agreementId: string,
  id: string,
): Promise<Addition | null> => {
  const { rows } = await sql<Addition>`
    select t.id, t.seconds, w.addition_id is not null as "takenBack"
      from allowance_additions t left join allowance_withdrawals w on w.addition_id = t.id
     where t.id = ${id}::uuid and t.agreement_id = ${agreementId}::uuid`.execute(db)
  return rows[0] ?? null
}

export type Coming = {
  readonly id: string
  readonly from: string
  readonly until: string | null
  readonly seconds: number
}

/** Added for a day that has not come, and not taken back. */
export const comingHours = async (db: Db, agreementId: string, today: string): Promise<readonly Coming[]> => {
  const { rows } = await sql<Coming>`
    select t.id, t.from_day as "from", t.until, t.seconds from allowance_additions t
     where t.agreement_id = ${agreementId}::uuid and t.from_day > ${today}::date
       and not exists (select from allowance_withdrawals w where w.addition_id = t.id)
     order by t.from_day, t.id limit 50`.execute(db)
  return rows
}

export type Extra = { readonly on: string; readonly seconds: number }

/** Beyond its hours, by the day it was worked: what was allowed, at once or when somebody was asked. */
export const extraOf = async (db: Db, agreementId: string): Promise<readonly Extra[]> => {
  const { rows } = await sql<Extra>`
    select worked_on as "on", sum(extra)::int as seconds from allowance_draws
     where said_by = ${agreementId}::uuid and extra > 0 and state in ('drawn', 'approved')
     group by 1`.execute(db)
  return rows
}
