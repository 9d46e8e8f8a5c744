// The outbox: what waits to be sent, in which order, and what came of it.

import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../platform/db.ts'
import type { Address } from '../../platform/outbox.ts'

export type OutgoingRow = {
  readonly id: string
  readonly sequence: number
  readonly kind: 'reply' | 'acknowledgement' | 'notice' | 'account'
  readonly automatic: boolean
  readonly personId: string | null
  readonly ticketId: string | null
  /** The client of its ticket. */
  readonly clientId: string | null
  readonly messageId: string | null
  readonly to: readonly Address[]
  readonly cc: readonly Address[]
  readonly subject: string
  readonly text: string
  readonly html: string | null
  readonly header: string
  readonly attachments: readonly {
    readonly sha256: string
    readonly name: string
    readonly mediaType: string
    readonly contentId?: string | undefined
  }[]
  readonly state: 'waiting' | 'sent' | 'failed' | 'cancelled'
  readonly attempts: number
  /** Whom the relay has taken it for already, when it refused others for now. */
  readonly accepted: readonly string[]
  /** Milliseconds until it may be sent; 0 or less: now. */
  readonly waitMs: number
  readonly ageMs: number
  readonly lastError: string | null
}

const addresses = z.array(z.object({ name: z.string().catch(''), address: z.string() }))
const files = z.array(
  z.object({ sha256: z.string(), name: z.string(), mediaType: z.string(), contentId: z.string().optional() }),
)

