// Requests that no agreement covers: the rows, and the list people decide from.

import { sql } from 'kysely'
import type { OutsideChange } from '#domain/tickets/ticket-now.ts'
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
