// Decisions about contacts: the people of our clients.

import type { z } from 'zod'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Event, Named } from '../event.ts'
import { type Change, differences } from './changes.ts'
import type { peopleEvents } from './events.ts'
import type { contactChanges } from './shapes.ts'
import { addressTaken, type Taken } from './staff.ts'

type Happened = Event<typeof peopleEvents>
export type ContactChanges = z.output<typeof contactChanges>

export type NewContact = {
  readonly name: string
  readonly email: string | null
  readonly jobTitle?: string | null | undefined
  readonly phone?: string | null | undefined
  readonly language?: string | undefined
  readonly region?: string | undefined
  readonly zone?: string | null | undefined
  readonly siteId?: string | null | undefined
  readonly invite?: boolean | undefined
}

export type ContactState = {
  readonly id: string
  readonly client: Named
  readonly name: string
  readonly email: string | null
  readonly disabled: boolean
  readonly hasAccount: boolean
  readonly version: number
  readonly facts: Readonly<Record<string, unknown>>
}

export type ContactDecision<Reply> = {
  readonly subject: { readonly kind: 'person'; readonly id: string; readonly clientId: string }
  readonly events: readonly Happened[]
  readonly reply: Reply
}

const about = (id: string, client: Named): ContactDecision<never>['subject'] => ({
  kind: 'person',
  id,
  clientId: client.id,
})

export const createContact = (
  {
    id,
    client,
    taken,
    siteKnown = true,
  }: {
    readonly id: string
    readonly client: Named
    readonly taken: Taken
    readonly siteKnown?: boolean
  },
  { name, email, siteId, invite }: NewContact,
): ContactDecision<string> | Refusal => {
  if (taken) return addressTaken(taken)
  if (siteId && !siteKnown) return noSuchSite
  if (invite && !email) return refusal('people.address_missing', { path: ['email'] })
  return {
    subject: about(id, client),
    events: [
      { type: 'contact.created', payload: { name, email, client } },
      ...(invite ? [{ type: 'contact.invited', payload: { name } } as const] : []),
    ],
    reply: id,
  }
}

export const changeContact = (
  state: ContactState & { readonly taken: Taken; readonly siteKnown: boolean },
  { version, ...wanted }: ContactChanges,
): ContactDecision<readonly Change[]> | Refusal => {
  if (version !== undefined && version !== state.version) return refusal('people.changed_meanwhile')
  if (state.taken && state.taken.id !== state.id) return addressTaken(state.taken)
  if (wanted.siteId && !state.siteKnown) return noSuchSite
  if (wanted.email === null && state.hasAccount) return refusal('people.address_missing', { path: ['email'] })
  const changes = differences(state.facts, wanted)
  return {
    subject: about(state.id, state.client),
    events:
      changes.length > 0
        ? [{ type: 'contact.changed', payload: { name: wanted.name ?? state.name, changes: [...changes] } }]
        : [],
    reply: changes,
  }
}

const noSuchSite = refusal('people.site_not_found', { path: ['siteId'] })

export const inviteContact = (state: ContactState): ContactDecision<null> | Refusal => {
  if (!state.email) return refusal('people.address_missing', { path: ['email'] })
  if (state.hasAccount) return refusal('people.has_joined')
  if (state.disabled) return refusal('people.is_disabled')
  return happened(state, 'contact.invited')
}

export const disableContact = (state: ContactState): ContactDecision<null> =>
  state.disabled ? nothing(state) : happened(state, 'contact.disabled')

export const enableContact = (state: ContactState): ContactDecision<null> =>
  state.disabled ? happened(state, 'contact.enabled') : nothing(state)

const happened = (
  { id, client, name }: ContactState,
  type: 'contact.invited' | 'contact.disabled' | 'contact.enabled',
): ContactDecision<null> => ({
  subject: about(id, client),
  events: [{ type, payload: { name } }],
  reply: null,
})

const nothing = ({ id, client }: ContactState): ContactDecision<null> => ({
  subject: about(id, client),
  events: [],
  reply: null,
})
