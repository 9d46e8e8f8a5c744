// What people are writing and who is looking: rows of the moment, no history.

import { sql } from 'kysely'
import type { Instant } from '#kernel/instant.ts'
import type { Db } from '#server/platform/db.ts'
import type { Unit } from '#server/platform/unit.ts'

export const saveDraft = (
  unit: Unit,
  draft: {
    readonly personId: string
    readonly ticketId: string
    readonly kind: 'reply' | 'note'
    readonly html: string
    readonly seen: string | null
    readonly uploads: readonly string[]
  },
): void =>
  unit.upsert('drafts', ['person_id', 'ticket_id', 'kind'], {
    person_id: draft.personId,
    ticket_id: draft.ticketId,
    kind: draft.kind,
    html: draft.html,
    seen: draft.seen,
    uploads: [...draft.uploads],
    updated_at: unit.now,
  })

export const removeDraft = (
  unit: Unit,
  draft: { readonly personId: string; readonly ticketId: string; readonly kind: 'reply' | 'note' },
): void => unit.remove('drafts', { person_id: draft.personId, ticket_id: draft.ticketId, kind: draft.kind })

export type UploadRow = {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
}

export const ownUploads = async (
  db: Unit['db'],
  personId: string,
  ids: readonly string[],
): Promise<readonly UploadRow[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<UploadRow>`
    select id, name, media_type as "mediaType", size from uploads
     where id = any(${[...ids]}::uuid[]) and person_id = ${personId}::uuid
     order by array_position(${[...ids]}::uuid[], id)`.execute(db)
  return rows
}

export type Present = {
  readonly person: { readonly id: string; readonly name: string }
  readonly doing: 'viewing' | 'writing'
}

/** Who else is at the ticket: seen in the last thirty seconds. */
export const othersPresent = async (
  db: Db | Unit['db'],
  ticketId: string,
  personId: string,
  now: Instant,
): Promise<readonly Present[]> => {
  const { rows } = await sql<Present>`
    select jsonb_build_object('id', p.id, 'name', p.name) as person, s.doing
      from presences s join people p on p.id = s.person_id
     where s.ticket_id = ${ticketId}::uuid and s.person_id <> ${personId}::uuid
       and s.seen_at > ${new Date(now - 30_000)}
     order by p.name`.execute(db)
  return rows
}

/** What the person was last seen doing at the ticket; null when they were not there, or too long ago. */
export const presenceOf = async (
  unit: Unit,
  { ticketId, personId }: { readonly ticketId: string; readonly personId: string },
): Promise<'viewing' | 'writing' | null> => {
  const { rows } = await sql<Pick<Present, 'doing'>>`
    select doing from presences
     where ticket_id = ${ticketId}::uuid and person_id = ${personId}::uuid
       and seen_at > ${new Date(unit.now - 30_000)}`.execute(unit.db)
  return rows[0]?.doing ?? null
}

export const bePresent = (
  unit: Unit,
  presence: {
    readonly ticketId: string
    readonly personId: string
    readonly doing: 'viewing' | 'writing' | 'left'
  },
): void => {
  const key = { ticket_id: presence.ticketId, person_id: presence.personId }
  if (presence.doing === 'left') unit.remove('presences', key)
  else
    unit.upsert('presences', ['ticket_id', 'person_id'], { ...key, doing: presence.doing, seen_at: unit.now })
}
