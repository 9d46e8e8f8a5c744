// A clock as it is kept: a copy of the fold, with what is still to be told about it. `keep` decides what a change
// writes: the row, the notices of what has fallen due and nobody had recorded, and what history says of them.

import { type Clock, moments } from '#kernel/clock.ts'
import { type Instant, toIso } from '#kernel/instant.ts'
import type { Signal } from '#kernel/signal.ts'
import type { PromiseKind, Target, TermsSource, Turn } from '#kernel/terms.ts'
import type { Event } from '../event.ts'
import type { slaEvents } from './events.ts'
import { headsUpKey, kindOf, type MomentKind, percentOf } from './thresholds.ts'

/** Something about a clock that nobody has been told yet; no instant while it cannot be known. */
export type Untold = {
  readonly key: string
  readonly kind: MomentKind
  /** What its record will be dated. */
  readonly at: Instant | null
  readonly wakeAt: Instant | null
}

/** What of its terms a clock keeps beside itself, to be shown and moved without its ticket's history. */
export type PinnedTerms = {
  readonly key: string
  readonly target: Target
  readonly source: Pick<TermsSource, 'agreement' | 'policy' | 'severity' | 'priority'>
}

export type StoredClock = {
  readonly id: string
  readonly ticketId: string
  readonly clientId: string
  readonly promise: PromiseKind
  readonly match: number
  readonly cycle: number
  readonly generation: number
  readonly state: Clock['state']
  readonly breached: boolean
  readonly breachedAt: Instant | null
  readonly breachedByChange: boolean
  readonly pausedOn: Turn | null
  readonly pausedAt: Instant | null
  readonly planned: boolean
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  readonly supersededAt: Instant | null
  readonly dueAt: Instant | null
  readonly target: number
  /** Counted until `foldedAt`. */
  readonly used: number
  readonly calendar: string
  readonly moments: readonly Untold[]
  readonly nextMoment: Instant | null
  readonly teamId: string | null
  readonly terms: PinnedTerms
  readonly foldedAt: Instant
}

export type Notice = {
  readonly clock: StoredClock
  readonly key: string
  readonly kind: MomentKind
  readonly at: Instant
  /** Why it is on record without anybody having been told. */
  readonly skipped: 'terms_changed' | 'already_late' | null
}

export type Kept = { readonly row: StoredClock; readonly notices: readonly Notice[] }

/** What of the ticket goes on its clocks' rows. */
export type Holder = { readonly ticketId: string; readonly clientId: string; readonly teamId: string | null }

/**
 * @param before the row as it was; what is missing from its moments has been told, as long as the generation is the same.
 * @param headsUpAt when people are told before they go home of what falls due before they are back.
 */
export const keep = (
  clock: Clock,
  parts: {
    readonly id: string
    readonly holder: Holder
    readonly signals: readonly Signal[]
    readonly before: StoredClock | null
    readonly headsUpAt: Instant | null
  },
): Kept => {
  const { holder, before, headsUpAt } = parts
  const untold = untoldOf(clock, before)
  const known = new Map(moments(clock).map(moment => [moment.key, moment]))
  const past = [...known.values()].filter(({ key, wakeAt }) => untold.has(key) && wakeAt <= clock.asOf)
  const goesOn = clock.endedAt === null
  const rest = [...untold]
    .filter(key => !past.some(moment => moment.key === key))
    .map((key): Untold => {
      const at = key === headsUpKey ? headsUpAt : (known.get(key)?.at ?? null)
      const wakeAt = key === headsUpKey ? headsUpAt : (known.get(key)?.wakeAt ?? null)
      const comes = goesOn && wakeAt !== null && wakeAt > clock.asOf
      return { key, kind: kindOf(key), at: comes ? at : null, wakeAt: comes ? wakeAt : null }
    })
    .sort((a, b) => (a.wakeAt ?? Number.POSITIVE_INFINITY) - (b.wakeAt ?? Number.POSITIVE_INFINITY))
  const row: StoredClock = {
    id: parts.id,
    ticketId: holder.ticketId,
    clientId: holder.clientId,
    promise: clock.promise,
    match: clock.match,
    cycle: clock.cycle,
    generation: clock.generation,
    state: clock.state,
    breached: clock.breached,
    breachedAt: clock.breachedAt,
    breachedByChange: clock.breachedByChange,
    ...waitOf(clock, parts.signals),
    startedAt: clock.startedAt,
    endedAt: clock.endedAt,
    supersededAt: clock.supersededAt,
    dueAt: typeof clock.dueAt === 'number' ? clock.dueAt : null,
    target: clock.target.work,
    used: clock.used,
    calendar: clock.calendar,
    moments: rest,
    nextMoment: rest[0]?.wakeAt ?? null,
    teamId: clock.promise === 'team' ? clock.team : holder.teamId,
    terms: pinned(clock),
    foldedAt: clock.asOf,
  }
  const notices = past.map(
    ({ key, at, skipped }): Notice => ({
      clock: row,
      key,
      kind: kindOf(key),
      at,
      skipped: skipped ? (clock.breachRepeated && key === 'breach' ? 'already_late' : 'terms_changed') : null,
    }),
  )
  return { row, notices }
}

const untoldOf = (clock: Clock, before: StoredClock | null): ReadonlySet<string> =>
  new Set(
    before !== null && before.generation === clock.generation
      ? before.moments.map(({ key }) => key)
      : ['breach', headsUpKey, ...clock.target.thresholds.map(({ key }) => key)],
  )

/** On whom it waits and since when: the first of the signals that have kept the turn away. */
const waitOf = (
  { state, pausedOn, target, startedAt }: Clock,
  signals: readonly Signal[],
): Pick<StoredClock, 'pausedOn' | 'pausedAt' | 'planned'> => {
  if (state !== 'paused' || pausedOn === null) return { pausedOn: null, pausedAt: null, planned: false }
  let [since, planned]: [Instant | null, boolean] = [null, false]
  for (const signal of signals) {
    if (signal.type !== 'started' && signal.type !== 'turned' && signal.type !== 'reopened') continue
    const waits = target.pausesOn.includes(signal.turn)
    since = waits ? (since ?? signal.at) : null
    planned = signal.type === 'turned' && (signal.planned ?? false)
  }
  const pausedAt = since !== null && startedAt !== null && since < startedAt ? startedAt : since
  return { pausedOn, pausedAt, planned }
}

const pinned = ({ terms, target }: Clock): PinnedTerms => ({
  key: terms.key,
  target,
  source: {
    agreement: terms.source.agreement,
    policy: terms.source.policy,
    severity: terms.source.severity,
    priority: terms.source.priority,
  },
})

/** What history says of a notice; nothing of one that was skipped, or that only tells early. */
export const eventOf = ({ clock, key, kind, at, skipped }: Notice): Event<typeof slaEvents> | null => {
  if (skipped !== null || kind === 'heads_up') return null
  const told = {
    promise: clock.promise,
    cycle: clock.cycle,
    at: toIso(at),
    dueAt: clock.dueAt === null ? null : toIso(clock.dueAt),
    threshold: key,
  }
  if (kind === 'breach')
    return { type: 'sla.breached', payload: { ...told, byChange: clock.breachedByChange } }
  if (kind === 'escalation') return { type: 'sla.escalated', payload: told }
  return { type: 'sla.warned', payload: { ...told, percent: percentOf(key) } }
}
