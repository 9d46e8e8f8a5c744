// Promises and clocks, as other rooms see them: what applies to a ticket, its clocks refolded with every change of
// it, how they stand, and why.

import { slaEvents } from '#domain/sla/events.ts'
import type { Match, MatchRequest } from '#domain/sla/match.ts'
import type { StoredClock } from '#domain/sla/stored.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Desk, Room } from '#server/platform/desk.ts'
import type { Unit } from '#server/platform/unit.ts'
import { slaConfig } from './config.ts'
import { loadClocks as load } from './store/clocks.ts'

export type { Match, MatchRequest } from '#domain/sla/match.ts'
export { type LedgerRow, slaSignal } from '#domain/sla/signals.ts'
export type { StoredClock } from '#domain/sla/stored.ts'
export { type SlaConfig, slaConfig } from './config.ts'
export { clockId, type Refold, type Refolded, refold } from './refolding.ts'
export { retargetOpen, type TicketHistory, type TicketSide } from './retargeting.ts'
export { clockViews, explainTicket } from './showing.ts'

/** The terms of a ticket that arrives at `now`, and why. No query once a node is warm. */
export const matchTerms = async (desk: Desk, request: MatchRequest, now: Instant): Promise<Match> =>
  (await slaConfig(desk)).matchTerms(request, now)

/** One query for many tickets, locked for the unit: what `refold` would otherwise load for each. */
export const loadClocks = async (
  unit: Unit,
  ticketIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredClock[]>> => {
  const rows = await load(unit.db, ticketIds, { locked: true })
  return new Map(ticketIds.map(id => [id, rows.filter(row => row.ticketId === id)]))
}

export const slaRoom: Room = {
  name: 'sla',
  events: slaEvents,
}
