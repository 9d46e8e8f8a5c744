// What clocks and the outbox know of a ticket that a decision has to look at.

import { sql } from 'kysely'
import type { Owed } from '#domain/tickets/merging.ts'
import type { Recalling } from '#domain/tickets/recalling.ts'
import type { Instant } from '#kernel/instant.ts'
import type { PromiseKind } from '#kernel/terms.ts'
import type { Unit } from '#server/platform/unit.ts'

export const owedBy = async (unit: Pick<Unit, 'db'>, ticketId: string): Promise<Owed> => {
  const { rows } = await sql<{ promise: PromiseKind; since: Instant }>`
    select promise, min(started_at) as since from clocks
     where ticket_id = ${ticketId}::uuid and state in ('running', 'paused') and superseded_at is null
       and started_at is not null
     group by promise`.execute(unit.db)
  return Object.fromEntries(rows.map(row => [row.promise, row.since]))
}

/** When the next warning or due instant of its clocks comes. */
export const nextMomentOf = async (
  unit: Pick<Unit, 'db' | 'now'>,
  ticketId: string,
): Promise<Instant | null> => {
  const { rows } = await sql<{ at: Instant | null }>`
    select min(next_moment) as at from clocks
     where ticket_id = ${ticketId}::uuid and next_moment > ${new Date(unit.now)}`.execute(unit.db)
  return rows[0]?.at ?? null
}

export type OutgoingRow = { readonly id: string; readonly state: NonNullable<Recalling['outgoing']> }

/** Locked; what was handed to the relay a moment ago counts as sent. */
export const lockOutgoing = async (unit: Unit, messageId: string): Promise<OutgoingRow | null> => {
  const { rows } = await sql<OutgoingRow>`
    select id, case when state = 'waiting' and leaving_until > desk_now() then 'sent' else state end as state
      from outbox where message_id = ${messageId}::uuid for update`.execute(unit.db)
  return rows[0] ?? null
}

export const cancelOutgoing = (unit: Unit, id: string): void =>
  unit.update('outbox', id, { state: 'cancelled' })

export const keepRecall = (
  unit: Unit,
  recall: {
    readonly messageId: string
    readonly ticketId: string
    readonly clientId: string
    readonly by: string
  },
): void =>
  unit.insert('recalls', {
    message_id: recall.messageId,
    ticket_id: recall.ticketId,
    client_id: recall.clientId,
    at: unit.now,
    by: recall.by,
  })
