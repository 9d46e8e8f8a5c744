// Promises and clocks, as other rooms see them: what applies to a ticket, its clocks refolded with every change of
// it, how they stand, and why.

import { slaEvents } from '#domain/sla/events.ts'
import type { Match, MatchRequest } from '#domain/sla/match.ts'
import type { PolicyTerms } from '#domain/sla/policy-shapes.ts'
import { standardTerms } from '#domain/sla/standard.ts'
import type { StoredClock } from '#domain/sla/stored.ts'
import type { Instant } from '#kernel/instant.ts'
import { storeSetting } from '#server/people/index.ts'
import type { Desk, Room } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import type { Unit } from '#server/platform/unit.ts'
import { slaConfig } from './config.ts'
import { recalendar } from './recalendaring.ts'
import { slaRoutes } from './routes.ts'
import { loadClocks as load } from './store/clocks.ts'
import { insertPolicy, insertPolicyVersion } from './store/policies.ts'
import { startSweeper } from './sweeping.ts'

export type { Match, MatchRequest } from '#domain/sla/match.ts'
export { type LedgerRow, slaSignal } from '#domain/sla/signals.ts'
export type { StoredClock } from '#domain/sla/stored.ts'
export { slaCommands } from './commands.ts'
export { type SlaConfig, slaConfig, slaConfigOffering } from './config.ts'
export { promisedToClients } from './for-clients.ts'
export type { Histories } from './recomputing.ts'
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

/** The policy a new desk starts with, or one of the sample company, in a unit of somebody else. */
export const seedPolicy = (
  unit: Unit,
  { name, terms = standardTerms, sample = false }: PolicySeed,
): { readonly id: string } => {
  const id = newId()
  insertPolicy(unit, { id, name, sample })
  insertPolicyVersion(unit, id, { version: 1, terms, note: '' }, null)
  return { id }
}

/** New tickets get it from now on. */
export const seedDefaultPolicy = (unit: Unit, policyId: string): void =>
  storeSetting(unit, 'sla', { policyId }, null)

export type PolicySeed = { readonly name: string; readonly terms?: PolicyTerms; readonly sample?: boolean }

export const slaRoom: Room = {
  name: 'sla',
  events: slaEvents,
  routes: slaRoutes,
  services: { sweeper: startSweeper },
  jobs: { 'sla.recalendar': (desk, payload) => recalendar(desk, String(payload.subject)) },
  reactions: { 'calendars.published': [{ task: 'sla.recalendar', queue: () => 'replan' }] },
}
