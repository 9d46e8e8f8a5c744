// What can be changed about an agreement that is there: facts and dates, its draft, its terms.

import { type Changed, changeAgreement, type WantedChanges } from '#domain/agreements/changing.ts'
import { type AgreementDecision, about, meanwhile } from '#domain/agreements/deciding.ts'
import { isOver, nextTurn } from '#domain/agreements/lifecycle.ts'
import { agreementsPolicy } from '#domain/agreements/policy.ts'
import { type Publication, publishTerms } from '#domain/agreements/publishing.ts'
import { endOf, startOf } from '#domain/agreements/term.ts'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import type { Ability } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Unit } from '#server/platform/unit.ts'
import { settleAfterwards } from '../allowance/settling.ts'
import { coveredBy, isColleague, referenceFault } from '../referring.ts'
import { loadReferences } from '../store/references.ts'
import { coverClient, insertVersion, tell } from '../store/writing.ts'
import { obstacleTo, survey } from '../surveying.ts'
import { lockStanding, type Standing, take } from './standing.ts'

type OnOne = { readonly id: string }
const may = agreementsPolicy['agreements.write'].may

type Changing = Standing & Pick<Parameters<typeof changeAgreement>[0], 'facts' | 'renews'>

export const changeOne = (
  desk: Desk,
): Ability<OnOne & WantedChanges, Changing, AgreementDecision<Changed>> => ({
  name: 'agreements.change',
  may,
  load: async (unit, { id, managerId }) => {
    const state = await lockStanding(desk, unit, id)
    if (isRefusal(state)) return state
    if (managerId) {
      const known = await loadReferences(unit.db, { terms: [], people: [managerId] })
      if (!isColleague(known, managerId))
        return refusal('agreements.manager_not_found', { path: ['managerId'] })
    }
    const { name, managerId: was, rank, template, carriesHours, renewsId } = state.stored
    return {
      ...state,
      facts: { name, managerId: was, rank, template, carriesHours },
      renews: renewsId !== null,
    }
  },
  decide: (state, { id: _id, ...wanted }, { now }) => changeAgreement(state, wanted, now),
  store: async (unit, { reply: { changes, course } }, state, { actor }) => {
    const written = Object.fromEntries(changes.map(({ field, to }) => [columns[field] ?? field, to]))
    if (changes.length > 0) unit.update('agreements', state.id, written)
    if (course) await take(unit, state, course, actor.id)
    else if (state.stored.failed) tryAgain(unit, state)
    if (course || 'carries_hours' in written) settleAfterwards(desk, unit, state.stored.seriesId)
    tell(unit, state.id, [state.clientId])
  },
})

/** What could not turn is tried again after a change, whatever was changed. */
const tryAgain = (unit: Unit, { id, state, term, plannedAt }: Standing): void => {
  const next = nextTurn({ state, startsAt: startOf(term), endsAt: endOf(term), plannedAt })
  unit.update('agreements', id, { failure: null, turns_at: next?.at ?? null, turns_to: next?.to ?? null })
}

const columns: Readonly<Record<string, string>> = { managerId: 'manager_id', carriesHours: 'carries_hours' }

type Drafting = Standing & { readonly fault: Refusal | null; readonly draft: AgreementTerms | null }
type Draft = OnOne & { readonly base: number; readonly terms: AgreementTerms | null }

/** A draft is no history: nobody was promised it. */
export const keepDraft = (desk: Desk): Ability<Draft, Drafting, AgreementDecision<null>> => ({
  name: 'agreements.draft',
  may,
  load: async (unit, { id, terms }) => {
    const state = await lockStanding(desk, unit, id)
    if (isRefusal(state)) return state
    if (terms) return { ...state, draft: terms, fault: (await referred(desk, unit, state, terms)).fault }
    // What was never published has nothing but its draft.
    return { ...state, draft: state.newest === 0 ? state.stored.draft : null, fault: null }
  },
  decide: (state, { base }) => {
    const { name } = state
    const fault =
      meanwhile(state, base) ??
      (isOver(state.state) ? refusal('agreements.is_over', { params: { name } }) : null)
    return fault ?? state.fault ?? { subject: about(state), events: [], reply: null }
  },
  store: (unit, _decision, { id, clientId, draft }) => {
    unit.update('agreements', id, { draft })
    tell(unit, id, [clientId])
  },
})

type Publishing = Standing & { readonly covered: readonly string[]; readonly terms: AgreementTerms }
type Publish = OnOne & {
  readonly base: number
  readonly terms: AgreementTerms
  readonly effectiveOn: string | null
  readonly note: string
}

export const publishOne = (desk: Desk): Ability<Publish, Publishing, AgreementDecision<Publication>> => ({
  name: 'agreements.publish',
  may,
  load: async (unit, { id, terms }) => {
    const state = await lockStanding(desk, unit, id)
    if (isRefusal(state)) return state
    const { ground, fault } = await referred(desk, unit, state, terms)
    if (fault) return fault
    const obstacle = obstacleTo(ground, { ...state.stored, terms })
    return { ...state, obstacle, terms, covered: coveredBy(ground.references, state.clientId, terms) }
  },
  decide: (state, wanted, { now }) => publishTerms(state, wanted, now),
  store: (unit, { reply: publication }, state, { actor }) => {
    const { id, clientId, terms, covered } = state
    unit.update('agreements', id, { draft: null })
    if (state.stored.failed) tryAgain(unit, state)
    insertVersion(unit, id, { ...publication, terms }, actor.id)
    for (const client of covered) coverClient(unit, id, client)
    settleAfterwards(desk, unit, state.stored.seriesId)
    tell(unit, id, covered.length > 0 ? covered : [clientId])
  },
})

/** What the terms name and touch, and whether all of it is there. */
const referred = async (desk: Desk, unit: Unit, { clientId }: Standing, terms: AgreementTerms) => {
  const wanted = { terms, clientId, managerId: null }
  const ground = await survey(desk, unit, [wanted])
  return { ground, fault: referenceFault(ground.references, wanted) }
}
