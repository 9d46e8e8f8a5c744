// Clocks as screens and mails want them: how they stand, and why.

import { placeOf, zonesOf } from '#domain/calendars/versions.ts'
import type { ClockView, ExplanationView } from '#domain/sla/shapes.ts'
import { clockView, inReadingOrder } from '#domain/sla/standing.ts'
import type { Reason } from '#kernel/calendar.ts'
import { type Explanation, explainAll } from '#kernel/explain.ts'
import { type Instant, toIso } from '#kernel/instant.ts'
import type { Signal } from '#kernel/signal.ts'
import type { Db } from '#server/platform/db.ts'
import type { Desk } from '#server/platform/desk.ts'
import { type SlaConfig, slaConfigKnowing } from './config.ts'
import { loadClocks, loadTeamNames } from './store/clocks.ts'

/** How the clocks of these tickets stand at `now`: nearest running promise first, ended ones last. One query. */
export const clockViews = async (
  desk: Desk,
  db: Db,
  ticketIds: readonly string[],
  now: Instant,
): Promise<ReadonlyMap<string, readonly ClockView[]>> => {
  const clocks = await loadClocks(db, ticketIds)
  const config = await slaConfigKnowing(
    desk,
    clocks.map(clock => clock.calendar),
  )
  const teams = await loadTeamNames(db, [
    ...new Set(clocks.flatMap(clock => (clock.promise === 'team' && clock.teamId ? [clock.teamId] : []))),
  ])
  const views = new Map<string, ClockView[]>(ticketIds.map(id => [id, []]))
  for (const clock of clocks)
    views.get(clock.ticketId)?.push(
      clockView(
        clock,
        {
          calendar: config.compiled(clock.calendar),
          calendarName: config.nameOf(clock.calendar),
          team: clock.promise === 'team' ? (teams.get(clock.teamId ?? '') ?? null) : null,
        },
        now,
      ),
    )
  return new Map([...views].map(([id, own]) => [id, inReadingOrder(own)]))
}

/** Why then? Every clock of a ticket, explained from its history. */
export const explainTicket = async (
  desk: Desk,
  signals: readonly Signal[],
  now: Instant,
): Promise<readonly ExplanationView[]> => {
  const config = await slaConfigKnowing(desk, [])
  return explainAll(signals, config.books, now).map(explanation => explanationView(explanation, config))
}

const explanationView = (explanation: Explanation, config: SlaConfig): ExplanationView => ({
  clock: explanation.clock,
  generation: explanation.generation,
  state: explanation.state,
  breached: explanation.breached,
  breachedAt: iso(explanation.breachedAt),
  breachedByChange: explanation.breachedByChange,
  startedAt: iso(explanation.startedAt),
  endedAt: iso(explanation.endedAt),
  dueAt: dueIso(explanation.dueAt),
  dueIfResumedNow: dueIso(explanation.dueIfResumedNow),
  target: explanation.target.work,
  used: explanation.used,
  left: explanation.left,
  source: {
    agreement: explanation.source.agreement,
    policy: explanation.source.policy,
    severity: explanation.source.severity,
    priority: explanation.source.priority,
  },
  calendars: explanation.calendars.map(({ key, from }) => {
    const zone = zonesOf(config.compiled(key).spec)[0] ?? 'UTC'
    return { ...config.nameOf(key), from: toIso(from), zone, place: placeOf(zone) }
  }),
  from: toIso(explanation.from),
  to: toIso(explanation.to),
  segments: explanation.segments.map(({ from, to, kind, counted, cause }) => ({
    from: toIso(from),
    to: toIso(to),
    kind,
    counted,
    cause: { signal: cause.signal, type: cause.type, reason: reasonView(cause.reason) },
  })),
  totals: { ...explanation.totals },
  dueHistory: explanation.dueHistory.map(({ at, due, cause }) => ({
    at: toIso(at),
    due: dueIso(due),
    cause,
  })),
  asOf: toIso(explanation.asOf),
})

const reasonView = (reason: Reason | null): ReasonView =>
  reason?.kind === 'band' ? { ...reason, band: [reason.band[0], reason.band[1]] } : reason
type ReasonView = ExplanationView['segments'][number]['cause']['reason']

const iso = (at: Instant | null): string | null => (at === null ? null : toIso(at))
const dueIso = (at: Instant | 'never' | null): string | null => (at === 'never' ? at : iso(at))
