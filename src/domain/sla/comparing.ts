// Stored = folded, for every clock: what differs, in the words of the row. A clock whose moment has come and is about
// to be swept is not a difference.

import type { Calendar } from '#kernel/calendar.ts'
import { type Clock, moments } from '#kernel/clock.ts'
import { type Instant, toIso } from '#kernel/instant.ts'
import { usedAt } from './standing.ts'
import type { StoredClock } from './stored.ts'

export type Difference = {
  readonly clock: string
  readonly field: string
  readonly stored: string | number | boolean | null
  readonly folded: string | number | boolean | null
}

export const differences = (clock: Clock, row: StoredClock, calendar: Calendar): readonly Difference[] => {
  const now = clock.asOf
  const name = `${clock.promise} ${clock.cycle}/${clock.match}`
  const compare = <T extends string | number | boolean | null>(
    field: string,
    stored: T,
    folded: T,
  ): readonly Difference[] => (stored === folded ? [] : [{ clock: name, field, stored, folded }])
  const sweeping = row.nextMoment !== null && row.nextMoment <= now
  return [
    ...compare('state', row.state, clock.state),
    ...compare('generation', row.generation, clock.generation),
    ...compare('calendar', row.calendar, clock.calendar),
    ...compare('startedAt', iso(row.startedAt), iso(clock.startedAt)),
    ...compare('endedAt', iso(row.endedAt), iso(clock.endedAt)),
    ...compare('supersededAt', iso(row.supersededAt), iso(clock.supersededAt)),
    ...compare('dueAt', iso(row.dueAt), iso(clock.dueAt)),
    ...compare('target', row.target, clock.target.work),
    ...compare('used', usedAt(row, calendar, now), clock.used),
    ...(sweeping ? [] : compare('breached', row.breached, clock.breached)),
    ...(sweeping ? [] : compare('breachedAt', iso(row.breachedAt), iso(clock.breachedAt))),
    ...untoldDifferences(clock, row, compare),
  ]
}

/** Whatever is still planned must be planned for the instant the fold says. */
const untoldDifferences = (
  clock: Clock,
  row: StoredClock,
  compare: (field: string, stored: string | null, folded: string | null) => readonly Difference[],
): readonly Difference[] => {
  const folded = new Map(moments(clock).map(({ key, wakeAt }) => [key, wakeAt]))
  return row.moments.flatMap(({ key, kind, wakeAt }) => {
    if (kind === 'heads_up' || (wakeAt !== null && wakeAt <= clock.asOf)) return []
    const known = folded.get(key)
    const comes = clock.endedAt === null && known !== undefined && known > clock.asOf ? known : null
    return compare(`moment ${key}`, iso(wakeAt), iso(comes))
  })
}

const iso = (at: Instant | 'never' | null): string | null => (typeof at === 'number' ? toIso(at) : null)
