import type { Instant } from '#kernel/instant.ts'
import type { Row } from './queue-data.ts'

type Candidate = Pick<Row, 'number' | 'status' | 'snoozedUntil'>

/**
 * The first of a list that is for us to do: not waiting on others, not put aside. While one of them is open, the one
 * after it, and from the last the first again.
 */
export function nextOf<T extends Candidate>(rows: readonly T[], here: number | null, now: Instant): T | null {
  const mine = rows.filter(
    ({ status, snoozedUntil }) =>
      status.turn === 'us' && (snoozedUntil === null || Date.parse(snoozedUntil) <= now),
  )
  const at = mine.findIndex(({ number }) => number === here)
  const next = mine[at + 1] ?? mine[0]
  return next && next.number !== here ? next : null
}
