// Creating, publishing, renaming and putting away policies. Published versions never change; open tickets follow a
// new one only when whoever publishes it says so.

import type { Calendar } from '#kernel/calendar.ts'
import type { Instant } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Event } from '../event.ts'
import type { slaEvents } from './events.ts'
import { faultOf, inspectPolicy } from './inspecting.ts'
import type { PolicyTerms } from './policy-shapes.ts'

type Subject = { readonly kind: 'policy'; readonly id: string; readonly clientId: null }
export type PolicyDecision<Reply> = {
  readonly subject: Subject
  readonly events: readonly Event<typeof slaEvents>[]
  readonly reply: Reply
}

export type NewPolicyVersion = {
  readonly version: number
  readonly terms: PolicyTerms
  readonly note: string
}

export type PolicyState = {
  readonly id: string
  readonly name: string
  readonly rowVersion: number
  readonly newest: number
  readonly archived: boolean
  readonly nameTaken: boolean
  readonly isDefault: boolean
  /** The calendar the given terms would count on. */
  readonly calendar: Calendar | null
}

const about = (id: string): Subject => ({ kind: 'policy', id, clientId: null })

export const create = (
  state: Pick<PolicyState, 'id' | 'nameTaken' | 'calendar'>,
  input: { readonly name: string; readonly terms: PolicyTerms; readonly note: string },
  now: Instant,
): PolicyDecision<NewPolicyVersion> | Refusal => {
  if (state.nameTaken) return refusal('sla.taken', { path: ['name'], params: { name: input.name } })
  const fault = faultOf(inspectPolicy(input.terms, state.calendar, now))
  if (fault) return fault
  return {
    subject: about(state.id),
    events: [{ type: 'sla.policy_created', payload: { name: input.name } }],
    reply: { version: 1, terms: input.terms, note: input.note },
  }
}

export const publish = (
  state: PolicyState,
  input: {
    readonly terms: PolicyTerms
    readonly note: string
    readonly applyTo: 'new' | 'open'
    readonly base: number
  },
  now: Instant,
): PolicyDecision<NewPolicyVersion> | Refusal => {
  if (state.newest !== input.base) return changedMeanwhile(state)
  const fault = faultOf(inspectPolicy(input.terms, state.calendar, now))
  if (fault) return fault
  const version = state.newest + 1
  const { applyTo, note } = input
  return {
    subject: about(state.id),
    events: [
      {
        type: 'sla.policy_published',
        payload: { name: state.name, policyVersion: version, applyTo, note },
      },
    ],
    reply: { version, terms: input.terms, note },
  }
}

export const rename = (
  state: PolicyState,
  input: { readonly name: string; readonly base: number },
): PolicyDecision<{ readonly name: string }> | Refusal => {
  if (state.rowVersion !== input.base) return changedMeanwhile(state)
  if (state.nameTaken) return refusal('sla.taken', { path: ['name'], params: { name: input.name } })
  return {
    subject: about(state.id),
    events:
      input.name === state.name
        ? []
        : [{ type: 'sla.policy_renamed', payload: { name: input.name, before: state.name } }],
    reply: { name: input.name },
  }
}

/** Open tickets finish under the terms they started with; the default must be another one first. */
export const archive = (state: PolicyState): PolicyDecision<null> | Refusal => {
  if (state.isDefault) return refusal('sla.in_use', { params: { name: state.name } })
  return {
    subject: about(state.id),
    events: state.archived ? [] : [{ type: 'sla.policy_archived', payload: { name: state.name } }],
    reply: null,
  }
}

/** Its name may have been given away meanwhile. */
export const restore = (state: PolicyState): PolicyDecision<null> | Refusal => {
  if (state.nameTaken) return refusal('sla.taken', { path: ['name'], params: { name: state.name } })
  return {
    subject: about(state.id),
    events: state.archived ? [{ type: 'sla.policy_restored', payload: { name: state.name } }] : [],
    reply: null,
  }
}

const changedMeanwhile = ({ name, newest }: PolicyState): Refusal =>
  refusal('sla.changed_meanwhile', { params: { name, version: newest } })
