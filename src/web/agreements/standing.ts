// Where an agreement stands and what comes next, as keys of the catalogue: pure, so that the sentences can be argued
// about in a test. Days are counted in the agreement's zone; nothing here is told by colour alone.

import type { AgreementRow, Attention } from '#domain/agreements/shapes.ts'
import { daysBetween } from './days.ts'

type Row = Pick<AgreementRow, 'state' | 'startsOn' | 'endsOn' | 'turnsAt' | 'turnsTo'> & {
  readonly attention: readonly Attention[]
  readonly renewedBy: { readonly number: number } | null
}

export type Remaining =
  | { readonly key: 'daysLeft' | 'startsIn' | 'endedAgo'; readonly count: number }
  | {
      readonly key:
        | 'endsToday'
        | 'endPassed'
        | 'noEnd'
        | 'startsToday'
        | 'startPassed'
        | 'noStart'
        | 'endedToday'
        | 'neverBegan'
        | 'over'
    }

/** Days left, or until it begins, or since it ended. */
export function remaining({ state, startsOn, endsOn }: Row, today: string): Remaining {
  switch (state) {
    case 'active':
    case 'suspended': {
      if (endsOn === null) return { key: 'noEnd' }
      const left = daysBetween(today, endsOn)
      if (left === 0) return { key: 'endsToday' }
      return left < 0 ? { key: 'endPassed' } : { key: 'daysLeft', count: left }
    }
    case 'draft':
    case 'planned': {
      if (startsOn === null) return { key: 'noStart' }
      const until = daysBetween(today, startsOn)
      if (until === 0) return { key: 'startsToday' }
      return until < 0 ? { key: 'startPassed' } : { key: 'startsIn', count: until }
    }
    case 'ended': {
      if (endsOn === null || endsOn > today) return { key: 'over' }
      const since = daysBetween(endsOn, today)
      return since === 0 ? { key: 'endedToday' } : { key: 'endedAgo', count: since }
    }
    // Only what has not begun can be cancelled.
    case 'cancelled':
      return { key: 'neverBegan' }
    default:
      return state satisfies never
  }
}

export type NextStep =
  | 'look'
  | 'approveHours'
  | 'renew'
  | 'goesOn'
  | 'plan'
  | 'begins'
  | 'beginByHand'
  | 'resume'
  | 'ends'
  | 'endByHand'
  | 'nothing'

/** What somebody should do, or what will happen by itself. */
export function nextStep({ state, attention, renewedBy, turnsAt, turnsTo }: Row): NextStep {
  if (attention.includes('did_not_turn')) return 'look'
  if (attention.includes('hours_waiting')) return 'approveHours'
  switch (state) {
    case 'draft':
      return 'plan'
    case 'planned':
      return turnsAt !== null && turnsTo === 'active' ? 'begins' : 'beginByHand'
    case 'suspended':
      return 'resume'
    case 'active':
      if (renewedBy !== null) return 'goesOn'
      if (attention.includes('ends_soon')) return 'renew'
      return turnsAt !== null && turnsTo === 'ended' ? 'ends' : 'endByHand'
    case 'ended':
      return renewedBy === null ? 'nothing' : 'goesOn'
    case 'cancelled':
      return 'nothing'
    default:
      return state satisfies never
  }
}

/** What may be renewed: it serves, served, or will, and nothing goes on after it yet. */
export const mayRenew = ({ state, renewedBy }: Pick<Row, 'state' | 'renewedBy'>): boolean =>
  renewedBy === null && state !== 'draft' && state !== 'cancelled'