const columns = (db: Db) =>
  db
    .selectFrom('outbox')
    .selectAll('outbox')
    .select([
      sql<string | null>`(select t.client_id from tickets t where t.id = outbox.ticket_id)`.as('client_id'),
      sql<number>`(extract(epoch from outbox.not_before - desk_now()) * 1000)::float8`.as('wait_ms'),
      sql<number>`(extract(epoch from desk_now() - outbox.created_at) * 1000)::float8`.as('age_ms'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof columns>['execute']>>[number]

const toOutgoing = (row: Row): OutgoingRow => ({
  id: row.id,
  sequence: row.sequence,
  kind: row.kind as OutgoingRow['kind'],
  automatic: row.automatic,
  personId: row.person_id,
  ticketId: row.ticket_id,
  clientId: row.client_id,
  messageId: row.message_id,
  to: addresses.parse(row.to_addresses),
  cc: addresses.parse(row.cc_addresses),
  subject: row.subject,
  text: row.text,
  html: row.html,
  header: row.message_header,
  attachments: files.parse(row.attachments),
  state: row.state as OutgoingRow['state'],
  attempts: row.attempts,
  accepted: z.array(z.string()).parse(row.accepted),
  waitMs: Math.ceil(row.wait_ms),
  ageMs: row.age_ms,
  lastError: row.last_error,
})

/**
 * What has to leave before this mail, and the mail itself, in order: the conversation of its ticket reaches people in
 * the order it was written. Notices stand for themselves. Empty when it is sent already.
 */
export const waitingUpTo = async (db: Db, id: string): Promise<readonly OutgoingRow[]> => {
  const rows = await columns(db)
    .where('outbox.state', '=', 'waiting')
    .where(
      sql<boolean>`(outbox.id = ${id}::uuid or exists (
        select from outbox o
         where o.id = ${id}::uuid and o.state = 'waiting' and o.kind in ('reply', 'acknowledgement')
           and outbox.ticket_id = o.ticket_id and outbox.kind in ('reply', 'acknowledgement')
           and outbox.sequence < o.sequence))`,
    )
    .orderBy('outbox.sequence')
    .execute()
  return rows.map(toOutgoing)
}

/**
 * Takes a waiting mail for the relay, now. False when it does not wait any more: it was taken back or cancelled after
 * the row was read. Whoever would take it back from here on is told that it has left.
 */
export const takeForRelay = async (db: Db, id: string): Promise<boolean> => {
  const { rows } = await sql`
    update outbox set leaving_until = desk_now() + interval '3 minutes'
     where id = ${id}::uuid and state = 'waiting' returning 1`.execute(db)
  return rows.length > 0
}

/** The relay has not taken it: it can be taken back again. */
export const putBack = async (db: Db, id: string): Promise<void> => {
  await sql`update outbox set leaving_until = null where id = ${id}::uuid`.execute(db)
}

/** Sends of this mail, after `wait` of the real clock: the queue knows no other. Replaces an earlier job. */
export const enqueueSend = async (
  db: Db,
  row: { readonly id: string; readonly ticketId: string | null },
  wait: number,
): Promise<void> => {
  await sql`select enqueue('mail.send', json_build_object('outbox', ${row.id}::text), ${`mail.send:${row.id}`},
    now() + ${wait} * interval '1 millisecond', ${queueOf(row)}, 25)`.execute(db)
}

const queueOf = ({ id, ticketId }: { readonly id: string; readonly ticketId: string | null }): string =>
  `mail:${ticketId ?? id}`

/** Everything that waits for the relay is tried now. @returns how many. */
export const enqueueAllWaiting = async (db: Db): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    with due as (
      update outbox set not_before = least(not_before, desk_now())
       where state = 'waiting' and (attempts > 0 or not_before <= desk_now())
      returning id, ticket_id, sequence)
    select count(enqueue('mail.send', json_build_object('outbox', id::text), 'mail.send:' || id, null,
                         'mail:' || coalesce(ticket_id, id), 25))::int as count
      from (select * from due order by sequence) d`.execute(db)
  return rows[0]?.count ?? 0
}

/** Message-IDs of what a ticket's client could read, oldest first, and which of them came from the client. */
export const conversationHeaders = async (
  db: Db,
  ticketId: string,
): Promise<readonly { readonly header: string; readonly message: string; readonly side: string }[]> => {
  const rows = await db
    .selectFrom('messages')
    .select(['message_id', 'id', 'side'])
    .where('ticket_id', '=', ticketId)
    .where('visibility', '=', 'client')
    .where('message_id', 'is not', null)
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map(row => ({ header: row.message_id ?? '', message: row.id, side: row.side }))
}

export type Standing = {
  readonly address: string
  readonly disabled: boolean
  readonly kind: string
  readonly clientId: string | null
}

/** Who the recipients are now: rights are looked at when a mail leaves, not when it was written. */
export const standings = async (db: Db, list: readonly string[]): Promise<readonly Standing[]> => {
  if (list.length === 0) return []
  const rows = await db
    .selectFrom('people')
    .select(['email', 'disabled_at', 'kind', 'client_id'])
    .where(sql<string>`lower(email)`, 'in', list)
    .execute()
  return rows.map(row => ({
    address: (row.email ?? '').toLowerCase(),
    disabled: row.disabled_at !== null,
    kind: row.kind,
    clientId: row.client_id,
  }))
}

export type TicketOfMail = {
  readonly number: number
  readonly clientId: string
  readonly language: string
  readonly participants: readonly string[]
}

export const ticketOfMail = async (db: Db, ticketId: string): Promise<TicketOfMail | null> => {
  const row = await db
    .selectFrom('tickets as t')
    .innerJoin('clients as c', 'c.id', 't.client_id')
    .leftJoin('people as r', 'r.id', 't.requester_id')
    .select([
      't.number',
      't.client_id',
      sql<string>`coalesce(r.language, c.language)`.as('language'),
      sql<
        string[]
      >`array(select p.address from ticket_participants p where p.ticket_id = t.id and p.role = 'cc')`.as(
        'participants',
      ),
    ])
    .where('t.id', '=', ticketId)
    .executeTakeFirst()
  return row
    ? { number: row.number, clientId: row.client_id, language: row.language, participants: row.participants }
    : null
}

export const messageOfMail = async (
  db: Db,
  messageId: string,
): Promise<{
  readonly author: string
  readonly header: string | null
  readonly visibility: string
} | null> => {
  const row = await db
    .selectFrom('messages as m')
    .leftJoin('people as p', 'p.id', 'm.author_id')
    .select(['m.visibility', 'm.message_id', 'm.from_name', 'p.name'])
    .where('m.id', '=', messageId)
    .executeTakeFirst()
  return row
    ? { author: row.name ?? row.from_name, header: row.message_id, visibility: row.visibility }
    : null
}
