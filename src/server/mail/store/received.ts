// Received mail as people look at it: lists, one mail, its bytes, and what triage may change.

import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '#kernel/instant.ts'
import type { Db } from '../../platform/db.ts'

export type ReceivedRow = {
  readonly id: string
  readonly receivedAt: Instant
  readonly source: 'smtp' | 'lmtp' | 'http' | 'cli'
  readonly state: 'received' | 'created' | 'appended' | 'duplicate' | 'suppressed' | 'quarantined'
  readonly reason: string | null
  readonly detail: string | null
  readonly fromAddress: string | null
  readonly fromName: string | null
  readonly mailFrom: string
  readonly recipients: readonly string[]
  readonly subject: string | null
  readonly size: number
  readonly attempts: number
  readonly ticket: { readonly id: string; readonly number: number; readonly subject: string } | null
  readonly client: { readonly id: string; readonly name: string } | null
  readonly duplicateOf: string | null
  readonly settledAt: Instant | null
  readonly handledAt: Instant | null
  readonly handledBy: { readonly id: string; readonly name: string } | null
  readonly lastError: string | null
}

const columns = sql`
  r.id, r.received_at as "receivedAt", r.source, r.state, r.reason, r.detail, r.from_address as "fromAddress",
  r.from_name as "fromName", r.mail_from as "mailFrom", r.rcpt_to as recipients, r.subject, r.size, r.attempts,
  r.duplicate_of as "duplicateOf", r.settled_at as "settledAt", r.handled_at as "handledAt", r.last_error as "lastError",
  (select json_build_object('id', t.id, 'number', t.number, 'subject', t.subject) from tickets t where t.id = r.ticket_id) as ticket,
  (select json_build_object('id', c.id, 'name', c.name) from clients c
    where c.id = coalesce(r.assigned_client, (select t.client_id from tickets t where t.id = r.ticket_id))) as client,
  (select json_build_object('id', p.id, 'name', p.name) from people p where p.id = r.handled_by) as "handledBy"`

export type Show = 'triage' | 'discarded' | 'all' | ReceivedRow['state']

const shown = (show: Show): RawBuilder<unknown> => {
  if (show === 'all') return sql`true`
  if (show === 'triage') return sql`r.state = 'quarantined' and r.handled_at is null`
  if (show === 'discarded') return sql`r.state = 'quarantined' and r.handled_at is not null`
  return sql`r.state = ${show}`
}

export type Place = { readonly at: Instant; readonly id: string }

export const listReceived = async (
  db: Db,
  asked: {
    readonly show: Show
    readonly words: string | null
    readonly after: Place | null
    readonly limit: number
  },
): Promise<readonly ReceivedRow[]> => {
  const { show, words, after, limit } = asked
  const { rows } = await sql<ReceivedRow>`
    select ${columns} from raw_messages r
     where ${shown(show)}
       and ${words ? sql`(r.subject ilike ${words} or r.from_address ilike ${words} or r.from_name ilike ${words})` : sql`true`}
       and ${after ? sql`(r.received_at, r.id) < (to_timestamp(${after.at}::float8 / 1000), ${after.id}::uuid)` : sql`true`}
     order by r.received_at desc, r.id desc limit ${limit}`.execute(db)
  return rows
}

export const receivedById = async (db: Db, id: string): Promise<ReceivedRow | null> =>
  (await sql<ReceivedRow>`select ${columns} from raw_messages r where r.id = ${id}::uuid`.execute(db))
    .rows[0] ?? null

export const receivedByIds = async (db: Db, ids: readonly string[]): Promise<readonly ReceivedRow[]> =>
  (
    await sql<ReceivedRow>`select ${columns} from raw_messages r where r.id = any(${ids as string[]}::uuid[])
     order by r.received_at, r.id`.execute(db)
  ).rows

export const bytesOf = async (db: Db, id: string): Promise<Buffer | null> =>
  (await db.selectFrom('raw_messages').select('bytes').where('id', '=', id).executeTakeFirst())?.bytes ?? null

export const receivedCounts = async (
  db: Db,
): Promise<{ readonly triage: number; readonly waiting: number }> => {
  const { rows } = await sql<{ triage: number; waiting: number }>`
    select (select count(*)::int from raw_messages where state = 'quarantined' and handled_at is null) as triage,
           (select count(*)::int from raw_messages where state = 'received') as waiting`.execute(db)
  return rows[0] ?? { triage: 0, waiting: 0 }
}

/** The mail and, when asked for, its sender's other mails in triage; locked, oldest first. */
export const lockForTriage = async (
  db: Db,
  id: string,
  withOthers: boolean,
): Promise<readonly ReceivedRow[]> => {
  const { rows } = await sql<ReceivedRow>`
    select ${columns} from raw_messages r
     where r.id = ${id}::uuid
        or (${withOthers} and r.state = 'quarantined' and r.handled_at is null
            and lower(r.from_address) = (select lower(o.from_address) from raw_messages o where o.id = ${id}::uuid))
     order by r.received_at, r.id for update of r`.execute(db)
  return rows
}

export const countOthers = async (db: Db, id: string, address: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from raw_messages
     where state = 'quarantined' and handled_at is null and id <> ${id}::uuid
       and lower(from_address) = lower(${address})`.execute(db)
  return rows[0]?.count ?? 0
}

/** Clients whose name, former name or domain is like these words: a guess to begin with. */
export const likelyClients = async (
  db: Db,
  words: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select c.id, c.name from clients c
     where c.archived_at is null
       and greatest(similarity(c.name, ${words}), word_similarity(${words}, c.name)) > 0.25
     order by greatest(similarity(c.name, ${words}), word_similarity(${words}, c.name)) desc, c.name limit 5`.execute(
    db,
  )
  return rows
}

export const ownerOfDomain = async (db: Db, domain: string): Promise<string | null> =>
  (await db.selectFrom('client_domains').select('client_id').where('domain', '=', domain).executeTakeFirst())
    ?.client_id ?? null

export type Counted = {
  readonly received: number
  readonly states: Readonly<Record<ReceivedRow['state'], number>>
  readonly triage: number
  readonly oldestUndrained: Instant | null
  readonly outbox: Readonly<Record<'waiting' | 'sent' | 'failed' | 'cancelled', number>>
  readonly oldestWaiting: Instant | null
}

/** Everything that ever came in, and where it is. One snapshot: the sum must be the whole. */
export const countMail = async (db: Db): Promise<Counted> => {
  const { rows } = await sql<{
    received: number
    states: Record<string, number> | null
    triage: number
    oldest: Instant | null
    outbox: Record<string, number> | null
    waiting: Instant | null
  }>`
    select (select count(*)::int from raw_messages) as received,
           (select json_object_agg(state, n) from (select state, count(*)::int as n from raw_messages group by state) s) as states,
           (select count(*)::int from raw_messages where state = 'quarantined' and handled_at is null) as triage,
           (select min(received_at) from raw_messages where state = 'received') as oldest,
           (select json_object_agg(state, n) from (select state, count(*)::int as n from outbox group by state) o) as outbox,
           (select min(created_at) from outbox where state = 'waiting') as waiting`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the database did not count')
  return {
    received: row.received,
    states: {
      received: 0,
      created: 0,
      appended: 0,
      duplicate: 0,
      suppressed: 0,
      quarantined: 0,
      ...row.states,
    },
    triage: row.triage,
    oldestUndrained: row.oldest,
    outbox: { waiting: 0, sent: 0, failed: 0, cancelled: 0, ...row.outbox },
    oldestWaiting: row.waiting,
  }
}
