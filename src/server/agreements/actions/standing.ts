// An agreement as every change of it finds it: locked, and caught up with what has come due.

import { system } from '#domain/actor.ts'
import type { AgreementNow, Course } from '#domain/agreements/deciding.ts'
import { hasBegun } from '#domain/agreements/lifecycle.ts'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import { turnAgreement } from '#domain/agreements/turning.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import { type Context, record } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import type { Unit } from '#server/platform/unit.ts'
import { hoursAreDue } from '../store/hours.ts'
import { lockWithDue, type StoredAgreement } from '../store/locking.ts'
import { type By, writeCourse } from '../store/writing.ts'
import { follow } from './following.ts'

export type Standing = AgreementNow & {
  readonly stored: StoredAgreement
  readonly openSpan: StoredAgreement['openSpan']
}

export const standing = (stored: StoredAgreement): Standing => ({
  id: stored.id,
  number: stored.number,
  name: stored.name,
  clientId: stored.clientId,
  state: stored.state,
  term: { startsOn: stored.startsOn, endsOn: stored.endsOn, zone: stored.zone },
  periodId: stored.periodId,
  plannedAt: stored.plannedAt,
  rowVersion: stored.version,
  newest: stored.newest?.version ?? 0,
  newestFrom: stored.newest?.effectiveAt ?? null,
  hasDraft: stored.draft !== null,
  series: stored.series,
  obstacle: null,
  nextPeriodId: newId(),
  openSpan: stored.openSpan,
  stored,
})

export const lockStanding = async (desk: Desk, unit: Unit, id: string): Promise<Standing | Refusal> => {
  const [state] = await lockStandings(desk, unit, [id])
  return state ?? refusal('agreements.not_found')
}

/** Of each series everything that is due takes its turn first: what renews another never begins before that has ended. */
export const lockStandings = async (
  desk: Desk,
  unit: Unit,
  ids: readonly string[],
): Promise<readonly Standing[]> => {
  const standings: Standing[] = []
  for (const stored of await lockWithDue(unit, ids)) {
    const state = await catchUp(desk, unit, standing(stored))
    if (ids.includes(stored.id)) standings.push(state)
  }
  return standings
}

const byItself: Context = { actor: system, via: 'clock' }

/** It would serve a client that was put away: somebody has to say what is meant. */
export const obstacleOf = ({ state, clientArchived }: StoredAgreement): Refusal | null =>
  state === 'planned' && clientArchived ? refusal('agreements.client_archived') : null

/**
 * Takes every turn that is due, so that nobody decides on a state that is over. What cannot turn stays where it is:
 * whoever came to change or cancel it must find it as it is shown.
 */
export const catchUp = async (desk: Desk, unit: Unit, state: Standing): Promise<Standing> => {
  if (state.stored.failed || obstacleOf(state.stored)) return state
  const decision = turnAgreement(state, unit.now)
  if (decision === null) return state
  record(desk, unit, byItself, 'agreements.turn', decision)
  return take(unit, state, decision.reply, null)
}

/** Writes where it goes, with what follows from that. @returns how it stands then. */
export const take = async (unit: Unit, state: Standing, course: Course, by: By): Promise<Standing> => {
  const openSpan = writeCourse(unit, state, course, by)
  if (hasBegun(course.state)) hoursAreDue(unit, state.id)
  follow(unit, state)
  return {
    ...state,
    state: course.state,
    term: course.term,
    periodId: course.period?.id ?? state.periodId,
    nextPeriodId: course.period ? newId() : state.nextPeriodId,
    openSpan,
  }
}

/** What is published when it is planned: what was written last. */
export const termsToHold = ({ draft, newest }: StoredAgreement): AgreementTerms | null =>
  draft ?? newest?.terms ?? null
