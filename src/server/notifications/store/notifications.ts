// What people were told: one row for each person and occasion.

import { type Kysely, sql } from 'kysely'
import { type NotificationKind, needsYou, updates } from '#domain/notifications/shapes.ts'
import type { Facts } from '#domain/notifications/words.ts'
import type { Instant } from '#kernel/instant.ts'
import type { DB } from '#server/platform/tables.ts'
import type { Unit } from '#server/platform/unit.ts'

type Db = Kysely<DB>

export type NewNotification = {
  readonly id: string
  readonly personId: string
  readonly dedupe: string
  readonly kind: NotificationKind
  readonly at: Instant
  readonly ticketId: string | null
  readonly payload: Payload
  /** Null: not by mail. */
  readonly mailAt: Instant | null
}

/** What a row keeps of its occasion; `zone` is where the promise is counted. */
export type Payload = Facts & { readonly clockId?: string; readonly zone?: string }

/** Which of these occasions these people have been told already. */
export const alreadyTold = async (
  db: Db,
  wanted: readonly Pick<NewNotification, 'personId' | 'dedupe'>[],
): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ key: string }>`
    select n.person_id || ' ' || n.dedupe as key
      from notifications n
      join jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w("personId" uuid, dedupe text)
        on n.person_id = w."personId" and n.dedupe = w.dedupe`.execute(db)
  return new Set(rows.map(row => row.key))
}

export const occasionOf = ({ personId, dedupe }: Pick<NewNotification, 'personId' | 'dedupe'>): string =>
  `${personId} ${dedupe}`

export const storeNotification = (unit: Unit, notification: NewNotification): void => {
  unit.insertOnce('notifications', {
    id: notification.id,
    person_id: notification.personId,
    dedupe: notification.dedupe,
    kind: notification.kind,
    at: notification.at,
    ticket_id: notification.ticketId,
    payload: notification.payload,
    mail_at: notification.mailAt,
  })
  unit.announce({ topic: 'notification', ids: [notification.personId] })
}

export type NotificationRow = {
  readonly id: string
  readonly personId: string
  readonly kind: NotificationKind
  readonly at: Instant
  readonly read: boolean
  readonly done: boolean
  readonly payload: Payload
  readonly ticket: { readonly id: string; readonly number: number; readonly subject: string } | null
  readonly client: { readonly id: string; readonly name: string } | null
}

const rowColumns = sql`
  n.id, n.person_id as "personId", n.kind, n.at, n.read_at is not null as read, n.done_at is not null as done, n.payload,
  case when t.id is not null then json_build_object('id', t.id, 'number', t.number, 'subject', t.subject) end as ticket,
  case when c.id is not null then json_build_object('id', c.id, 'name', c.name) end as client`

const kindsOf = (box: 'needs_you' | 'updates'): readonly string[] =>
  box === 'needs_you' ? needsYou : updates

export const loadPage = async (
  db: Db,
  personId: string,
  wanted: {
    readonly box: 'needs_you' | 'updates'
    readonly done: boolean
    readonly before: { readonly at: Instant; readonly id: string } | null
    readonly limit: number
  },
): Promise<readonly NotificationRow[]> => {
  const { before } = wanted
  const { rows } = await sql<NotificationRow>`
    select ${rowColumns}
      from notifications n left join tickets t on t.id = n.ticket_id left join clients c on c.id = t.client_id
     where n.person_id = ${personId} and n.kind = any(${kindsOf(wanted.box)}::text[])
       and (n.done_at is not null) = ${wanted.done}
       ${before ? sql`and (n.at, n.id) < (to_timestamp(${before.at}::bigint / 1000.0), ${before.id}::uuid)` : sql``}
     order by n.at desc, n.id desc limit ${wanted.limit}`.execute(db)
  return rows
}

/** What is to be mailed to a person by now, locked; a clock that has ended, or been missed since, comes with it. */
export const loadToMail = async (unit: Unit, personId: string): Promise<readonly ToMail[]> => {
  const { rows } = await sql<ToMail>`
    select ${rowColumns}, k.state as "clockState", k.breached as "clockBreached"
      from notifications n left join tickets t on t.id = n.ticket_id left join clients c on c.id = t.client_id
      left join clocks k on k.id = (n.payload ->> 'clockId')::uuid
     where n.person_id = ${personId} and n.mail_at <= desk_now() and n.mailed_at is null
     order by n.at, n.id for update of n skip locked`.execute(unit.db)
  return rows
}

export type ToMail = NotificationRow & {
  readonly clockState: string | null
  readonly clockBreached: boolean | null
}

/** How many mails about promises a person has had since `from`. */
export const countMailed = async (db: Db, personId: string, from: Instant): Promise<number> => {
  const { rows } = await sql<{ mailed: number }>`
    select count(*)::int as mailed from notifications
     where person_id = ${personId} and mailed_at >= to_timestamp(${from}::bigint / 1000.0)
       and payload ? 'clockId'`.execute(db)
  return rows[0]?.mailed ?? 0
}

export const storeMailed = (unit: Unit, id: string): void =>
  unit.update('notifications', id, { mailed_at: unit.now })
/** Later; null: not at all. */
export const storeMailAt = (unit: Unit, id: string, at: Instant | null): void =>
  unit.update('notifications', id, { mail_at: at })

export type Counts = { readonly needsYou: number; readonly updates: number; readonly unread: number }

export const loadCounts = async (db: Db, personId: string): Promise<Counts> => {
  const { rows } = await sql<Counts>`
    select count(*) filter (where kind = any(${needsYou}::text[]))::int as "needsYou",
           count(*) filter (where kind = any(${updates}::text[]))::int as updates,
           count(*) filter (where read_at is null)::int as unread
      from notifications where person_id = ${personId} and done_at is null`.execute(db)
  return rows[0] ?? { needsYou: 0, updates: 0, unread: 0 }
}

export type Which =
  | { readonly ids: readonly string[] }
  | { readonly box: 'needs_you' | 'updates'; readonly before: Instant }

/** One's own only: an id of somebody else's changes nothing. */
export const mark = async (
  db: Db,
  personId: string,
  which: Which,
  as: 'read' | 'done' | 'undone',
): Promise<void> => {
  const change = {
    read: sql`read_at = coalesce(read_at, desk_now())`,
    done: sql`read_at = coalesce(read_at, desk_now()), done_at = coalesce(done_at, desk_now())`,
    undone: sql`done_at = null`,
  }[as]
  const chosen =
    'ids' in which
      ? sql`id = any(${which.ids}::uuid[])`
      : sql`kind = any(${kindsOf(which.box)}::text[]) and done_at is null
            and at <= to_timestamp(${which.before}::bigint / 1000.0)`
  await sql`
    with changed as (update notifications set ${change} where person_id = ${personId} and ${chosen} returning person_id)
    select pg_notify('accord_live', json_build_object('topic', 'notification', 'clientId', null,
                                                      'ids', json_build_array(person_id))::text)
      from (select distinct person_id from changed) told`.execute(db)
}
