import { hours, type Instant, plus } from '#kernel/instant.ts'
import type { OpenDesk } from '#server/desk.ts'
import { arrive, bareTicket } from '#test/support/promised.ts'

export type World = {
  readonly clocks: number
  /** A running clock folded by the product, and its ticket: everything else is a copy of them. */
  readonly pattern: { readonly ticketId: string; readonly clockId: string }
}

const perTicket = 10

/** Running clocks whose next moment is days away, ten to a ticket, as rows the product itself would have written. */
export const layOut = async (desk: OpenDesk, clocks: number): Promise<World> => {
  const ticket = await bareTicket(desk)
  await arrive(desk, ticket, 3)
  const { owner } = desk.database
  const found = await owner.query<{ id: string }>(
    `select id from clocks where ticket_id = $1 and promise = 'resolution'`,
    [ticket.id],
  )
  const clockId = found.rows[0]?.id
  if (clockId === undefined) throw new Error('the pattern has no clock')
  const client = await owner.connect()
  try {
    await client.query(`set session_replication_role = replica`) // copies of sound rows: nothing to check again
    await client.query(
      `insert into tickets
       select r.* from tickets t, generate_series(1, $2::int) n,
              jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'number', 1000000 + n)) r
        where t.id = $1`,
      [ticket.id, Math.ceil(clocks / perTicket)],
    )
    await client.query(
      `insert into clocks
       select r.* from clocks k, (select id from tickets where number > 1000000) t, generate_series(1, $2::int) n,
              jsonb_populate_record(k, jsonb_build_object('id', md5(t.id::text || n)::uuid, 'ticket_id', t.id)) r
        where k.id = $1`,
      [clockId, perTicket],
    )
    await client.query('set session_replication_role = default')
  } finally {
    client.release()
  }
  await owner.query('vacuum analyze clocks')
  return { clocks, pattern: { ticketId: ticket.id, clockId } }
}

/** Lets the breach of these clocks come at `now + (n - 1) * everyMs`, and nothing else after it. */
export const makeDue = async (
  desk: OpenDesk,
  count: number,
  { from, everyMs }: { readonly from: Instant; readonly everyMs: number },
): Promise<void> => {
  const moments = `jsonb_build_array(jsonb_build_object('key', 'breach', 'kind', 'breach', 'at', at, 'wakeAt', at + 1))`
  await desk.database.owner.query(
    `with picked as (
       select id, $2::bigint + ((row_number() over () - 1) * $3::float8)::bigint as at
         from (select id from clocks where not breached and next_moment > $4::timestamptz limit $1::int) chosen)
     update clocks k
        set due_at = to_timestamp(at / 1000.0), next_moment = to_timestamp((at + 1) / 1000.0), moments = ${moments}
       from picked where picked.id = k.id`,
    [count, from, everyMs, new Date(plus(from, hours(1))).toISOString()],
  )
}
