// How a stored clock stands at `now`, without its ticket's history: used time goes on from where the fold left it,
// and every instant shown comes from the kernel's forward functions.

import { placeOf, zonesOf } from '#domain/calendars/versions.ts'
import { type Calendar, type CalendarSegment, isOpen, walk } from '#kernel/calendar.ts'
import { type Duration, days, type Instant, plus, toIso } from '#kernel/instant.ts'
import { due, elapsed } from '#kernel/worktime.ts'
import { workingDay } from '../calendars/inspecting.ts'
import type { ClockView } from './shapes.ts'
import type { StoredClock } from './stored.ts'
import { kindOf, levelOf } from './thresholds.ts'

/** What a clock's row does not hold. */
export type Named = {
  readonly calendar: Calendar
  readonly calendarName: { readonly id: string; readonly name: string; readonly version: number }
  readonly team: { readonly id: string; readonly name: string } | null
}

/** Working time used at `now`. */
export const usedAt = (
  clock: Pick<StoredClock, 'state' | 'used' | 'foldedAt'>,
  calendar: Calendar,
  now: Instant,
): number =>
  clock.state === 'running' && now > clock.foldedAt
    ? clock.used + elapsed(calendar, clock.foldedAt, now)
    : clock.used

/** When a level of used time is or was reached, for a clock that runs; null otherwise. */
export const levelAt = (clock: StoredClock, calendar: Calendar, level: number): Instant | 'never' | null => {
  if (clock.state !== 'running') return null
  const left = level - clock.used
  return left >= 0 ? due(calendar, clock.foldedAt, left as Duration) : null
}

export const clockView = (clock: StoredClock, named: Named, now: Instant): ClockView => {
  const { calendar } = named
  const used = usedAt(clock, calendar, now)
  const left = clock.target - used
  const runs = clock.state === 'running'
  const late = clock.breached || (runs && clock.dueAt !== null && now > clock.dueAt)
  const asleep = runs && !isOpen(calendar, now)
  const { changesAt, holiday } = runs ? skyOf(calendar, now) : { changesAt: null, holiday: null }
  const [soonAt, riskAt] = levelsOf(clock, calendar)
  const level = late ? 'breached' : reached(riskAt, now) ? 'risk' : reached(soonAt, now) ? 'soon' : 'ok'
  const dueAt = runs && clock.dueAt === null ? 'never' : clock.dueAt
  const zone = zonesOf(calendar.spec)[0] ?? 'UTC'
  const next = [changesAt, soonAt, riskAt, runs ? clock.dueAt : null].filter(
    (at): at is Instant => at !== null && at > now,
  )
  return {
    id: clock.id,
    ticketId: clock.ticketId,
    promise: clock.promise,
    cycle: clock.cycle,
    match: clock.match,
    generation: clock.generation,
    state: clock.state,
    breached: late,
    breachedAt: iso(clock.breachedAt ?? (late ? clock.dueAt : null)),
    breachedByChange: clock.breachedByChange,
    startedAt: iso(clock.startedAt),
    endedAt: iso(clock.endedAt),
    supersededAt: iso(clock.supersededAt),
    dueAt: dueAt === 'never' ? dueAt : iso(dueAt),
    dueIfResumedNow: resumed(clock, calendar, left, now),
    target: clock.target,
    used,
    left,
    percent: clock.target === 0 ? 100 : Math.floor((used * 100) / clock.target),
    asOf: toIso(now),
    pausedOn: clock.pausedOn,
    pausedSince: iso(clock.pausedAt),
    planned: clock.planned,
    asleep,
    holiday,
    changesAt: iso(changesAt),
    soonAt: iso(soonAt),
    riskAt: iso(riskAt),
    level,
    nextChangeAt: next.length === 0 ? null : toIso(Math.min(...next) as Instant),
    calendar: { ...named.calendarName, zone, place: placeOf(zone) },
    daysLeft: left > fortyHours ? workingDays(left, calendar) : null,
    policy: clock.terms.source.policy,
    agreement: clock.terms.source.agreement,
    severity: ratingOf(clock.terms.source.severity),
    priority: ratingOf(clock.terms.source.priority),
    team: named.team,
  }
}

type Sky = { readonly at: Instant; readonly changesAt: Instant | null; readonly holiday: string | null }

/** When the calendar next opens or closes, and the holiday it is closed for. A list asks it for the same instant often. */
const skyOf = (calendar: Calendar, now: Instant): Sky => {
  const known = skies.get(calendar)
  if (known?.at === now) return known
  const [here, next] = walkUntilChange(calendar, now)
  const sky = {
    at: now,
    changesAt: next,
    holiday: here?.reason.kind === 'holiday' ? here.reason.name : null,
  }
  skies.set(calendar, sky)
  return sky
}
const skies = new WeakMap<Calendar, Sky>()

const walkUntilChange = (
  calendar: Calendar,
  now: Instant,
): readonly [CalendarSegment | undefined, Instant | null] => {
  const near = walk(calendar, now, plus(now, days(14)))
  const change = near.find(segment => segment.open !== near[0]?.open)
  return [near[0], change?.from ?? null]
}

const fortyHours = 40 * 3_600_000
const iso = (at: Instant | null): string | null => (at === null ? null : toIso(at))
const reached = (at: Instant | null, now: Instant): boolean => at !== null && at <= now

const workingDays = (left: number, { spec }: Calendar): number | null => {
  const day = workingDay(spec)
  return day === 0 ? null : Math.floor(left / day)
}

/** The first warning is "due soon", the last one before due is "at risk". */
const levelsOf = (clock: StoredClock, calendar: Calendar): readonly [Instant | null, Instant | null] => {
  const levels = clock.terms.target.thresholds
    .filter(({ key }) => kindOf(key) === 'warning')
    .map(threshold => levelOf(clock.target, threshold))
    .sort((a, b) => a - b)
  const at = (level: number | undefined): Instant | null => {
    if (level === undefined || clock.state !== 'running') return null
    // Reached before the last fold: how long before does not matter to anybody who looks now.
    const found = level <= clock.used ? clock.foldedAt : levelAt(clock, calendar, level)
    return found === 'never' ? null : found
  }
  return [at(levels[0]), at(levels.at(-1))]
}

const resumed = (
  { state, breached }: StoredClock,
  calendar: Calendar,
  left: number,
  now: Instant,
): ClockView['dueIfResumedNow'] => {
  if (state !== 'paused' || breached) return null
  const at = due(calendar, now, Math.max(0, left) as Duration)
  return at === 'never' ? at : toIso(at)
}

const ratingOf = (rating: StoredClock['terms']['source']['severity']): ClockView['severity'] =>
  rating === null
    ? null
    : {
        value: rating.value,
        setBy: rating.setBy,
        ...(rating.reason === undefined ? {} : { reason: rating.reason }),
      }

/** Running ones first, the next to fall due leading; then what waits; then what is over, newest first. */
export const inReadingOrder = (views: readonly ClockView[]): readonly ClockView[] =>
  [...views].sort((a, b) => rank(a) - rank(b) || instantOf(a) - instantOf(b))

const rank = ({ state }: ClockView): number => {
  if (state === 'running') return 0
  return state === 'paused' ? 1 : state === 'not_started' ? 2 : 3
}

const instantOf = ({ state, dueAt, endedAt }: ClockView): number => {
  if (rank({ state } as ClockView) === 3) return -Date.parse(endedAt ?? '1970-01-01T00:00:00Z')
  return dueAt === null || dueAt === 'never' ? Number.MAX_SAFE_INTEGER : Date.parse(dueAt)
}
