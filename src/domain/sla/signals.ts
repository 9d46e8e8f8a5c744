// What clocks themselves add to a ticket's history, as signals. The ticket's own events are translated by tickets;
// for a ledger row of this room it asks here.

import type { Instant } from '#kernel/instant.ts'
import { instant } from '#kernel/instant.ts'
import type { Signal } from '#kernel/signal.ts'
import type { Terms } from '#kernel/terms.ts'

export type LedgerRow = {
  readonly id: string
  readonly at: Instant
  readonly type: string
  readonly payload: unknown
}

/**
 * The signal a row of this room is, or null: most rows (warnings, breaches) tell, they do not move anything.
 * A new calendar counts from `from`, which can be earlier than the row; order signals by `at`, rows of one instant
 * as they stand in the ledger.
 */
export const slaSignal = (row: LedgerRow): Signal | null => {
  if (row.type === 'sla.recalendared') {
    const { calendars, from } = row.payload as { calendars: Record<string, string>; from: string }
    return { id: row.id, at: instant(from), type: 'recalendared', calendars }
  }
  if (row.type === 'sla.retargeted')
    return { id: row.id, at: row.at, type: 'retargeted', terms: (row.payload as { terms: Terms }).terms }
  return null
}
