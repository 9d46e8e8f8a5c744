// A calendar's new version takes effect: every clock that counts on an earlier one follows, forward only, a batch of
// tickets at a time. Each ticket's history says so, in the same transaction as its clocks and its place in the queue.

import { type Following, follow, soonestFirst } from '#domain/sla/following.ts'
import { headsUpAt } from '#domain/sla/heads-up.ts'
import { countingAt } from '#domain/sla/match.ts'
import type { CountingCalendar } from '#domain/sla/terms.ts'
import { headsUpKey } from '#domain/sla/thresholds.ts'
import { type Instant, toIso } from '#kernel/instant.ts'
import { inUnit } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import type { Unit } from '#server/platform/unit.ts'
import { forgetConfig, type SlaConfig, slaConfig } from './config.ts'
import {
  type Followed,
  type LockedTicket,
  loadGoingOn,
  loadTicketsOn,
  lockTickets,
  nextDueOf,
  storeFollowed,
} from './store/recalendar.ts'
import { countTicketsOn, finishReplans, openReplan, progressReplan } from './store/replans.ts'

const batch = 500
/** While one batch is written the next one is worked out. */
const lanes = 3
const rounds = 100
const waitForOthers = 100

/** The body of the job `sla.recalendar`: safe to run again, it goes on where it stopped. */
export const recalendar = async (desk: Desk, calendarId: string): Promise<void> => {
  forgetConfig(desk) // this node may not have heard of the publication yet
  const config = await slaConfig(desk)
  const now = await desk.database.now()
  const current = countingAt(config, calendarId, now)
  const versions = config.calendars.get(calendarId)?.versions ?? []
  const later = versions.find(version => version.effectiveAt > now)
  if (later) await inUnit(desk, async unit => comeBack(unit, calendarId, later.effectiveAt))
  if (!current) return
  const version = versions.find(one => one.id === current.key)
  const keys = versions.flatMap(one => (one.version < current.version ? [one.id] : []))
  const total = await countTicketsOn(desk.database.app, keys)
  const finish = () =>
    finishReplans(desk.database.app, { kind: 'calendar', subjectId: calendarId, version: current.version })
  if (!version || total === 0) return finish()
  const replan = await openReplan(desk.database.app, {
    id: newId(),
    kind: 'calendar',
    subjectId: calendarId,
    name: current.name,
    version: current.version,
    total,
  })
  const change = { config, keys, current, effectiveAt: version.effectiveAt }
  for (let round = 0; round < rounds; round++) {
    const ids = await loadTicketsOn(desk.database.app, keys)
    if (ids.length === 0) break
    // What is left after a round was being changed by somebody else.
    if (round > 0) await new Promise(resolve => setTimeout(resolve, waitForOthers))
    const batches = Array.from({ length: Math.ceil(ids.length / batch) }, (_, index) =>
      ids.slice(index * batch, (index + 1) * batch),
    )
    const lane = async (): Promise<void> => {
      for (let some = batches.shift(); some; some = batches.shift()) {
        const own = some
        const moved = await inUnit(desk, unit => followBatch(unit, change, own))
        await progressReplan(desk.database.app, replan, moved)
      }
    }
    await Promise.all(Array.from({ length: lanes }, lane))
  }
  await finish()
}

const comeBack = (unit: Unit, calendarId: string, at: Instant): void =>
  unit.enqueue({
    task: 'sla.recalendar',
    payload: { subject: calendarId },
    key: `sla.recalendar:${calendarId}:${at}`,
    runAt: at,
    queue: 'replan',
  })

type Change = {
  readonly config: SlaConfig
  /** Of the versions that no longer count. */
  readonly keys: readonly string[]
  readonly current: CountingCalendar
  readonly effectiveAt: Instant
}

/** @returns how many tickets were moved. */
const followBatch = async (unit: Unit, change: Change, ids: readonly string[]): Promise<number> => {
  const tickets = await lockTickets(unit.db, ids)
  const clocks = await loadGoingOn(
    unit.db,
    tickets.map(ticket => ticket.id),
  )
  const followed = tickets.flatMap(ticket =>
    followTicket(ticket, clocks.get(ticket.id) ?? [], change, unit.now),
  )
  await storeFollowed(unit.db, followed, change.current)
  return followed.length
}

const followTicket = (
  ticket: LockedTicket,
  clocks: readonly Following[],
  { config, keys, current, effectiveAt }: Change,
  now: Instant,
): readonly Followed[] => {
  // Never before what has been counted already, so that the history reads in the order it was lived.
  const from = Math.max(effectiveAt, ...clocks.map(clock => clock.foldedAt)) as Instant
  if (from > now) return [] // changed a moment ago by somebody whose transaction began after ours: next round
  const after = config.compiled(current.key)
  const theirs = config.hoursOf(ticket, now)
  const old = clocks.filter(clock => keys.includes(clock.calendar))
  const moved = old.map(clock => {
    const change = { from, before: config.compiled(clock.calendar), after, key: current.key }
    const row = follow(clock, change)
    const at =
      theirs && row.state === 'running'
        ? headsUpAt({ dueAt: row.dueAt, warnings: row.moments }, theirs, now)
        : null
    return withHeadsUp(row, at)
  })
  if (moved.length === 0) return []
  const all = clocks.map(clock => moved.find(row => row.id === clock.id) ?? clock)
  return [
    {
      ledgerId: newId(),
      ticket,
      clocks: moved,
      calendars: Object.fromEntries(old.map(clock => [clock.calendar, current.key])),
      from: toIso(from),
      ...nextDueOf(all),
    },
  ]
}

const withHeadsUp = (row: Following, at: Instant | null): Following => {
  if (!row.moments.some(moment => moment.key === headsUpKey)) return row
  const moments = row.moments
    .map(moment => (moment.key === headsUpKey ? { ...moment, at, wakeAt: at } : moment))
    .sort(soonestFirst)
  return { ...row, moments, nextMoment: moments[0]?.wakeAt ?? null }
}
