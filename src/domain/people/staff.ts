// Decisions about staff: who is let in, as what, and who is not any more.

import type { z } from 'zod'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Actor, Role } from '../actor.ts'
import type { Event, Named } from '../event.ts'
import { type Change, differences } from './changes.ts'
import type { peopleEvents } from './events.ts'
import { mayGrant } from './policy.ts'
import type { invitation, staffChanges } from './shapes.ts'

type Happened = Event<typeof peopleEvents>
export type Invitation = z.output<typeof invitation>
export type StaffChanges = z.output<typeof staffChanges>

export type StaffState = {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly role: Role
  readonly disabled: boolean
  readonly hasAccount: boolean
  readonly version: number
  readonly facts: Readonly<Record<string, unknown>>
  /** Administrators who can sign in, this one left out. */
  readonly otherAdministrators: number
}

/** Who already has the address that is asked for, if anyone. */
export type Taken = { readonly id: string; readonly name: string; readonly email: string } | null

export type PeopleDecision<Reply> = {
  readonly subject: { readonly kind: 'person'; readonly id: string; readonly clientId: null }
  readonly events: readonly Happened[]
  readonly reply: Reply
}

const about = (id: string): PeopleDecision<never>['subject'] => ({ kind: 'person', id, clientId: null })

export const addressTaken = ({ name, email }: NonNullable<Taken>): Refusal =>
  refusal('people.address_taken', { path: ['email'], params: { name, email } })

export const invite = (
  state: { readonly id: string; readonly taken: Taken; readonly teams: readonly Named[] },
  input: Invitation,
  { actor }: { readonly actor: Actor },
): PeopleDecision<string> | Refusal => {
  if (!mayGrant(actor, input.role)) return refusal('people.above_own_role', { path: ['role'] })
  if (state.taken) return addressTaken(state.taken)
  const { name, email, role } = input
  return {
    subject: about(state.id),
    events: [{ type: 'person.invited', payload: { name, email, role, teams: [...state.teams] } }],
    reply: state.id,
  }
}

export const inviteAgain = (
  state: StaffState,
  _input: unknown,
  { actor }: { readonly actor: Actor },
): PeopleDecision<null> | Refusal => {
  if (!mayGrant(actor, state.role)) return refusal('people.above_own_role')
  if (state.hasAccount) return refusal('people.has_joined')
  if (state.disabled) return refusal('people.is_disabled')
  return {
    subject: about(state.id),
    events: [{ type: 'person.invited_again', payload: { name: state.name } }],
    reply: null,
  }
}

export const changeStaff = (
  state: StaffState & { readonly taken: Taken },
  { version, ...wanted }: StaffChanges,
): PeopleDecision<readonly Change[]> | Refusal => {
  if (version !== undefined && version !== state.version) return refusal('people.changed_meanwhile')
  if (state.taken && state.taken.id !== state.id) return addressTaken(state.taken)
  const changes = differences(state.facts, wanted)
  return {
    subject: about(state.id),
    events:
      changes.length > 0
        ? [{ type: 'person.changed', payload: { name: wanted.name ?? state.name, changes: [...changes] } }]
        : [],
    reply: changes,
  }
}

export const changeRole = (
  state: StaffState,
  { role }: { readonly role: Role },
  { actor }: { readonly actor: Actor },
): PeopleDecision<Role> | Refusal => {
  if (!mayGrant(actor, role) || !mayGrant(actor, state.role))
    return refusal('people.above_own_role', { path: ['role'] })
  if (isLastAdministrator(state) && role !== 'administrator') return refusal('people.last_administrator')
  const payload = { name: state.name, from: state.role, to: role }
  return {
    subject: about(state.id),
    events: role === state.role ? [] : [{ type: 'person.role_changed', payload }],
    reply: role,
  }
}

export const disable = (
  state: StaffState,
  _input: unknown,
  { actor }: { readonly actor: Actor },
): PeopleDecision<null> | Refusal => {
  if (!mayGrant(actor, state.role)) return refusal('people.above_own_role')
  if (isLastAdministrator(state)) return refusal('people.last_administrator')
  if (actor.id === state.id) return refusal('people.not_yourself')
  return {
    subject: about(state.id),
    events: state.disabled ? [] : [{ type: 'person.disabled', payload: { name: state.name } }],
    reply: null,
  }
}

export const enable = (
  state: StaffState,
  _input: unknown,
  { actor }: { readonly actor: Actor },
): PeopleDecision<null> | Refusal =>
  mayGrant(actor, state.role)
    ? {
        subject: about(state.id),
        events: state.disabled ? [{ type: 'person.enabled', payload: { name: state.name } }] : [],
        reply: null,
      }
    : refusal('people.above_own_role')

export const dropSecondFactor = (
  state: StaffState & { readonly on: boolean },
  _input: unknown,
  { actor }: { readonly actor: Actor },
): PeopleDecision<null> | Refusal => {
  if (!mayGrant(actor, state.role)) return refusal('people.above_own_role')
  if (!state.on) return refusal('people.second_factor_is_off')
  return {
    subject: about(state.id),
    events: [{ type: 'person.second_factor_dropped', payload: { name: state.name } }],
    reply: null,
  }
}

const isLastAdministrator = ({ role, disabled, hasAccount, otherAdministrators }: StaffState): boolean =>
  role === 'administrator' && !disabled && hasAccount && otherAdministrators === 0
