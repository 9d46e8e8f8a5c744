// What falls due at 08:30 is told the evening before, not at midnight: when a warning would come while the people
// concerned are away, and the promise falls due before they are back, they are told before they go.

import { type Calendar, isOpen, nextOpening } from '#kernel/calendar.ts'
import { type Instant, minutes } from '#kernel/instant.ts'
import { before } from '#kernel/worktime.ts'
import { kindOf } from './thresholds.ts'

/** Working time left to act on it when it is told. */
const notice = minutes(30)

/**
 * @param theirs the working hours of whoever will be told.
 * @returns when to tell them, or null when a warning reaches them in time, or none can.
 */
export const headsUpAt = (
  clock: {
    readonly dueAt: Instant | null
    readonly warnings: readonly { readonly key: string; readonly at: Instant | null }[]
  },
  theirs: Calendar,
  now: Instant,
): Instant | null => {
  const { dueAt } = clock
  if (dueAt === null || dueAt <= now) return null
  const coming = clock.warnings.flatMap(({ key, at }) =>
    at !== null && at > now && kindOf(key) === 'warning' ? [at] : [],
  )
  const missed = coming.filter(at => !isOpen(theirs, at) && fallsDueWhileAway(theirs, at, dueAt))
  const first = missed.length === 0 ? null : (Math.min(...missed) as Instant)
  if (first === null) return null
  const at = before(theirs, first, notice)
  return at === 'never' || at <= now ? null : at
}

const fallsDueWhileAway = (theirs: Calendar, at: Instant, dueAt: Instant): boolean => {
  const back = nextOpening(theirs, at)
  return back === 'never' || dueAt <= back
}
