// Another name, manager, order or term. New dates are a new period: its notices are planned anew, and what it did until
// now stays as it was.

import type { Instant } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import { type Change, differences } from '../people/changes.ts'
import {
  type AgreementDecision,
  type AgreementNow,
  about,
  type Course,
  courseOf,
  meanwhile,
  redated,
  type Transition,
  termFault,
  told,
} from './deciding.ts'
import { hasBegun, isOver } from './lifecycle.ts'
import { dayIn, type Term } from './term.ts'

export type WantedChanges = {
  readonly base: number
  readonly name?: string | undefined
  readonly startsOn?: string | null | undefined
  readonly endsOn?: string | null | undefined
  readonly zone?: string | undefined
  readonly managerId?: string | null | undefined
  readonly rank?: number | undefined
  readonly template?: boolean | undefined
  readonly carriesHours?: boolean | undefined
  readonly reason?: string | undefined
}
export type ChangingFacts = {
  readonly name: string
  readonly managerId: string | null
  readonly rank: number
  readonly template: boolean
  /** It takes over what is left of the hours of the one it renews. */
  readonly carriesHours: boolean
}
export type Changed = {
  readonly changes: readonly Change[]
  /** Null: the dates stay. */
  readonly course: Course | null
}

export const changeAgreement = (
  state: AgreementNow & { readonly facts: ChangingFacts; readonly renews: boolean },
  wanted: WantedChanges,
  now: Instant,
): AgreementDecision<Changed> | Refusal => {
  const late = meanwhile(state, wanted.base)
  if (late) return late
  if (state.state === 'cancelled') return over(state)
  const { managerId, rank, template, carriesHours } = wanted
  const changes = differences(state.facts, { name: wanted.name, managerId, rank, template, carriesHours })
  if (changes.some(({ field }) => field === 'carriesHours')) {
    const fault = carryingFault(state)
    if (fault) return fault
  }
  const name = wanted.name ?? state.name
  const dates = changeDates({ ...state, name }, wanted, now)
  if (dates !== null && 'kind' in dates) return dates
  const { number } = state
  const list = changes.map(change => ({ ...change }))
  return {
    subject: about(state),
    events: [
      ...(list.length > 0
        ? [{ type: 'agreement.changed', payload: { name, number, changes: list } } as const]
        : []),
      ...(dates?.events ?? []),
    ],
    reply: { changes, course: dates?.reply ?? null },
  }
}

/** Null: they are what they were. An ended one serves again when its end moves to today or later. */
export const changeDates = (
  state: AgreementNow,
  wanted: Pick<WantedChanges, 'startsOn' | 'endsOn' | 'zone' | 'reason'>,
  now: Instant,
): AgreementDecision<Course> | Refusal | null => {
  const before = state.term
  const term: Term = {
    startsOn: wanted.startsOn === undefined ? before.startsOn : wanted.startsOn,
    endsOn: wanted.endsOn === undefined ? before.endsOn : wanted.endsOn,
    zone: wanted.zone ?? before.zone,
  }
  if (term.startsOn === before.startsOn && term.endsOn === before.endsOn && term.zone === before.zone)
    return null
  const fault =
    beginningFault(state, term) ??
    endFault(state, term, now) ??
    termFault(term, state.state === 'draft' ? [] : state.series)
  return fault ?? newPeriod(state, term, { now, reason: wanted.reason ?? null })
}

const newPeriod = (
  state: AgreementNow,
  term: Term,
  { now, reason }: { readonly now: Instant; readonly reason: string | null },
): AgreementDecision<Course> => {
  const periodId = state.nextPeriodId
  const revived: readonly Transition[] =
    state.state === 'ended'
      ? [{ before: 'ended', after: 'active', at: now, automatic: false, reason, periodId }]
      : []
  return {
    subject: about(state),
    events: [redated(state, term), ...revived.map(transition => told(state, transition))],
    reply: courseOf(state, {
      state: state.state === 'ended' ? 'active' : state.state,
      term,
      period: { id: periodId, term },
      transitions: revived,
      setAt: now,
    }),
  }
}

/** What has been taken over has been worked on since; and there must be somebody to take it over from. */
const carryingFault = ({
  state,
  name,
  renews,
}: AgreementNow & { readonly renews: boolean }): Refusal | null => {
  const path = ['carriesHours']
  if (hasBegun(state)) return refusal('agreements.has_begun', { path, params: { name } })
  return renews ? null : refusal('agreements.renews_nothing', { path })
}

/** The day it began on has been served, by the clocks of its zone: that is history. */
const beginningFault = ({ state, term: before, name }: AgreementNow, term: Term): Refusal | null => {
  if (!hasBegun(state)) return null
  if (term.startsOn !== before.startsOn)
    return refusal('agreements.has_begun', { path: ['startsOn'], params: { name } })
  return term.zone === before.zone
    ? null
    : refusal('agreements.has_begun', { path: ['zone'], params: { name } })
}

/** It cannot have ended before today: until now it served. Its last day may be today. */
const endFault = (state: AgreementNow, { endsOn, zone }: Term, now: Instant): Refusal | null => {
  if (!hasBegun(state.state) || endsOn === null || endsOn >= dayIn(zone, now)) return null
  return isOver(state.state)
    ? over(state)
    : refusal('agreements.ends_in_the_past', { path: ['endsOn'], params: { name: state.name, endsOn } })
}

const over = ({ name }: AgreementNow): Refusal => refusal('agreements.is_over', { params: { name } })
