import { sql } from 'kysely'
import type { Instant } from '#kernel/instant.ts'
import type { Db } from '../../platform/db.ts'

export type ToAcknowledge = {
  readonly address: string
  /** As we know the person; what the mail said of itself is not repeated. */
  readonly name: string
  readonly personId: string | null
  readonly language: string
  readonly region: string
  readonly zone: string
  /** Of the first response, if one is promised, its clock runs, and the agreement shares it with the client. */
  readonly dueAt: Instant | null
  /** No agreement covers it, and nobody has said yet what becomes of it. */
  readonly outside: boolean
  readonly manager: string | null
  readonly ticket: { readonly id: string; readonly number: number; readonly clientId: string }
}

export const toAcknowledge = async (
  db: Db,
  /** Null: it was not asked by mail, and whoever asks is written to. */
  rawId: string | null,
  ticketId: string,
): Promise<ToAcknowledge | null> => {
  const { rows } = await sql<{
    address: string | null
    name: string | null
    person_id: string | null
    language: string
    region: string
    zone: string
    due_at: Instant | null
    outside: boolean
    manager: string | null
    number: number
    client_id: string
  }>`
    select coalesce(raw.from_address, p.email) as address, p.name, p.id as person_id, coalesce(p.language, c.language) as language,
           coalesce(p.region, c.region) as region, coalesce(p.zone, c.zone) as zone, t.number, t.client_id,
           (select k.due_at from clocks k where k.ticket_id = t.id and k.promise = 'first_response' and k.state = 'running'
               and (t.agreement_id is null
                    or exists (select from agreement_versions v
                                where v.agreement_id = t.agreement_id and v.version = t.agreement_version
                                  and v.shares ->> 'promises' = 'promise'))
             order by k.due_at limit 1) as due_at,
           exists (select from outside_requests o where o.ticket_id = t.id and o.decision is null) as outside,
           (select m.name from people m where m.id = c.account_manager_id) as manager
      from tickets t
      join clients c on c.id = t.client_id
      left join raw_messages raw on raw.id = ${rawId}::uuid and raw.ticket_id = t.id
      left join people p on p.id = t.requester_id and (raw.id is null or lower(p.email) = lower(raw.from_address))
     where t.id = ${ticketId}::uuid and (raw.id is not null or ${rawId}::uuid is null)`.execute(db)
  const [row] = rows
  if (!row?.address) return null
  return {
    address: row.address,
    name: row.name ?? '',
    personId: row.person_id,
    language: row.language,
    region: row.region,
    zone: row.zone,
    dueAt: row.due_at,
    outside: row.outside,
    manager: row.manager,
    ticket: { id: ticketId, number: row.number, clientId: row.client_id },
  }
}

/** How many acknowledgements this address was sent, or is about to be, in the last hour. */
export const acknowledgedSince = async (db: Db, address: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from outbox
     where kind = 'acknowledgement' and created_at > desk_now() - interval '1 hour'
       and lower(to_addresses->0->>'address') = lower(${address})`.execute(db)
  return rows[0]?.count ?? 0
}
