// Laying a request's story out backwards from now, along its client's working hours: a clock that should stand at
// 82 % stands at 82 %, on a Sunday night too.

import type { Calendar } from '#kernel/calendar.ts'
import { type Duration, hours, type Instant, milliseconds, minus, minutes, plus } from '#kernel/instant.ts'
import { before, due } from '#kernel/worktime.ts'
import type { Plot } from './plots.ts'

export type Targets = {
  readonly firstResponse: Duration
  readonly nextResponse: Duration
  readonly resolution: Duration
}

export type Step = { readonly at: Instant } & (
  | { readonly what: 'open' }
  | { readonly what: 'answer'; readonly outcome: 'hand_over' | 'keep' | 'solve' }
  | { readonly what: 'note' }
  | { readonly what: 'wait_for_supplier' }
  | { readonly what: 'client_writes'; readonly words: 'more' | 'thanks' }
)

/** The steps of a plot in order, all in the past of `now`. `position` spreads stories of one kind over the days. */
export const layOut = (
  { stage, used }: Pick<Plot, 'stage' | 'used'>,
  calendar: Calendar,
  targets: Targets,
  now: Instant,
  position: number,
): readonly Step[] => {
  const back = (from: Instant, work: Duration): Instant => earliest(before(calendar, from, work), from)
  const forward = (from: Instant, work: Duration): Instant => earliest(due(calendar, from, work), from)
  const share = (part: number, of: Duration): Duration => milliseconds(Math.round(part * of))
  const answered = (opened: Instant): Instant =>
    forward(opened, share(0.2 + (position % 5) * 0.12, targets.firstResponse))
  const last = minus(now, minutes(1))

  switch (stage) {
    case 'fresh':
      return [{ at: back(now, share(used, targets.firstResponse)), what: 'open' }]
    case 'working': {
      const opened = back(now, share(used, targets.resolution))
      const reply = Math.min(answered(opened), last) as Instant
      return [
        { at: opened, what: 'open' },
        { at: reply, what: 'answer', outcome: 'keep' },
        ...(position % 2
          ? [{ at: Math.min(plus(reply, minutes(9)), last) as Instant, what: 'note' as const }]
          : []),
      ]
    }
    case 'asked':
    case 'supplier': {
      const since = back(now, hours(2 + (position % 9) * 5))
      const opened = back(since, share(Math.max(used, 0.05), targets.resolution))
      const first = answered(opened)
      return [
        { at: opened, what: 'open' },
        ...(first < since ? [{ at: first, what: 'answer' as const, outcome: 'keep' as const }] : []),
        stage === 'asked'
          ? { at: since, what: 'answer', outcome: 'hand_over' }
          : { at: since, what: 'wait_for_supplier' },
      ]
    }
    case 'again': {
      const again = back(now, share(used, targets.nextResponse))
      const reply = back(again, hours(1 + (position % 3)))
      const opened = back(reply, share(0.4, targets.firstResponse))
      return [
        { at: opened, what: 'open' },
        { at: reply, what: 'answer', outcome: 'hand_over' },
        { at: again, what: 'client_writes', words: 'more' },
      ]
    }
    case 'solved':
    case 'thanked': {
      const solved = back(now, hours(3 + (position % 11) * 6))
      const opened = back(solved, share(used, targets.resolution))
      const first = answered(opened)
      return [
        { at: opened, what: 'open' },
        ...(first < solved ? [{ at: first, what: 'answer' as const, outcome: 'keep' as const }] : []),
        { at: solved, what: 'answer', outcome: 'solve' },
        ...(stage === 'thanked'
          ? [
              {
                at: Math.min(plus(solved, minutes(20)), last) as Instant,
                what: 'client_writes' as const,
                words: 'thanks' as const,
              },
            ]
          : []),
      ]
    }
  }
}

// A sample calendar opens every week; a search that finds nothing means the plot asks for years.
const earliest = (found: Instant | 'never', otherwise: Instant): Instant =>
  found === 'never' ? otherwise : found
