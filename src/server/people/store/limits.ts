// All SQL of rate limits: counters of fixed windows, shared by every node.

import { sql } from 'kysely'
import type { Db } from '#server/platform/db.ts'

export type Count = {
  readonly bucket: string
  readonly used: number
  /** Until the window ends and the count begins again. */
  readonly seconds: number
}

/** Counts one attempt in each bucket and says how many there are now. */
export const countAttempt = async (
  db: Db,
  buckets: readonly { readonly bucket: string; readonly seconds: number }[],
): Promise<readonly Count[]> => {
  const { rows } = await sql<Count>`
    insert into rate_limits as limits (bucket, opened, used)
    select b.bucket, to_timestamp(floor(extract(epoch from desk_now()) / b.seconds) * b.seconds), 1
      from jsonb_to_recordset(${JSON.stringify(buckets)}::jsonb) as b(bucket text, seconds int)
     order by b.bucket
    on conflict (bucket, opened) do update set used = limits.used + 1
    returning bucket, used,
      (select ceil(extract(epoch from opened) + b.seconds - extract(epoch from desk_now()))::int
         from jsonb_to_recordset(${JSON.stringify(buckets)}::jsonb) as b(bucket text, seconds int)
        where b.bucket = limits.bucket) as seconds`.execute(db)
  return rows
}

/** In the window that is open now. */
export const uncountAttempt = async (
  db: Db,
  buckets: readonly { readonly bucket: string; readonly seconds: number }[],
): Promise<void> => {
  await sql`
    update rate_limits l set used = greatest(l.used - 1, 0)
      from jsonb_to_recordset(${JSON.stringify(buckets)}::jsonb) as b(bucket text, seconds int)
     where l.bucket = b.bucket
       and l.opened = to_timestamp(floor(extract(epoch from desk_now()) / b.seconds) * b.seconds)`.execute(db)
}

export const forgetAttempts = async (db: Db, buckets: readonly string[]): Promise<void> => {
  await sql`delete from rate_limits where bucket = any(${buckets})`.execute(db)
}
