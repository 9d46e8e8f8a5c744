import { dateText, readDate, weekdayOf } from '#kernel/civil.ts'
import type { Instant } from '#kernel/instant.ts'
import { instantOf, wallOf } from '#web/platform/wall-time.ts'

export { instantOf, wallOf }

const minute = 60_000

type SnoozeMoment = { readonly id: 'hours' | 'tomorrow' | 'monday' | 'week'; readonly at: Instant }

/** The moments people put things aside until: always ahead, each once, in the morning at nine on the reader's wall. */
export function snoozeMoments(now: Instant, zone: string): readonly SnoozeMoment[] {
  const today = readDate(wallOf(now, zone).date) ?? 0
  const morning = (day: number) => instantOf(dateText(day), '09:00', zone) ?? now
  const toMonday = 7 - weekdayOf(today) // weekdayOf: Monday is 0
  const moments: readonly SnoozeMoment[] = [
    { id: 'hours', at: (Math.ceil((now + 180 * minute) / (15 * minute)) * 15 * minute) as Instant },
    { id: 'tomorrow', at: morning(today + 1) },
    { id: 'monday', at: morning(today + toMonday) },
    { id: 'week', at: morning(today + 7) },
  ]
  return moments.filter(({ at }, place) => moments.findIndex(other => other.at === at) === place)
}
