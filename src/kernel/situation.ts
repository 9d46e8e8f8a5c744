/**
 * Where a ticket stands, as far as promises are concerned, and what each signal means to each promise: when it is
 * first owed, kept, owed again. Every promise has its own stop; none hides another.
 */
import type { Instant } from './instant.ts'
import type { Signal } from './signal.ts'
import type { PromiseKind, Turn } from './terms.ts'

export type Situation = {
  readonly arrival: Instant
  readonly accepted: boolean
  readonly turn: Turn
  readonly planned: boolean
  readonly solved: boolean
  /** The client has had a word from us: an answer, or the solution itself. */
  readonly responded: boolean
  readonly team: string | null
  /** When the client last wrote to a solved ticket. */
  readonly knockedAt: Instant | null
  /** Merged into another ticket or cancelled: nothing is owed any more. */
  readonly over: boolean
}

export const situationAt = (arrival: Instant, turn: Turn): Situation => ({
  arrival,
  accepted: false,
  turn,
  planned: false,
  solved: false,
  responded: false,
  team: null,
  knockedAt: null,
  over: false,
})

export function evolve(before: Situation, signal: Signal): Situation {
  switch (signal.type) {
    case 'accepted':
      return { ...before, accepted: true }
    case 'client_wrote':
      return before.solved ? { ...before, knockedAt: signal.at } : before
    case 'answered':
      return { ...before, responded: true }
    case 'turned':
      return { ...before, turn: signal.turn, planned: signal.planned ?? false }
    case 'solved':
      return { ...before, solved: true, responded: true, turn: 'nobody', planned: false }
    case 'reopened':
      return { ...before, solved: false, turn: signal.turn, planned: false, knockedAt: null }
    case 'assigned':
      return { ...before, team: signal.team }
    case 'ended':
      return { ...before, over: true }
    default:
      return before
  }
}

/** `renews`: the one that runs is kept, and the next cycle begins. `goes_on`: the solved cycle may continue. */
export type Move = 'starts' | 'ends' | 'renews' | 'goes_on' | null

type Rule = (signal: Signal, before: Situation) => Move

const firstResponse: Rule = ({ type }) => {
  if (type === 'started') return 'starts'
  return type === 'answered' || type === 'solved' ? 'ends' : null
}

/** Measured from the oldest message still unanswered: later ones start nothing while it runs. */
const nextResponse: Rule = ({ type, at }, before) => {
  if (type === 'client_wrote') return before.responded && !before.solved ? 'starts' : null
  if (type === 'reopened') return before.knockedAt === at ? 'starts' : null
  return type === 'answered' || type === 'solved' ? 'ends' : null
}

const periodicUpdate: Rule = ({ type }, before) => {
  if (type === 'answered') return before.solved ? null : 'renews'
  return type === 'solved' ? 'ends' : null
}

const resolution: Rule = ({ type }, before) => {
  if (type === 'started') return 'starts'
  if (type === 'reopened') return before.solved ? 'goes_on' : null
  return type === 'solved' ? 'ends' : null
}

const team: Rule = (signal, before) => {
  if (signal.type === 'solved') return 'ends'
  if (signal.type === 'reopened') return before.solved && before.team !== null ? 'starts' : null
  if (signal.type !== 'assigned' || signal.team === before.team) return null
  if (signal.team === null) return 'ends'
  return before.solved ? null : 'renews'
}

const supplier: Rule = (signal, before) => {
  if (signal.type === 'solved') return 'ends'
  if (signal.type !== 'started' && signal.type !== 'turned' && signal.type !== 'reopened') return null
  const waiting = signal.type !== 'started' && !before.solved && before.turn === 'third_party'
  const waits = signal.turn === 'third_party' && !(signal.type === 'turned' && before.solved)
  if (waits === waiting) return null
  return waits ? 'starts' : 'ends'
}

export const promiseRules = {
  first_response: firstResponse,
  next_response: nextResponse,
  periodic_update: periodicUpdate,
  resolution,
  team,
  supplier,
} as const satisfies Record<PromiseKind, Rule>
