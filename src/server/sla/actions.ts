// What can be done to policies.

import { slaPolicy } from '#domain/sla/policy.ts'
import type { PolicyTerms } from '#domain/sla/policy-shapes.ts'
import {
  archive,
  create,
  type NewPolicyVersion,
  type PolicyDecision,
  type PolicyState,
  publish,
  rename,
  restore,
} from '#domain/sla/publishing.ts'
import { refusal } from '#kernel/refusal.ts'
import { settingsSubject, storeSetting } from '#server/people/index.ts'
import type { Ability, Context } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import type { Unit } from '#server/platform/unit.ts'
import { slaConfig } from './config.ts'
import { calendarOf } from './previewing.ts'
import {
  insertPolicy,
  insertPolicyVersion,
  lockPolicy,
  policyNameIsTaken,
  storePolicyArchived,
  storePolicyName,
} from './store/policies.ts'
import { countTicketsUnderPolicy, startReplan } from './store/replans.ts'

const may = slaPolicy['sla.edit'].may
const notFound = refusal('sla.not_found')
const authorOf = ({ actor }: Context): string | null => (actor.kind === 'staff' ? actor.id : null)

type New = { readonly id: string; readonly name: string; readonly terms: PolicyTerms; readonly note: string }
type Fresh = Pick<PolicyState, 'id' | 'name' | 'nameTaken' | 'calendar'>

export const createPolicy = (desk: Desk): Ability<New, Fresh, PolicyDecision<NewPolicyVersion>> => ({
  name: 'sla.create',
  may,
  load: async (unit, { id, name, terms }) => ({
    id,
    name,
    nameTaken: await policyNameIsTaken(unit.db, name, null),
    calendar: calendarOf(await slaConfig(desk), terms, null, unit.now),
  }),
  decide: (state, input, { now }) => create(state, input, now),
  store: (unit, { subject, reply }, { name }, context) => {
    insertPolicy(unit, { id: subject.id, name })
    insertPolicyVersion(unit, subject.id, reply, authorOf(context))
  },
})

type Next = {
  readonly id: string
  readonly terms: PolicyTerms
  readonly note: string
  readonly applyTo: 'new' | 'open'
  readonly base: number
}

/** For open tickets too: a job above this room gives each of them the new terms, from its own history. */
export const publishPolicy = (
  desk: Desk,
): Ability<Next, PolicyState & { readonly following: number | null }, PolicyDecision<NewPolicyVersion>> => ({
  name: 'sla.publish',
  may,
  load: async (unit, input) => {
    const state = await loadState(desk, unit, input.id, { terms: input.terms })
    if (!state) return notFound
    const following = input.applyTo === 'open' ? await countTicketsUnderPolicy(unit.db, input.id) : null
    return { ...state, following }
  },
  decide: (state, input, { now }) => publish(state, input, now),
  store: (unit, { subject, reply }, { name, following }, context) => {
    insertPolicyVersion(unit, subject.id, reply, authorOf(context))
    if (following === null) return
    const id = newId()
    const { version } = reply
    startReplan(unit, { id, kind: 'policy', subjectId: subject.id, name, version, total: following })
    unit.enqueue({
      task: 'tickets.retarget',
      payload: { replan: id, policyId: subject.id },
      key: `tickets.retarget:${subject.id}`,
      queue: 'replan',
    })
  },
})

type Named = { readonly id: string; readonly name: string; readonly base: number }

export const renamePolicy = (
  desk: Desk,
): Ability<Named, PolicyState, PolicyDecision<{ readonly name: string }>> => ({
  name: 'sla.rename',
  may,
  load: async (unit, { id, name }) => (await loadState(desk, unit, id, { name })) ?? notFound,
  decide: rename,
  store: (unit, { subject, reply }) => storePolicyName(unit, subject.id, reply.name),
})

export const archivePolicy = (
  desk: Desk,
): Ability<{ readonly id: string }, PolicyState, PolicyDecision<null>> => ({
  name: 'sla.archive',
  may,
  load: async (unit, { id }) => (await loadState(desk, unit, id, {})) ?? notFound,
  decide: archive,
  store: (unit, { subject }) => storePolicyArchived(unit, subject.id, true),
})

export const restorePolicy = (
  desk: Desk,
): Ability<{ readonly id: string }, PolicyState, PolicyDecision<null>> => ({
  name: 'sla.restore',
  may,
  load: async (unit, { id }) => {
    const state = await loadState(desk, unit, id, {})
    return state ? { ...state, nameTaken: await policyNameIsTaken(unit.db, state.name, id) } : notFound
  },
  decide: restore,
  store: (unit, { subject }) => storePolicyArchived(unit, subject.id, false),
})

type Choice = { readonly policyId: string | null }

export const chooseDefault = (desk: Desk): Ability<Choice, { readonly name: string | null }, Chosen> => ({
  name: 'sla.set_default',
  may,
  load: async (unit, { policyId }) => {
    if (policyId === null) return { name: null }
    const state = await loadState(desk, unit, policyId, {})
    return state && !state.archived ? { name: state.name } : notFound
  },
  decide: ({ name }, { policyId }) => ({
    subject: settingsSubject,
    events: [{ type: 'sla.default_chosen', payload: { name } }],
    reply: { policyId },
  }),
  store: (unit, { reply }, _state, context) => storeSetting(unit, 'sla', reply, authorOf(context)),
})
type Chosen = {
  readonly subject: typeof settingsSubject
  readonly events: readonly {
    readonly type: 'sla.default_chosen'
    readonly payload: { readonly name: string | null }
  }[]
  readonly reply: Choice
}

const loadState = async (
  desk: Desk,
  unit: Unit,
  id: string,
  { name = null, terms = null }: { readonly name?: string | null; readonly terms?: PolicyTerms | null },
): Promise<PolicyState | null> => {
  const row = await lockPolicy(unit, id)
  if (!row) return null
  return {
    id,
    name: row.name,
    rowVersion: row.base,
    newest: row.version,
    archived: row.archived,
    nameTaken: name !== null && (await policyNameIsTaken(unit.db, name, id)),
    isDefault: row.isDefault,
    calendar: terms === null ? null : calendarOf(await slaConfig(desk), terms, null, unit.now),
  }
}
