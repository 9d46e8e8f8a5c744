// What a batch of mails points at: earlier copies, Message-IDs, mails of ours, tickets and who takes part in them.

import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'

export const knownKeys = async (db: Db, keys: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (keys.length === 0) return new Map()
  const rows = await db.selectFrom('mail_keys').select(['key', 'raw_id']).where('key', 'in', keys).execute()
  return new Map(rows.map(row => [row.key, row.raw_id]))
}

export type KnownHeader = { readonly header: string; readonly ticketId: string }

export const ticketsByHeader = async (
  db: Db,
  headers: readonly string[],
): Promise<readonly KnownHeader[]> => {
  if (headers.length === 0) return []
  const { rows } = await sql<KnownHeader>`
    select header, ticket_id as "ticketId" from message_headers where header = any(${headers as string[]}::text[])`.execute(
    db,
  )
  return rows
}

export type KnownOutgoing = {
  readonly id: string
  readonly sequence: number
  readonly header: string
  readonly ticketId: string | null
  /** Lookup keys of everybody it went to. */
  readonly sentTo: readonly string[]
}

/** Mails of ours by their id (it is in their Message-ID) or by their place in the outbox (it is in reply addresses). */
export const outgoingMails = async (
  db: Db,
  ids: readonly string[],
  sequences: readonly number[],
): Promise<readonly KnownOutgoing[]> => {
  if (ids.length === 0 && sequences.length === 0) return []
  const { rows } = await sql<KnownOutgoing>`
    select id, sequence, message_header as header, ticket_id as "ticketId",
           array(select lower(a->>'address') from jsonb_array_elements(to_addresses || cc_addresses) a) as "sentTo"
      from outbox
     where id = any(${ids as string[]}::uuid[]) or sequence = any(${sequences as number[]}::bigint[])`.execute(
    db,
  )
  return rows
}

export type KnownTicket = {
  readonly id: string
  readonly number: number
  readonly clientId: string
  /** Lookup keys of everybody who has written or been written to where the client can read it. */
  readonly participants: ReadonlySet<string>
}

/** A merged ticket is told as the one it goes on in, with the participants of both. */
export const ticketsPointedAt = async (
  db: Db,
  ids: readonly string[],
  numbers: readonly number[],
): Promise<{
  readonly byId: ReadonlyMap<string, KnownTicket>
  readonly byNumber: ReadonlyMap<number, KnownTicket>
}> => {
  const byId = new Map<string, KnownTicket>()
  const byNumber = new Map<number, KnownTicket>()
  if (ids.length === 0 && numbers.length === 0) return { byId, byNumber }
  const { rows } = await sql<{
    id: string
    number: number
    target: string
    target_number: number
    client_id: string
    addresses: string[]
  }>`
    with recursive asked as (
      select id, number, id as at, merged_into from tickets
       where id = any(${ids as string[]}::uuid[]) or number = any(${numbers as number[]}::bigint[])
      union all
      select a.id, a.number, t.id, t.merged_into from asked a join tickets t on t.id = a.merged_into)
    select a.id, a.number, t.id as target, t.number as target_number, t.client_id,
           array(
             select lower(p.email) from people p where p.id = t.requester_id and p.email is not null
             union select tp.address from ticket_participants tp where tp.ticket_id in (a.id, t.id) and tp.role = 'cc'
             union select lower(m.from_address) from messages m
                    where m.ticket_id in (a.id, t.id) and m.visibility = 'client' and m.side = 'client' and m.human
                      and m.from_address is not null
             union select lower(r->>'address') from messages m,
                          jsonb_array_elements((m.recipients->'to') || (m.recipients->'cc')) r
                    where m.ticket_id in (a.id, t.id) and m.visibility = 'client' and m.side = 'us') as addresses
      from asked a join tickets t on t.id = a.at
     where t.merged_into is null`.execute(db)
  for (const row of rows) {
    const ticket: KnownTicket = {
      id: row.target,
      number: row.target_number,
      clientId: row.client_id,
      participants: new Set(row.addresses),
    }
    byId.set(row.id, ticket)
    byNumber.set(row.number, ticket)
  }
  return { byId, byNumber }
}

/** How often each of these has written in this hour, counting now. */
export const countSenders = async (
  db: Db,
  counts: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, number>> => {
  if (counts.size === 0) return new Map()
  const senders = [...counts.keys()].sort()
  const { rows } = await sql<{ bucket: string; used: number }>`
    insert into rate_limits (bucket, opened, used)
    select 'mail:' || s, date_trunc('hour', desk_now()), n
      from unnest(${senders}::text[], ${senders.map(one => counts.get(one) ?? 0)}::int[]) as u (s, n)
    on conflict (bucket, opened) do update set used = rate_limits.used + excluded.used
    returning bucket, used`.execute(db)
  return new Map(rows.map(row => [row.bucket.slice('mail:'.length), row.used]))
}
