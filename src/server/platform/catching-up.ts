// A database that was restored from a dump lives in a cluster whose transaction numbers begin anew, while its ledger is
// sealed by stretches of the old numbers. New entries would fall into stretches that are sealed already, and these
// would no longer hold. So before anything is written, the numbers are used up to where the old cluster was: 9 µs each
// on our machine, ten million in a minute and a half, once. (A copy of a whole cluster keeps its numbers.)

import pg from 'pg'
import type { Log } from './log.ts'

const batch = 200_000

/** @returns how many transaction numbers were passed over. */
export const catchUpTransactions = async (ownerUrl: string, log: Pick<Log, 'info'>): Promise<number> => {
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<{ behind: string }>(
      `select greatest(0,
         greatest((select max(tx::text::bigint) from (select tx from ledger order by tx desc limit 1) newest),
                  (select to_tx::text::bigint from ledger_seals order by seq desc limit 1))
           - pg_snapshot_xmax(pg_current_snapshot())::text::bigint + 1) as behind`,
    )
    const behind = Number(rows[0]?.behind ?? 0)
    if (behind === 0) return 0
    log.info({ transactions: behind }, 'this database comes from a dump: catching up with its ledger')
    await client.query('set synchronous_commit = off; set statement_timeout = 0')
    for (let left = behind; left > 0; left -= batch)
      await client.query(
        `do $$ begin for n in 1..${Math.min(left, batch)} loop perform pg_current_xact_id(); commit; end loop; end $$`,
      )
    return behind
  } finally {
    await client.end()
  }
}
