// A notice of an agreement that was told, with the agreement as it is now.

import { type Kysely, sql } from 'kysely'
import type { Facts } from '#domain/notifications/words.ts'
import type { Instant } from '#kernel/instant.ts'
import type { DB } from '#server/platform/tables.ts'

export type ToldOfAgreement = {
  readonly at: Instant
  readonly kind: 'activated' | 'ends_soon' | 'ended'
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly agreement: NonNullable<Facts['agreement']>
}

export const loadToldOfAgreement = async (
  db: Kysely<DB>,
  eventId: string,
): Promise<ToldOfAgreement | null> => {
  const { rows } = await sql<ToldOfAgreement>`
    select l.at, l.payload ->> 'kind' as kind, l.payload -> 'people' as people,
           json_build_object('id', a.id, 'name', a.name, 'number', a.number, 'endsOn', a.ends_on,
                             'client', json_build_object('id', c.id, 'name', c.name)) as agreement
      from ledger l join agreements a on a.id = l.subject_id join clients c on c.id = a.client_id
     where l.id = ${eventId} and l.type = 'agreement.notice_told'`.execute(db)
  return rows[0] ?? null
}
