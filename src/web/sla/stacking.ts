import type { ClockView } from '#domain/sla/shapes.ts'

const order = { running: 0, not_started: 1, paused: 2 } as const

/**
 * Live clocks with the nearest running one first; ended ones apart. A superseded assessment and an earlier cycle of the
 * same promise are among the ended.
 */
export function stack(clocks: readonly ClockView[]): {
  readonly live: readonly ClockView[]
  readonly ended: readonly ClockView[]
} {
  const isLive = (clock: ClockView): clock is ClockView & { state: keyof typeof order } =>
    clock.state in order
  const live = clocks
    .filter(isLive)
    .toSorted((a, b) => order[a.state] - order[b.state] || dueOf(a).localeCompare(dueOf(b)))
  const ended = clocks
    .filter(clock => !isLive(clock))
    .toSorted((a, b) => (b.endedAt ?? '').localeCompare(a.endedAt ?? ''))
  return { live, ended }
}

/** Never-due sorts after every date. */
const dueOf = ({ dueAt }: ClockView) => (dueAt === null || dueAt === 'never' ? '~' : dueAt)
