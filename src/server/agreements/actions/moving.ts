// From one state to another by hand.

import type { AgreementDecision, Course } from '#domain/agreements/deciding.ts'
import { moveAgreement, type WantedMove } from '#domain/agreements/moving.ts'
import { agreementsPolicy } from '#domain/agreements/policy.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Ability } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { settleAfterwards } from '../allowance/settling.ts'
import { coveredBy, referenceFault } from '../referring.ts'
import { coverClient, insertVersion } from '../store/writing.ts'
import { obstacleTo, survey } from '../surveying.ts'
import { lockStanding, type Standing, take, termsToHold } from './standing.ts'

type Moving = Standing & { readonly covered: readonly string[] }

export const moveOne = (
  desk: Desk,
): Ability<WantedMove & { readonly id: string }, Moving, AgreementDecision<Course>> => ({
  name: 'agreements.move',
  may: agreementsPolicy['agreements.write'].may,
  load: async (unit, { id, to }) => {
    const state = await lockStanding(desk, unit, id)
    if (isRefusal(state)) return state
    const terms = termsToHold(state.stored)
    if (terms === null || (to !== 'planned' && to !== 'active')) return { ...state, covered: [] }
    const { clientId } = state
    const wanted = { terms, clientId, managerId: null }
    const ground = await survey(desk, unit, [wanted])
    const { references } = ground
    const obstacle = referenceFault(references, wanted) ?? obstacleTo(ground, { ...state.stored, terms })
    return { ...state, obstacle, covered: coveredBy(references, clientId, terms) }
  },
  decide: (state, { id: _id, ...wanted }, { now }) => moveAgreement(state, wanted, now),
  store: async (unit, { reply: course }, state, { actor }) => {
    const terms = termsToHold(state.stored)
    if (course.publishes && terms) {
      insertVersion(unit, state.id, { ...course.publishes, terms, effectiveOn: null, note: '' }, actor.id)
      for (const client of state.covered) coverClient(unit, state.id, client)
      unit.update('agreements', state.id, { draft: null })
    }
    await take(unit, state, course, actor.id)
    settleAfterwards(desk, unit, state.stored.seriesId)
  },
})
