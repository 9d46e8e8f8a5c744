// What somebody who writes on a ticket may not have seen, and what they want to send with it.

import { sql } from 'kysely'
import type { Address } from '#domain/tickets/shapes.ts'
import type { StoredFile } from '#domain/tickets/ticket-now.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Unit } from '#server/platform/unit.ts'

export type WritingFacts = {
  readonly files: readonly (StoredFile & { readonly uploadId: string })[]
  readonly lastFrom: Address | null
  /** The subject of the client's latest mail: an answer goes out under it. */
  readonly lastSubject: string | null
  readonly newer: { readonly id: string; readonly author: string; readonly at: Instant } | null
}

export const loadWriting = async (
  unit: Pick<Unit, 'db'>,
  asked: {
    readonly ticketId: string
    readonly writerId: string | null
    readonly uploads: readonly string[]
    readonly seen: string | null
  },
): Promise<WritingFacts> => {
  const { ticketId, writerId, uploads, seen } = asked
  const { rows } = await sql<
    Omit<WritingFacts, 'newer'> & {
      newerId: string | null
      newerAuthor: string | null
      newerAt: Instant | null
    }
  >`
    select coalesce((select jsonb_agg(jsonb_build_object(
               'uploadId', u.id, 'sha256', u.sha256, 'size', u.size, 'name', u.name, 'mediaType', u.media_type,
               'contentId', null) order by array_position(${[...uploads]}::uuid[], u.id))
             from uploads u where u.id = any(${[...uploads]}::uuid[]) and u.person_id = ${writerId}::uuid), '[]') as files,
           last.address as "lastFrom", last.subject as "lastSubject",
           newer.id as "newerId", newer.author as "newerAuthor", newer.at as "newerAt"
      from (select) as one
      left join lateral (
        select case when coalesce(m.from_address, p.email) is not null then jsonb_build_object(
                 'name', coalesce(nullif(m.from_name, ''), p.name, ''),
                 'address', coalesce(m.from_address, p.email)) end as address,
               m.subject
          from messages m left join people p on p.id = m.author_id
         where m.ticket_id = ${ticketId}::uuid and m.side = 'client' and m.human
         order by m.id desc limit 1) last on true
      left join lateral (
        select m.id, coalesce(p.name, nullif(m.from_name, ''), m.from_address, '') as author, m.at
          from messages m left join people p on p.id = m.author_id
         where m.ticket_id = ${ticketId}::uuid and m.visibility = 'client' and m.human and m.id > ${seen}::uuid
           and not exists (select from recalls r where r.message_id = m.id)
         order by m.id desc limit 1) newer on true`.execute(unit.db)
  const [row] = rows
  if (!row) throw new Error('a select without from answers one row')
  const { newerId, newerAuthor, newerAt, ...rest } = row
  return {
    ...rest,
    newer: newerId && newerAt !== null ? { id: newerId, author: newerAuthor ?? '', at: newerAt } : null,
  }
}
