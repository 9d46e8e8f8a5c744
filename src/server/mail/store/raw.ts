// Received mail on its way to its end: claimed by one drain, settled once.

import { sql } from 'kysely'
import type { Instant } from '#kernel/instant.ts'
import type { Db } from '../../platform/db.ts'

export type Claimed = {
  readonly id: string
  readonly receivedAt: Instant
  readonly mailFrom: string
  readonly recipients: readonly string[]
  readonly bytes: Buffer
  /** Counts this try. Also the fence: whoever claims it after us counts on, and our try comes to nothing. */
  readonly attempts: number
  readonly assignedClient: string | null
  readonly assignedPerson: { readonly id: string; readonly name: string } | null
  readonly asHuman: boolean
}

/** A claim lasts this long; a node that dies with it is followed by another after that. */
const lease = '15 seconds'

/** Takes the oldest mails that are due for this drain alone: at most `count`, and no more once `bytes` are reached. */
export const claim = async (db: Db, count: number, bytes: number): Promise<readonly Claimed[]> => {
  const { rows } = await sql<{
    id: string
    received_at: Instant
    mail_from: string
    rcpt_to: string[]
    bytes: Buffer
    attempts: number
    assigned_client: string | null
    assigned_person: { id: string; name: string } | null
    as_human: boolean
  }>`
    with due as (
      select id, size, next_attempt_at from raw_messages
       where state = 'received' and next_attempt_at <= desk_now()
       order by next_attempt_at, id limit ${count} for update skip locked),
    bearable as (
      select id from (select id, sum(size) over (order by next_attempt_at, id) - size as before from due) d
       where before < ${bytes}),
    taken as (
      update raw_messages r set attempts = r.attempts + 1, next_attempt_at = desk_now() + ${sql.lit(lease)}::interval
        from bearable b where r.id = b.id
      returning r.id, r.received_at, r.mail_from, r.rcpt_to, r.bytes, r.attempts, r.assigned_client, r.as_human,
                (select json_build_object('id', p.id, 'name', p.name) from people p where p.id = r.assigned_person) as assigned_person)
    select * from taken order by received_at, id`.execute(db)
  return rows.map(row => ({
    id: row.id,
    receivedAt: row.received_at,
    mailFrom: row.mail_from,
    recipients: row.rcpt_to,
    bytes: row.bytes,
    attempts: row.attempts,
    assignedClient: row.assigned_client,
    assignedPerson: row.assigned_person,
    asHuman: row.as_human,
  }))
}

/**
 * Which of these are still this drain's, locked until the unit ends. With them everything by these names: another node
 * that has the mail this one answers, or a copy of it, waits until this unit is stored, and then finds it.
 */
export const holdClaims = async (
  db: Db,
  claims: readonly Claimed[],
  names: readonly string[] = [],
): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ id: string }>`
    with named as materialized (
      select pg_advisory_xact_lock(k) from (
        select distinct hashtextextended(name, 4711003) as k from unnest(${names as string[]}::text[]) name order by k) s)
    select r.id from raw_messages r
      join unnest(${claims.map(one => one.id)}::uuid[], ${claims.map(one => one.attempts)}::int[]) as c (id, attempts)
        on c.id = r.id and c.attempts = r.attempts
     where r.state = 'received' and (select count(*) from named) >= 0 for update of r`.execute(db)
  return new Set(rows.map(row => row.id))
}

/** Gives a mail back: it is tried again after `wait`; `why` is kept for people. */
export const putBack = async (db: Db, one: Claimed, wait: number, why: string): Promise<void> => {
  await sql`
    update raw_messages set last_error = ${why.slice(0, 500)}, next_attempt_at = desk_now() + ${wait} * interval '1 millisecond'
     where id = ${one.id} and attempts = ${one.attempts} and state = 'received'`.execute(db)
}

/** Milliseconds until the next mail is due; null when none waits. */
export const nextDueIn = async (db: Db): Promise<number | null> => {
  const { rows } = await sql<{ wait: number | null }>`
    select (extract(epoch from min(next_attempt_at) - desk_now()) * 1000)::float8 as wait
      from raw_messages where state = 'received'`.execute(db)
  return rows[0]?.wait ?? null
}
