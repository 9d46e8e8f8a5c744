// Booking work on hours, taking a booking back, and saying what becomes of the part that no agreement had left.

import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { AtZero, Pot, Route, Taken } from './routing.ts'
import type { Draw } from './shapes.ts'
import { clockHours } from './words.ts'

export type DrawState = Draw['state']

export type WantedDraw = {
  readonly on: string
  readonly seconds: number
  /** The agreement it is booked on; null: the ticket’s own. */
  readonly agreementId: string | null
}

export type DrawingFacts = {
  /** The latest day it is, in the zones of those that could give. */
  readonly today: string
  readonly pots: readonly Pot[]
  readonly route: Route
  /** Whether the agreement it is booked on covers whoever asked for it. */
  readonly covered: boolean
  readonly names: ReadonlyMap<string, string>
}

export type Booking = {
  readonly taken: readonly Taken[]
  readonly extra: number
  readonly state: Extract<DrawState, 'drawn' | 'waiting'>
  readonly saidBy: string | null
}

export const bookWork = (facts: DrawingFacts, wanted: WantedDraw): Booking | Refusal => {
  const { route, pots, today } = facts
  if (wanted.on > today) return refusal('agreements.draw_in_the_future', { path: ['on'] })
  if (!facts.covered) return refusal('agreements.draw_not_covered', { path: ['agreementId'] })
  const named = wanted.agreementId
  // No saying whose rule at zero holds: nobody has hours that day, or the order tries none of those who have.
  if (route.saidBy === null || (named !== null && !pots.some(({ agreementId }) => agreementId === named)))
    return refusal('agreements.no_hours_on_that_day', { path: ['on'] })
  const { taken, short, atZero, saidBy } = route
  if (short > 0 && atZero === 'refuse') return refusedAtZero(facts)
  return {
    taken,
    extra: short,
    state: waits(short, atZero) ? 'waiting' : 'drawn',
    saidBy: short > 0 ? saidBy : null,
  }
}

const waits = (short: number, atZero: AtZero): boolean => short > 0 && atZero === 'ask'

const refusedAtZero = ({ route, names, pots }: DrawingFacts): Refusal => {
  const id = route.saidBy ?? ''
  const pot = pots.find(({ agreementId }) => agreementId === id)
  return refusal('agreements.hours_refused', {
    path: ['seconds'],
    params: { name: names.get(id) ?? '', left: clockHours(pot === undefined ? 0 : leftIn(pot)) },
  })
}

/** What a pot could still give on that day. */
export const leftIn = ({ lots }: Pot): number => lots.reduce((sum, { left }) => sum + Math.max(0, left), 0)

export type BookedDraw = {
  readonly state: DrawState
  readonly by: string | null
  /** The day it was booked, where its client is. */
  readonly bookedOn: string
}

/** Everybody their own on the same day; later, and those of others, whoever answers for agreements. */
export const takeBackFault = (
  draw: BookedDraw,
  who: { readonly id: string | null; readonly contracts: boolean; readonly today: string },
): Refusal | null => {
  if (draw.state === 'taken_back') return refusal('agreements.draw_taken_back')
  const own = draw.by === who.id && draw.bookedOn === who.today
  return own || who.contracts ? null : refusal('agreements.draw_not_yours')
}

export const decisionFault = (
  { state }: Pick<BookedDraw, 'state'>,
  { approve, reason }: { readonly approve: boolean; readonly reason: string | null },
): Refusal | null => {
  if (state !== 'waiting') return refusal('agreements.draw_not_waiting')
  return approve || reason !== null ? null : refusal('agreements.reason_missing', { path: ['reason'] })
}
