import type { CalendarSpec } from '#kernel/calendar.ts'
import type { ClockState, Signal, Target, Turn } from '#kernel/clock.ts'
import type { Instant } from '#kernel/instant.ts'
import { oracle } from './oracle.ts'

export type Witnessed = {
  readonly state: ClockState
  readonly used: number
  readonly breachedAt: Instant | null
}

/**
 * A whole clock lived through minute by minute with a stopwatch in hand, for the two promises everybody has: first
 * response, and resolution that goes on when reopened. Knows arrivals, turns, answers, solving and reopening.
 */
export function clockOracle(
  promise: 'first_response' | 'resolution',
  { work, pausesOn }: Pick<Target, 'work' | 'pausesOn'>,
  { spec, signals, now }: { spec: CalendarSpec; signals: readonly Signal[]; now: Instant },
): Witnessed {
  const judge = oracle(spec)
  let [at, used, turn]: [number, number, Turn] = [signals[0]?.at ?? now, 0, 'us']
  let kept = false
  let breachedAt: Instant | null = null
  let next = 0
  const hear = (signal: Signal): void => {
    if (signal.type === 'started' || signal.type === 'turned') turn = signal.turn
    if (signal.type === 'answered' && promise === 'first_response') kept = true
    if (signal.type === 'solved') kept = true
    if (signal.type === 'reopened') {
      turn = signal.turn
      if (promise === 'resolution') kept = false
    }
  }
  for (;;) {
    for (let signal = signals[next]; signal !== undefined && signal.at <= at; signal = signals[++next])
      hear(signal)
    if (at >= now) break
    const until = Math.min((Math.floor(at / 60_000) + 1) * 60_000, signals[next]?.at ?? now, now)
    if (!kept && !pausesOn.includes(turn)) {
      const counts = judge.isOpen(at as Instant) ? until - at : 0
      if (breachedAt === null && used + counts > work) breachedAt = (at + work - used) as Instant
      if (breachedAt === null && used === work) breachedAt = at as Instant
      used += counts
    }
    at = until
  }
  const state = kept
    ? breachedAt === null
      ? 'met'
      : 'missed'
    : pausesOn.includes(turn)
      ? 'paused'
      : 'running'
  return { state, used, breachedAt }
}
