import type { CalendarSpec } from '#kernel/calendar.ts'
import type { Instant } from '#kernel/instant.ts'
import { oracle } from '#test/support/oracle.ts'

/**
 * The minute-stepping oracle, run once over a span and written down, so that a million answers can be checked: for
 * each minute how many were open before it, and for each open minute which it was.
 */
export type MinuteTable = {
  readonly elapsed: (from: Instant, to: Instant) => number
  /** Null when the span is too short to tell. */
  readonly due: (start: Instant, work: number) => number | null
}

const MINUTE = 60_000

export function minuteTable(spec: CalendarSpec, from: Instant, to: Instant): MinuteTable {
  const judge = oracle(spec)
  const first = Math.floor(from / MINUTE)
  const count = Math.floor(to / MINUTE) - first
  const openBefore = new Int32Array(count + 1)
  const openMinutes: number[] = []
  for (let minute = 0; minute < count; minute++) {
    const isOpen = judge.isOpen(((first + minute) * MINUTE) as Instant)
    if (isOpen) openMinutes.push(first + minute)
    openBefore[minute + 1] = openMinutes.length
  }
  /** Open milliseconds from the beginning of the table. */
  const worked = (at: number): number => {
    const minute = Math.floor(at / MINUTE) - first
    const before = openBefore[minute] ?? 0
    const isOpen = (openBefore[minute + 1] ?? before) > before
    return before * MINUTE + (isOpen ? at - (first + minute) * MINUTE : 0)
  }
  return {
    elapsed: (a, b) => worked(b) - worked(a),
    due(start, work) {
      if (work === 0) return start
      const goal = worked(start) + work
      const nth = Math.ceil(goal / MINUTE) - 1
      const minute = openMinutes[nth]
      return minute === undefined ? null : minute * MINUTE + (goal - nth * MINUTE)
    },
  }
}
