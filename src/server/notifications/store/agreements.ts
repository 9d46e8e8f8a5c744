// A notice of an agreement that was told, with the agreement as it is now.

import { type Kysely, sql } from 'kysely'
import type { NoticeKind } from '#domain/agreements/shapes.ts'
import type { Facts } from '#domain/notifications/words.ts'
import type { Instant } from '#kernel/instant.ts'
import type { DB } from '#server/platform/tables.ts'

export type ToldOfAgreement = {
  readonly at: Instant
  readonly kind: NoticeKind
  /** Of hours used. */
  readonly percent: number
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly agreement: NonNullable<Facts['agreement']>
}

const about = sql`
  json_build_object('id', a.id, 'name', a.name, 'number', a.number, 'endsOn', a.ends_on,
                    'client', json_build_object('id', c.id, 'name', c.name))`

export const loadToldOfAgreement = async (
  db: Kysely<DB>,
  eventId: string,
): Promise<ToldOfAgreement | null> => {
  const { rows } = await sql<ToldOfAgreement>`
    select l.at, l.payload ->> 'kind' as kind, l.payload -> 'people' as people,
           (l.payload ->> 'daysBefore')::int as percent,
           ${about} as agreement
      from ledger l join agreements a on a.id = l.subject_id join clients c on c.id = a.client_id
     where l.id = ${eventId} and l.type = 'agreement.notice_told'`.execute(db)
  return rows[0] ?? null
}

export type AskedOfHours = Pick<ToldOfAgreement, 'at' | 'agreement'> & {
  readonly type: 'agreement.hours_asked' | 'agreement.hours_approved' | 'agreement.hours_refused'
  readonly actor: { readonly id: string; readonly name: string } | null
  /** `2:30` */
  readonly hours: string
  readonly managerId: string | null
  /** Who booked the work. */
  readonly bookedBy: string | null
}

export const loadAskedOfHours = async (db: Kysely<DB>, eventId: string): Promise<AskedOfHours | null> => {
  const { rows } = await sql<AskedOfHours>`
    select l.type, l.at, l.payload ->> 'hours' as hours, a.manager_id as "managerId", ${about} as agreement,
           (select json_build_object('id', p.id, 'name', p.name) from people p where p.id = l.actor_id) as actor,
           (select d.by from allowance_draws d where d.id = (l.payload ->> 'drawId')::uuid) as "bookedBy"
      from ledger l join agreements a on a.id = l.subject_id join clients c on c.id = a.client_id
     where l.id = ${eventId}::uuid`.execute(db)
  return rows[0] ?? null
}
