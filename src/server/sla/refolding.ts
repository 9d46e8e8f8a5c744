// A ticket has changed: its clocks are folded again from its whole history and kept, and whatever fell due before
// the change without anybody having recorded it is recorded with it.

import { createHash } from 'node:crypto'
import { system } from '#domain/actor.ts'
import { headsUpAt } from '#domain/sla/heads-up.ts'
import { eventOf, keep, type Notice, type StoredClock } from '#domain/sla/stored.ts'
import { type Clock, type ClockIdentity, fold, nextDue } from '#kernel/clock.ts'
import { type Instant, toIso } from '#kernel/instant.ts'
import type { Signal } from '#kernel/signal.ts'
import type { Terms } from '#kernel/terms.ts'
import { record } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Unit } from '#server/platform/unit.ts'
import { type SlaConfig, slaConfigKnowing } from './config.ts'
import { loadClocks, storeClock, storeNotice } from './store/clocks.ts'

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

export const refold = async (desk: Desk, unit: Unit, ticket: Refold): Promise<Refolded> => {
  const config = await slaConfigKnowing(desk, calendarsOf(ticket.signals))
  const before =
    keptIn(unit).get(ticket.ticketId) ?? ticket.stored ?? (await loadLocked(unit, ticket.ticketId))
  const { signals, clocks } = foldOnNewestCalendars(desk, unit, ticket, config)
  const kept = clocks.map(clock => {
    const id = clockId(ticket.ticketId, clock)
    return keep(clock, {
      id,
      holder: ticket,
      signals,
      before: before.find(row => row.id === id) ?? null,
      headsUpAt: headsUpOf(clock, ticket, config, unit.now),
    })
  })
  for (const { row } of kept) storeClock(unit, row)
  keptIn(unit).set(
    ticket.ticketId,
    kept.map(({ row }) => row),
  )
  tell(
    desk,
    unit,
    kept.flatMap(({ notices }) => notices),
  )
  const next = nextDue(clocks)
  return {
    nextDueAt: typeof next?.dueAt === 'number' ? next.dueAt : null,
    nextDueClock: next ? clockId(ticket.ticketId, next) : null,
    clocks,
  }
}

/**
 * Unique for a ticket's promise, match and cycle, and known without asking. It begins with the ticket's own
 * beginning, so that rows of one time lie together.
 */
export const clockId = (ticketId: string, { promise, match, cycle }: ClockIdentity): string => {
  const hash = createHash('sha256').update(`${ticketId} ${promise} ${match} ${cycle}`).digest('hex')
  return `${ticketId.slice(0, 13)}-8${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`
}

export const headsUpOf = (
  clock: Pick<Clock, 'state' | 'dueAt' | 'thresholds'>,
  whom: { readonly assigneeId: string | null; readonly teamId: string | null },
  config: SlaConfig,
  now: Instant,
): Instant | null => {
  const theirs = clock.state === 'running' ? config.hoursOf(whom, now) : null
  const dueAt = typeof clock.dueAt === 'number' ? clock.dueAt : null
  return theirs ? headsUpAt({ dueAt, warnings: clock.thresholds }, theirs, now) : null
}

const loadLocked = (unit: Unit, ticketId: string): Promise<readonly StoredClock[]> =>
  loadClocks(unit.db, [ticketId], { locked: true })

// Two changes of one ticket in one unit: the second one goes on from what the first is about to write.
const units = new WeakMap<Unit, Map<string, readonly StoredClock[]>>()
const keptIn = (unit: Unit): Map<string, readonly StoredClock[]> => {
  const kept = units.get(unit) ?? new Map<string, readonly StoredClock[]>()
  units.set(unit, kept)
  return kept
}

/**
 * A clock that starts or goes on counts on the calendar as it is now. What was running when a version was published
 * has been moved by the publication; this is for a ticket that was solved then, and is reopened today.
 */
const foldOnNewestCalendars = (
  desk: Desk,
  unit: Unit,
  { ticketId, clientId, signals }: Refold,
  config: SlaConfig,
): { readonly signals: readonly Signal[]; readonly clocks: readonly Clock[] } => {
  const { clocks } = fold(signals, config.books, unit.now)
  const outdated = clocks.flatMap(({ endedAt, calendar }) => {
    const successor = endedAt === null ? config.successorOf(calendar, unit.now) : null
    return successor ? [{ calendar, successor }] : []
  })
  const [first] = outdated
  if (!first) return { signals, clocks }
  const calendars = Object.fromEntries(outdated.map(({ calendar, successor }) => [calendar, successor.key]))
  const { name, version } = first.successor
  const [id = ''] = record(desk, unit, byClock, 'sla.recalendar', {
    subject: { kind: 'ticket', id: ticketId, clientId },
    events: [
      {
        type: 'sla.recalendared',
        payload: { calendars, from: toIso(unit.now), name, calendarVersion: version },
      },
    ],
  })
  const caughtUp: readonly Signal[] = [...signals, { id, at: unit.now, type: 'recalendared', calendars }]
  return { signals: caughtUp, clocks: fold(caughtUp, config.books, unit.now).clocks }
}

const byClock = { actor: system, via: 'clock' } as const

const tell = (desk: Desk, unit: Unit, notices: readonly Notice[]): void => {
  const told: string[] = []
  for (const notice of notices) {
    const id = storeNotice(unit, notice)
    const event = eventOf(notice)
    if (event)
      record(desk, unit, byClock, 'sla.refold', {
        subject: { kind: 'ticket', id: notice.clock.ticketId, clientId: notice.clock.clientId },
        events: [event],
      })
    if (notice.skipped === null) told.push(id)
  }
  if (told.length > 0) unit.enqueue({ task: 'notifications.tell', payload: { notices: told } })
}

const calendarsOf = (signals: readonly Signal[]): ReadonlySet<string> => {
  const keys = new Set<string>()
  const add = (terms: Terms | null): void => {
    for (const target of Object.values(terms?.promises ?? {})) keys.add(target.calendar)
  }
  for (const signal of signals) {
    if (signal.type === 'started' || signal.type === 'retargeted' || signal.type === 'rematched')
      add(signal.terms)
    if (signal.type === 'recalendared') for (const key of Object.values(signal.calendars)) keys.add(key)
  }
  return keys
}
