// Requests that no agreement covers: the rows, and the list people decide from.

import { sql } from 'kysely'
import type { Language } from '#domain/actor.ts'
import type { Named } from '#domain/event.ts'
import type { OutsideChange } from '#domain/tickets/ticket-now.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Db } from '#server/platform/db.ts'
import type { Unit } from '#server/platform/unit.ts'

type Kept = {
  readonly id: string
  readonly clientId: string
  readonly requester: { readonly id: string } | null
  readonly service: { readonly id: string } | null
}

/** It stands outside from now on, or somebody has decided. */
export const keepOutside = async (unit: Unit, ticket: Kept, change: OutsideChange): Promise<void> => {
  if ('reason' in change)
    unit.upsert('outside_requests', ['ticket_id'], {
      ticket_id: ticket.id,
      client_id: ticket.clientId,
      contact_id: ticket.requester?.id ?? null,
      service_id: ticket.service?.id ?? null,
      reason: change.reason,
      at: unit.now,
      answered_at: null,
      decision: null,
      decided_at: null,
      decided_by: null,
      agreement_id: null,
      note: null,
    })
  else
    await sql`
      update outside_requests
         set decision = ${change.decision}, decided_at = ${new Date(unit.now)}, decided_by = ${change.by}::uuid,
             agreement_id = ${change.agreementId}::uuid, note = ${change.note}
       where ticket_id = ${ticket.id}::uuid`.execute(unit.db)
}

/** Marked once: the first polite answer counts. */
export const keepAnswered = async (unit: Unit, ticketId: string): Promise<void> => {
  await sql`
    update outside_requests set answered_at = ${new Date(unit.now)}
     where ticket_id = ${ticketId}::uuid and answered_at is null`.execute(unit.db)
}

export type Addressee = {
  readonly language: Language
  readonly company: string
  readonly manager: string | null
}

/** In which language the client of a ticket is written to, and who looks after it. */
export const loadAddressee = async (db: Unit['db'], ticketId: string): Promise<Addressee> => {
  const { rows } = await sql<Addressee>`
    select coalesce(p.language, c.language) as language, m.name as manager,
           coalesce((select value ->> 'name' from settings where key = 'company'), 'Accord') as company
      from tickets t
      join clients c on c.id = t.client_id
      left join people p on p.id = t.requester_id
      left join people m on m.id = c.account_manager_id
     where t.id = ${ticketId}::uuid`.execute(db)
  const [row] = rows
  if (!row) throw new Error('a ticket that was just held is not there')
  return row
}

export type OutsideRow = {
  readonly ticket: { readonly id: string; readonly number: number; readonly subject: string }
  readonly client: Named & { readonly number: number }
  readonly contact: Named | null
  readonly service: { readonly id: string; readonly name: string } | null
  readonly reason: string
  readonly at: Instant
  readonly answeredAt: Instant | null
  readonly manager: Named | null
  readonly decision: 'accepted_once' | 'attached' | 'declined' | null
  readonly decidedAt: Instant | null
  readonly decidedBy: Named | null
  readonly agreement: (Named & { readonly number: number }) | null
  readonly note: string | null
}

export type OutsidePage = {
  readonly state: 'waiting' | 'decided'
  readonly clientId: string | null
  readonly managerId: string | null
  readonly after: { readonly at: Instant; readonly id: string } | null
  readonly limit: number
  readonly language: Language
}

const named = (alias: string) => sql`
  case when ${sql.ref(`${alias}.id`)} is not null
    then jsonb_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)}) end`

const outsideColumns = (language: Language) => sql`
  jsonb_build_object('id', t.id, 'number', t.number, 'subject', t.subject) as ticket,
  jsonb_build_object('id', c.id, 'name', c.name, 'number', c.number) as client,
  ${named('p')} as contact, ${named('m')} as manager, ${named('b')} as "decidedBy",
  case when s.id is not null then jsonb_build_object(
    'id', s.id, 'name', coalesce(s.names ->> ${language}, s.names ->> 'en')) end as service,
  case when g.id is not null then jsonb_build_object('id', g.id, 'name', g.name, 'number', g.number) end as agreement,
  o.reason, o.at, o.answered_at as "answeredAt", o.decision, o.decided_at as "decidedAt", o.note`

const outsideTables = sql`
  outside_requests o
  join tickets t on t.id = o.ticket_id
  join clients c on c.id = o.client_id
  left join people p on p.id = o.contact_id
  left join people m on m.id = c.account_manager_id
  left join people b on b.id = o.decided_by
  left join services s on s.id = o.service_id
  left join agreements g on g.id = o.agreement_id`

/** What was solved, merged or called off in the meantime waits for nobody. */
const waits = sql`o.decision is null and t.category in ('new', 'open', 'waiting')`

export const loadOutside = async (db: Db, page: OutsidePage): Promise<readonly OutsideRow[]> => {
  const { state, clientId, managerId, after, limit, language } = page
  const at = after && new Date(after.at)
  const { rows } = await sql<OutsideRow>`
    select ${outsideColumns(language)} from ${outsideTables}
     where (${clientId}::uuid is null or o.client_id = ${clientId}::uuid)
       and (${managerId}::uuid is null or c.account_manager_id = ${managerId}::uuid)
       and ${
         state === 'waiting'
           ? sql`${waits} and (${at}::timestamptz is null or (o.at, o.ticket_id) > (${at}::timestamptz, ${after?.id ?? null}::uuid))
                 order by o.at, o.ticket_id`
           : sql`o.decision is not null
                 and (${at}::timestamptz is null or (o.decided_at, o.ticket_id) < (${at}::timestamptz, ${after?.id ?? null}::uuid))
                 order by o.decided_at desc, o.ticket_id desc`
       }
     limit ${limit}`.execute(db)
  return rows
}

export const countWaiting = async (db: Db): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from outside_requests o join tickets t on t.id = o.ticket_id where ${waits}`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

/** Of one ticket; null when it never stood outside. */
export const loadOutsideOf = async (
  db: Db,
  ticketId: string,
  language: Language,
): Promise<OutsideRow | null> => {
  const { rows } = await sql<OutsideRow>`
    select ${outsideColumns(language)} from ${outsideTables} where o.ticket_id = ${ticketId}::uuid`.execute(
    db,
  )
  return rows[0] ?? null
}
