// The outbox as people look at it.

import { sql } from 'kysely'
import type { Instant } from '#kernel/instant.ts'
import type { Db } from '../../platform/db.ts'
import type { Place } from './received.ts'

export type OutgoingView = {
  readonly id: string
  readonly kind: 'reply' | 'acknowledgement' | 'notice' | 'account'
  readonly automatic: boolean
  readonly state: 'waiting' | 'sent' | 'failed' | 'cancelled'
  readonly to: readonly { readonly name: string; readonly address: string }[]
  readonly cc: readonly { readonly name: string; readonly address: string }[]
  readonly subject: string
  readonly ticket: { readonly id: string; readonly number: number; readonly subject: string } | null
  readonly clientId: string | null
  readonly createdAt: Instant
  readonly notBefore: Instant
  readonly sentAt: Instant | null
  readonly attempts: number
  readonly lastError: string | null
}

export type OutgoingContent = OutgoingView & {
  readonly messageId: string
  readonly text: string
  readonly html: string | null
  readonly attachments: readonly { readonly name: string; readonly mediaType: string }[]
}

const columns = sql`
  o.id, o.kind, o.automatic, o.state, o.to_addresses as "to", o.cc_addresses as cc, o.subject,
  o.created_at as "createdAt", o.not_before as "notBefore", o.sent_at as "sentAt", o.attempts, o.last_error as "lastError",
  (select json_build_object('id', t.id, 'number', t.number, 'subject', t.subject) from tickets t where t.id = o.ticket_id) as ticket,
  (select t.client_id from tickets t where t.id = o.ticket_id) as "clientId"`

export type OutgoingQuery = {
  readonly state: OutgoingView['state'] | 'all'
  readonly words: string | null
  readonly ticket: string | null
  readonly after: Place | null
  readonly limit: number
}

export const listOutgoing = async (db: Db, asked: OutgoingQuery): Promise<readonly OutgoingView[]> => {
  const { state, words, ticket, after, limit } = asked
  const { rows } = await sql<OutgoingView>`
    select ${columns} from outbox o
     where ${state === 'all' ? sql`true` : sql`o.state = ${state}`}
       and ${words ? sql`(o.subject ilike ${words} or o.to_addresses::text ilike ${words} or o.cc_addresses::text ilike ${words})` : sql`true`}
       and ${ticket ? sql`o.ticket_id = ${ticket}::uuid` : sql`true`}
       and ${after ? sql`(o.created_at, o.id) < (to_timestamp(${after.at}::float8 / 1000), ${after.id}::uuid)` : sql`true`}
     order by o.created_at desc, o.id desc limit ${limit}`.execute(db)
  return rows
}

export const outgoingView = async (db: Db, id: string): Promise<OutgoingContent | null> => {
  const { rows } = await sql<OutgoingContent>`
    select ${columns}, o.message_header as "messageId", o.text, o.html, o.attachments from outbox o where o.id = ${id}::uuid`.execute(
    db,
  )
  return rows[0] ?? null
}

export const lockOutgoing = async (db: Db, id: string): Promise<OutgoingView | null> => {
  const { rows } = await sql<OutgoingView & { readonly leaving: boolean }>`
    select ${columns}, coalesce(o.state = 'waiting' and o.leaving_until > desk_now(), false) as leaving
      from outbox o where o.id = ${id}::uuid for update of o`.execute(db)
  const [row] = rows
  // Handed to the relay a moment ago: it counts as sent.
  return row ? { ...row, state: row.leaving ? 'sent' : row.state } : null
}

export const outgoingCounts = async (
  db: Db,
): Promise<{ readonly waiting: number; readonly failed: number }> => {
  const { rows } = await sql<{ waiting: number; failed: number }>`
    select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'failed')::int as failed
      from outbox where state in ('waiting', 'failed')`.execute(db)
  return rows[0] ?? { waiting: 0, failed: 0 }
}
