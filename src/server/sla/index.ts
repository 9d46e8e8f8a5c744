// Promises and clocks, as other rooms see them: what applies to a ticket, its clocks refolded with every change of
// it, how they stand, and why.

import type { Match, MatchRequest } from '#domain/sla/match.ts'
import type { ClockView, ExplanationView } from '#domain/sla/shapes.ts'
import type { Clock } from '#kernel/clock.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Signal } from '#kernel/signal.ts'
import type { Db } from '#server/platform/db.ts'
import type { Desk, Room } from '#server/platform/desk.ts'
import type { Unit } from '#server/platform/unit.ts'

export type { Match, MatchRequest } from '#domain/sla/match.ts'
export { type LedgerRow, slaSignal } from '#domain/sla/signals.ts'

const unwritten = (): never => {
  throw new Error('not written yet')
}

/** Everything matching needs, in memory: no query once a node is warm. */
export type SlaConfig = { readonly matchTerms: (request: MatchRequest, now: Instant) => Match }
export const slaConfig = (_desk: Desk): Promise<SlaConfig> => unwritten()

/** The terms of a ticket at `now`: `(await slaConfig(desk)).matchTerms(request, now)`. */
export const matchTerms = (_desk: Desk, _request: MatchRequest, _now: Instant): Promise<Match> => unwritten()

/** A clock's row as it was, locked for the unit. */
export type StoredClock = { readonly id: string; readonly ticketId: string }

/** One query for many tickets: what `refold` would otherwise load for each. */
export const loadClocks = (
  _unit: Unit,
  _ticketIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredClock[]>> => unwritten()

export type Refold = {
  readonly ticketId: string
  readonly clientId: string
  readonly assigneeId: string | null
  readonly teamId: string | null
  /** The whole history up to and with this change, by `at`. */
  readonly signals: readonly Signal[]
  /** `[]` for a ticket that is new in this unit: nothing is loaded. Absent: loaded and locked here. */
  readonly stored?: readonly StoredClock[]
}

export type Refolded = {
  /** The earliest due among the running clocks, and the id of its row: what the queue sorts by. */
  readonly nextDueAt: Instant | null
  readonly nextDueClock: string | null
  readonly clocks: readonly Clock[]
}

/**
 * Folds a ticket's clocks and writes them with the unit; the caller holds the ticket's row and keeps the answer on it.
 * What fell due before this change and nobody had recorded yet is recorded with it.
 */
export const refold = (_desk: Desk, _unit: Unit, _ticket: Refold): Promise<Refolded> => unwritten()

/** How the clocks of these tickets stand at `now`: nearest running promise first, ended ones last. One query. */
export const clockViews = (
  _desk: Desk,
  _db: Db,
  _ticketIds: readonly string[],
  _now: Instant,
): Promise<ReadonlyMap<string, readonly ClockView[]>> => unwritten()

/** Why then? Every clock of a ticket, explained from its history. */
export const explainTicket = (
  _desk: Desk,
  _signals: readonly Signal[],
  _now: Instant,
): Promise<readonly ExplanationView[]> => unwritten()

/**
 * What this room needs of tickets, which stand above it. Tickets give it to `retargetOpen` in their job
 * `tickets.retarget` (enqueued here when a policy is published for open tickets too) and to the command line.
 */
export type TicketSide = {
  /** Locks these tickets' rows for the unit, in the order of their ids, and tells what their clocks may know. */
  readonly lock: (unit: Unit, ticketIds: readonly string[]) => Promise<readonly TicketHistory[]>
  /** Keeps the refold's answer on the ticket's row. */
  readonly keepNextDue: (unit: Unit, ticketId: string, next: Refolded) => void
}

export type TicketHistory = Omit<Refold, 'stored'> & {
  /** To match again under a new version of the same policy. */
  readonly request: MatchRequest
}

/** The body of the job `tickets.retarget`. */
export const retargetOpen = (
  _desk: Desk,
  _payload: Readonly<Record<string, unknown>>,
  _tickets: TicketSide,
): Promise<void> => unwritten()

export const slaRoom: Room = { name: 'sla' }
