// Decisions about clients: adding one, renaming, how it is recognised, putting it away.

import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Event, Named } from '../event.ts'
import { type Change, differences } from '../people/changes.ts'
import { addressTaken, type Taken } from '../people/staff.ts'
import { domainFault } from './domains.ts'
import type { clientEvents } from './events.ts'
import type { ClientChanges, NewClient } from './shapes.ts'

type Happened = Event<typeof clientEvents>

export type ClientDecision<Reply> = {
  readonly subject: { readonly kind: 'client'; readonly id: string; readonly clientId: string }
  readonly events: readonly Happened[]
  readonly reply: Reply
}

/** What the world says about what is asked: who has the name and the domains, who is there. */
export type Surroundings = {
  readonly namesake: { readonly id: string; readonly name: string; readonly number: number } | null
  /** Domain -> the client that has it. */
  readonly owners: Readonly<Record<string, Named>>
  readonly ourDomains: readonly string[]
  /** Null when none was asked for, or there is no such person. */
  readonly manager: Named | null
  readonly calendarKnown: boolean
}

export type NewState = Surroundings & {
  readonly id: string
  readonly projectId: string
  readonly number: number
  /** Who already has the address of each new contact, in their order. */
  readonly taken: readonly Taken[]
}

export type ClientState = Surroundings & {
  readonly id: string
  readonly name: string
  readonly formerNames: readonly string[]
  readonly domains: readonly string[]
  readonly archived: boolean
  readonly version: number
  readonly facts: Readonly<Record<string, unknown>>
}

const about = (id: string): ClientDecision<never>['subject'] => ({ kind: 'client', id, clientId: id })

export const createClient = (state: NewState, wanted: NewClient): ClientDecision<string> | Refusal => {
  const fault =
    nameFault(state, wanted.name) ?? domainsFault(state, wanted.domains) ?? otherFault(state, wanted)
  if (fault) return fault
  const contacts = contactsFault(state, wanted)
  if (contacts) return contacts
  const { name, zone, language, domains } = wanted
  const project = { id: state.projectId, name }
  return {
    subject: about(state.id),
    events: [
      {
        type: 'client.created',
        payload: {
          name,
          number: state.number,
          zone,
          language,
          project,
          domains: [...new Set(domains)],
          accountManager: state.manager,
        },
      },
    ],
    reply: state.id,
  }
}

export type Changed = {
  readonly changes: readonly Change[]
  readonly formerNames: readonly string[]
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

export const changeClient = (
  state: ClientState,
  { version, domains, ...facts }: ClientChanges,
): ClientDecision<Changed> | Refusal => {
  if (version !== undefined && version !== state.version) return refusal('clients.changed_meanwhile')
  const added = [...new Set(domains)].filter(domain => !state.domains.includes(domain))
  const removed = domains ? state.domains.filter(domain => !domains.includes(domain)) : []
  const fault =
    (facts.name === undefined ? null : nameFault(state, facts.name)) ??
    domainsFault(state, added) ??
    otherFault(state, facts)
  if (fault) return fault
  const name = facts.name ?? state.name
  const changes = differences(state.facts, facts)
  const renamed = name !== state.name
  return {
    subject: about(state.id),
    events: [
      ...(renamed ? [{ type: 'client.renamed', payload: { from: state.name, name } } as const] : []),
      ...told(name, changes),
      ...added.map(domain => ({ type: 'client.domain_added', payload: { name, domain } }) as const),
      ...removed.map(domain => ({ type: 'client.domain_removed', payload: { name, domain } }) as const),
    ],
    reply: {
      changes,
      formerNames: renamed ? formerNames(state, name) : state.formerNames,
      added,
      removed,
    },
  }
}

/** A sender in triage turns out to be theirs: from now on all of that domain is. */
export const addDomain = (state: ClientState, domain: string): ClientDecision<boolean> | Refusal => {
  if (state.domains.includes(domain)) return { subject: about(state.id), events: [], reply: false }
  const fault = domainsFault(state, [domain])
  if (fault) return fault
  return {
    subject: about(state.id),
    events: [{ type: 'client.domain_added', payload: { name: state.name, domain } }],
    reply: true,
  }
}

export const archiveClient = (state: ClientState): ClientDecision<null> => ({
  subject: about(state.id),
  events: state.archived ? [] : [{ type: 'client.archived', payload: { name: state.name } }],
  reply: null,
})

export const restoreClient = (state: ClientState): ClientDecision<null> | Refusal =>
  nameFault(state, state.name) ?? {
    subject: about(state.id),
    events: state.archived ? [{ type: 'client.restored', payload: { name: state.name } }] : [],
    reply: null,
  }

/** The name is told as a renaming, the hours as what clocks listen to; the rest in one line. */
const told = (name: string, changes: readonly Change[]): readonly Happened[] => {
  const hours = changes.find(({ field }) => field === 'calendarId')
  const others = changes.filter(({ field }) => field !== 'name' && field !== 'calendarId')
  return [
    ...(others.length > 0 ? [{ type: 'client.changed', payload: { name, changes: others } } as const] : []),
    ...(hours
      ? [
          {
            type: 'client.calendar_changed',
            payload: { name, from: (hours.from ?? null) as string | null, to: hours.to as string | null },
          } as const,
        ]
      : []),
  ]
}

const formerNames = (state: ClientState, name: string): readonly string[] => [
  ...new Set([...state.formerNames, state.name].filter(former => former !== name)),
]

const nameFault = ({ namesake }: Surroundings, name: string): Refusal | null =>
  namesake
    ? refusal('clients.name_taken', { path: ['name'], params: { name, number: namesake.number } })
    : null

const domainsFault = ({ owners, ourDomains }: Surroundings, domains: readonly string[]): Refusal | null => {
  for (const [index, domain] of domains.entries()) {
    const owner = owners[domain]
    const fault =
      domainFault(domain, ourDomains) ??
      (owner ? refusal('clients.domain_taken', { params: { domain, name: owner.name } }) : null)
    if (fault) return { ...fault, path: ['domains', index] }
  }
  return null
}

const otherFault = (
  { manager, calendarKnown }: Surroundings,
  wanted: {
    readonly accountManagerId?: string | null | undefined
    readonly calendarId?: string | null | undefined
  },
): Refusal | null => {
  if (wanted.accountManagerId && !manager)
    return refusal('clients.manager_not_found', { path: ['accountManagerId'] })
  if (wanted.calendarId && !calendarKnown)
    return refusal('clients.calendar_not_found', { path: ['calendarId'] })
  return null
}

const contactsFault = ({ taken }: NewState, { contacts }: NewClient): Refusal | null => {
  const seen = new Map<string, string>()
  for (const [index, { email, name, invite }] of contacts.entries()) {
    const path = ['contacts', index, 'email']
    const owner = taken[index]
    if (owner) return { ...addressTaken(owner), path }
    const twin = email && seen.get(email.toLowerCase())
    if (email && twin) return { ...addressTaken({ id: '', name: twin, email }), path }
    if (email) seen.set(email.toLowerCase(), name)
    if (invite && !email) return refusal('people.address_missing', { path })
  }
  return null
}
