/**
 * All that a clock may know about a ticket. Tickets translate their events into these, so the heart of the product
 * is tested, simulated and explained without a ticket existing. Signals at one instant count in list order.
 */
import type { CalendarKey } from './calendar-spec.ts'
import type { Instant } from './instant.ts'
import type { PromiseKind, Terms, Turn } from './terms.ts'

export type Signal = { readonly id: string; readonly at: Instant } & Happening
export type SignalType = Happening['type']

type Happening =
  /** The request arrived. `terms: null` is "no commitment", and `reason` says why. */
  | {
      readonly type: 'started'
      readonly turn: Turn
      readonly solved: boolean
      readonly by: 'client' | 'staff'
      readonly terms: Terms | null
      readonly reason?: string
    }
  | { readonly type: 'accepted' }
  | { readonly type: 'client_wrote' }
  /** A client-visible message by a human of our side; never the message with which staff opened the ticket. */
  | { readonly type: 'answered' }
  /** `planned`: the wait is for an agreed date, and is explained as such. */
  | { readonly type: 'turned'; readonly turn: Turn; readonly planned?: boolean }
  | { readonly type: 'solved' }
  | { readonly type: 'reopened'; readonly turn: Turn }
  | { readonly type: 'assigned'; readonly team: string | null }
  /** Severity, priority or target changed: same start, same pauses, new target, from the whole history. */
  | { readonly type: 'retargeted'; readonly terms: Terms }
  /** Another agreement or policy: the old clocks are superseded, new ones are folded from the arrival. */
  | { readonly type: 'rematched'; readonly terms: Terms | null; readonly reason?: string }
  /** New calendar versions take over from here on: old key -> new key. Forward only. */
  | { readonly type: 'recalendared'; readonly calendars: Readonly<Record<CalendarKey, CalendarKey>> }
  | { readonly type: 'ended'; readonly how: 'merged' | 'cancelled' }
  /** Another ticket was merged into this one, and had been owed these promises for longer. */
  | { readonly type: 'inherited'; readonly starts: Partial<Readonly<Record<PromiseKind, Instant>>> }
