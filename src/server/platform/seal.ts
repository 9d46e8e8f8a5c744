// Sealing the ledger: every finished stretch of transactions is hashed, and each seal includes the one before it.
// A changed, added or removed row in a sealed stretch no longer gives the digest that was written down.

import type pg from 'pg'

/** Seals what is finished and not sealed yet. @returns how many rows went under the seal. */
export const sealLedger = async (owner: pg.Pool): Promise<number> => {
  const client = await owner.connect()
  try {
    await client.query('begin')
    // In a statement of its own: the one below must see what a run before it has sealed.
    await client.query('select pg_advisory_xact_lock(4711003)')
    const { rows } = await client.query<{ rows: string }>(
      `with last as (select to_tx, digest from ledger_seals order by seq desc limit 1),
            stretch as (
              select coalesce((select to_tx from last), '0'::xid8) as from_tx,
                     pg_snapshot_xmin(pg_current_snapshot()) as to_tx),
            sealed as (
              select s.from_tx, s.to_tx, count(l.id) as rows, ${digestOf('l')} as digest
                from stretch s join ledger l on l.tx >= s.from_tx and l.tx < s.to_tx
               group by s.from_tx, s.to_tx)
       insert into ledger_seals (from_tx, to_tx, rows, previous, digest)
       select from_tx, to_tx, rows, (select digest from last),
              sha256(coalesce((select digest from last), ''::bytea) || digest)
         from sealed
       returning rows`,
    )
    await client.query('commit')
    return Number(rows[0]?.rows ?? 0)
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

/** Recomputes every seal. @returns the sequence numbers of the seals that no longer hold. */
export const brokenSeals = async (owner: pg.Pool): Promise<readonly number[]> => {
  const { rows } = await owner.query<{ seq: string }>(
    `select s.seq
       from ledger_seals s
       left join lateral (
         select count(l.id) as rows, ${digestOf('l')} as digest
           from ledger l where l.tx >= s.from_tx and l.tx < s.to_tx) found on true
       left join ledger_seals before on before.seq = (select max(seq) from ledger_seals p where p.seq < s.seq)
      where found.rows <> s.rows
         or s.previous is distinct from before.digest
         or s.digest is distinct from sha256(coalesce(s.previous, ''::bytea) || found.digest)
      order by s.seq`,
  )
  return rows.map(row => Number(row.seq))
}

// The instant as a number: its text would depend on the zone of whoever computes the digest.
const digestOf = (row: string): string =>
  `sha256(string_agg(sha256(convert_to(
     jsonb_set(to_jsonb(${row}), '{at}', to_jsonb((extract(epoch from ${row}.at) * 1000)::bigint))::text, 'UTF8')),
     ''::bytea order by ${row}.id))`
