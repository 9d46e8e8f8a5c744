// Taking mail in: the bytes, in one statement for all that arrived together, and a word to whoever handles them.

import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'

export type RawMail = {
  readonly id: string
  readonly source: 'smtp' | 'lmtp' | 'http' | 'cli'
  readonly mailFrom: string
  readonly recipients: readonly string[]
  readonly remote: string
  readonly bytes: Buffer
  readonly sha256: string
}

/** Announced with every commit of new mail; the drains listen for it. */
export const intakeTopic = 'intake'

/** Commits the mails durably, all or none: whoever waits may say "250" when this returns. */
export const insertRaw = async (db: Db, mails: readonly RawMail[]): Promise<void> => {
  // The server may run with synchronous_commit off for lesser things; here "250" means it is on disk.
  await sql`
    with durable as (select set_config('synchronous_commit', 'on', true)),
         taken as (
           insert into raw_messages (id, source, mail_from, rcpt_to, remote, bytes, size, sha256)
           values ${sql.join(
             mails.map(
               mail =>
                 sql`(${mail.id}::uuid, ${mail.source}, ${mail.mailFrom}, ${mail.recipients as string[]}::text[], ${mail.remote}, ${mail.bytes}::bytea, ${mail.bytes.length}::int, ${mail.sha256})`,
             ),
           )}
           returning 1)
    select (select count(*) from durable), (select count(*) from taken),
           pg_notify('accord_live', ${JSON.stringify({ topic: intakeTopic, clientId: null, ids: [] })})`.execute(
    db,
  )
}
