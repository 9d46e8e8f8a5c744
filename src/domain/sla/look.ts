import type { ExplanationView } from './shapes.ts'
import type { Look } from './words.ts'

/** How an explained clock looks at the moment it was explained. The levels come with the clock itself, not from here. */
export function lookOfExplanation({ state, breached, left }: ExplanationView): Look {
  switch (state) {
    case 'running':
      return breached || left < 0 ? 'breached' : 'ok'
    case 'paused':
      return breached ? 'breached_paused' : 'paused'
    case 'cancelled':
    case 'superseded':
    case 'merged':
      return 'gone'
    default:
      return state
  }
}
