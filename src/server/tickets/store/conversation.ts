// Messages with what hangs on them: author, attachments, what became of them on their way out.

import { sql } from 'kysely'
import type { Named } from '#domain/event.ts'
import type { Address } from '#domain/tickets/shapes.ts'
import type { Instant } from '#kernel/instant.ts'
import { type Db, planOnce } from '#server/platform/db.ts'

export type AttachmentRow = {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly contentId: string | null
}

export type MessageRow = {
  readonly id: string
  readonly side: 'client' | 'us'
  readonly visibility: 'client' | 'internal'
  readonly human: boolean
  readonly opening: boolean
  readonly author: Named | null
  readonly fromName: string
  readonly fromAddress: string | null
  readonly verified: boolean
  readonly recipients: { readonly to: readonly Address[]; readonly cc: readonly Address[] }
  readonly via: 'app' | 'portal' | 'mail' | 'api' | 'import'
  readonly text: string
  readonly html: string | null
  readonly quotedFrom: number | null
  readonly rawId: string | null
  readonly at: Instant
  readonly attachments: readonly AttachmentRow[]
}

export type StaffMessageRow = MessageRow & {
  readonly outgoing: {
    readonly id: string
    readonly state: 'waiting' | 'sent' | 'failed' | 'cancelled'
    readonly error: string | null
  } | null
  readonly sentAt: Instant | null
  readonly notBefore: Instant | null
  readonly recalledBy: Named | null
  readonly recalledAt: Instant | null
}

/** A page of a conversation, newest first; `before` is the id of a message. */
export type PageOfMessages = {
  readonly ticketIds: readonly string[]
  readonly before: string | null
  readonly limit: number
}

const attached = sql`
  coalesce((select jsonb_agg(jsonb_build_object(
      'id', x.id, 'name', x.name, 'mediaType', x.media_type, 'size', x.size, 'contentId', x.content_id) order by x.position)
    from attachments x where x.message_id = m.id), '[]') as attachments`

const ownColumns = sql`
  m.id, m.side, m.visibility, m.human, m.opening, m.from_name as "fromName", m.from_address as "fromAddress",
  m.verified, m.recipients, m.via, m.text, m.html, m.quoted_from as "quotedFrom", m.raw_id as "rawId", m.at,
  case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as author`

export const loadMessages = async (db: Db, page: PageOfMessages): Promise<readonly StaffMessageRow[]> => {
  const { rows } = await sql<StaffMessageRow>`${sql.raw(planOnce)}
    select ${ownColumns}, ${attached},
           case when o.id is not null then jsonb_build_object('id', o.id, 'state', o.state, 'error', o.last_error) end as outgoing,
           o.sent_at as "sentAt", o.not_before as "notBefore",
           case when b.id is not null then jsonb_build_object('id', b.id, 'name', b.name) end as "recalledBy",
           k.at as "recalledAt"
      from messages m
      left join people p on p.id = m.author_id
      left join outbox o on o.message_id = m.id
      left join recalls k on k.message_id = m.id
      left join people b on b.id = k.by
     where ${ofTickets(page.ticketIds)} and ${page.before === null ? sql`true` : sql`m.id < ${page.before}::uuid`}
     order by m.id desc limit ${page.limit}`.execute(db)
  return rows
}

/**
 * Nearly always one ticket. A list of unknown length looks dear to the planner, so it would plan each page anew, which
 * took four times as long as reading it.
 */
const ofTickets = ([id, ...merged]: readonly string[]) =>
  merged.length === 0 ? sql`m.ticket_id = ${id}::uuid` : sql`m.ticket_id = any(${[id, ...merged]}::uuid[])`

/** One message, by id. */
export const loadMessage = async (db: Db, id: string): Promise<StaffMessageRow | null> => {
  const { rows } = await sql<StaffMessageRow>`
    select ${ownColumns}, ${attached},
           case when o.id is not null then jsonb_build_object('id', o.id, 'state', o.state, 'error', o.last_error) end as outgoing,
           o.sent_at as "sentAt", o.not_before as "notBefore", null as "recalledBy", null as "recalledAt"
      from messages m
      left join people p on p.id = m.author_id
      left join outbox o on o.message_id = m.id
     where m.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

/** What a contact is shown of a message: nothing of how it travelled. */
export type ContactMessageRow = Pick<
  MessageRow,
  'id' | 'side' | 'author' | 'fromName' | 'text' | 'html' | 'quotedFrom' | 'at' | 'attachments'
>

const contactColumns = sql`
  m.id, m.side, m.from_name as "fromName", m.text, m.html, m.quoted_from as "quotedFrom", m.at,
  case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as author, ${attached}`

/** One message, on the connection of whoever asks: what that one may not read is not there. */
export const loadBody = async (db: Db, id: string): Promise<ContactMessageRow | null> => {
  const { rows } = await sql<ContactMessageRow>`
    select ${contactColumns} from messages m left join people p on p.id = m.author_id
     where m.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

/** For a contact: on the portal's connection, whose rules leave out what is not theirs to read. */
export const loadMessagesForContact = async (
  db: Db,
  page: PageOfMessages,
): Promise<readonly ContactMessageRow[]> => {
  const { rows } = await sql<ContactMessageRow>`
    select ${contactColumns}
      from messages m left join people p on p.id = m.author_id
     where m.ticket_id = any(${[...page.ticketIds]}::uuid[]) and m.visibility = 'client'
       and (${page.before}::uuid is null or m.id < ${page.before}::uuid)
     order by m.id desc limit ${page.limit}`.execute(db)
  return rows
}
