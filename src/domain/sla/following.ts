// A new calendar version is published: forward only. What a clock has used until then stays used, the rest counts
// under the new version. Worked out from the row alone, so that a hundred thousand clocks follow in seconds; folding
// the ticket's history gives the same.

import type { Calendar } from '#kernel/calendar.ts'
import type { Duration, Instant } from '#kernel/instant.ts'
import type { Target } from '#kernel/terms.ts'
import { due } from '#kernel/worktime.ts'
import { usedAt } from './standing.ts'
import type { StoredClock, Untold } from './stored.ts'
import { headsUpKey, levelOf } from './thresholds.ts'

export type Change = {
  /** The instant the new version counts from, not before the clock was last folded. */
  readonly from: Instant
  readonly before: Calendar
  readonly after: Calendar
  /** The key of the new version. */
  readonly key: string
}

/** What of a row moves with its calendar, and what that is worked out from. */
export type Following = Pick<
  StoredClock,
  | 'id'
  | 'ticketId'
  | 'state'
  | 'breached'
  | 'dueAt'
  | 'target'
  | 'used'
  | 'foldedAt'
  | 'calendar'
  | 'moments'
  | 'nextMoment'
> & { readonly thresholds: Target['thresholds'] }

/** The row under the new version; `headsUpAt` is the caller's to fill in. */
export const follow = (clock: Following, { from, before, after, key }: Change): Following => {
  const used = usedAt(clock, before, from)
  const moved: Following = { ...clock, calendar: key, used, foldedAt: from }
  // What has fallen due already stays where it fell; what waits has no instant before it goes on.
  if (clock.state !== 'running') return moved
  const at = (level: number): Instant | null => reach(after, from, level - used)
  const wasDue = clock.dueAt !== null && clock.dueAt < from
  const dueAt = clock.breached || wasDue ? clock.dueAt : at(clock.target)
  const moments = clock.moments
    .map((moment): Untold => {
      const fell = moment.wakeAt !== null && moment.wakeAt <= from
      if (fell || moment.key === headsUpKey) return moment
      if (moment.key === 'breach') return { ...moment, at: dueAt, wakeAt: wake(dueAt) }
      const threshold = clock.thresholds.find(one => one.key === moment.key)
      const reached = threshold ? at(levelOf(clock.target, threshold)) : null
      return { ...moment, at: reached, wakeAt: reached }
    })
    .sort(soonestFirst)
  return { ...moved, dueAt, moments, nextMoment: moments[0]?.wakeAt ?? null }
}

/** The due instant of a running clock that is still to come, if this much were promised on that calendar from `from` on. */
export const dueUnder = (
  clock: Pick<StoredClock, 'state' | 'used' | 'foldedAt'>,
  { from, before, after }: Omit<Change, 'key'>,
  work: number,
): Instant | null => reach(after, from, work - usedAt(clock, before, from))

const reach = (calendar: Calendar, from: Instant, left: number): Instant | null => {
  const reached = due(calendar, from, Math.max(0, left) as Duration)
  return reached === 'never' ? null : reached
}

export const soonestFirst = (a: Untold, b: Untold): number =>
  (a.wakeAt ?? Number.POSITIVE_INFINITY) - (b.wakeAt ?? Number.POSITIVE_INFINITY)

/** *At* its due instant a promise can still be kept. */
const wake = (dueAt: Instant | null): Instant | null => (dueAt === null ? null : ((dueAt + 1) as Instant))
