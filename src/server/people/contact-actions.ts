// What can be done to contacts of clients.

import type { Language } from '#domain/actor.ts'
import type { Named } from '#domain/event.ts'
import type { Change } from '#domain/people/changes.ts'
import {
  type ContactChanges,
  type ContactDecision,
  type ContactState,
  changeContact,
  createContact,
  disableContact,
  enableContact,
  inviteContact,
  type NewContact,
} from '#domain/people/contacts.ts'
import { peoplePolicy } from '#domain/people/policy.ts'
import type { Taken } from '#domain/people/staff.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import type { Ability } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import type { Unit } from '#server/platform/unit.ts'
import { sendLink } from './mails.ts'
import { defined } from './staff-actions.ts'
import { clientOfContact, lockContact, siteExists } from './store/contacts.ts'
import { closeLinks } from './store/mail-links.ts'
import { loadPeople, ownerOf } from './store/people.ts'
import { endSessions, renameAccount } from './store/sessions.ts'

type OnOne = { readonly id: string }

/** A client as a new contact needs to know it: what the contact does not say is the client's. */
export type ClientOfContact = Named & { readonly language: Language; readonly region: string }

export type AddContact = NewContact & {
  readonly clientId: string
  /** Known already, and perhaps not stored yet: the client that is made in the same change. */
  readonly client?: ClientOfContact
  readonly sample?: boolean
}

type Adding = {
  readonly id: string
  readonly client: ClientOfContact
  readonly taken: Taken
  readonly siteKnown: boolean
  readonly wanted: AddContact
}

export const addContact = (desk: Desk): Ability<AddContact, Adding, ContactDecision<string>> => ({
  name: 'people.createContact',
  may: (actor, _state, { invite }) =>
    peoplePolicy['people.keep_contacts'].may(actor) &&
    (!invite || peoplePolicy['people.invite_contacts'].may(actor)),
  load: async (unit, wanted) => {
    const client = wanted.client ?? (await clientOfContact(unit, wanted.clientId))
    if (!client) return refusal('people.client_not_found', { path: ['clientId'] })
    return {
      id: newId(),
      client,
      taken: await ownerOf(unit.db, wanted.email),
      siteKnown: !wanted.siteId || (await siteExists(unit, client.id, wanted.siteId)),
      wanted,
    }
  },
  decide: ({ client: { id, name }, ...state }, wanted) =>
    createContact({ ...state, client: { id, name } }, wanted),
  store: async (unit, { reply: id }, { client, wanted }, { actor }) => {
    const place = {
      language: (wanted.language ?? client.language) as Language,
      region: wanted.region ?? client.region,
      zone: wanted.zone ?? null,
    }
    unit.insert('people', {
      id,
      kind: 'contact',
      name: wanted.name,
      email: wanted.email,
      client_id: client.id,
      site_id: wanted.siteId ?? null,
      job_title: wanted.jobTitle ?? null,
      phone: wanted.phone ?? null,
      sample: wanted.sample ?? false,
      created_at: unit.now,
      ...place,
    })
    if (wanted.invite && wanted.email) {
      const to = { id, kind: 'contact', name: wanted.name, email: wanted.email, ...place } as const
      await sendLink(desk, unit, to, { kind: 'invitation', by: actor.name, byId: actor.id })
    }
    tell(unit, id, client.id)
  },
})

type Changing = ContactState & {
  readonly taken: Taken
  readonly siteKnown: boolean
  readonly wanted: ContactChanges
}

export const updateContact: Ability<
  OnOne & { readonly changes: ContactChanges },
  Changing,
  ContactDecision<readonly Change[]>
> = {
  name: 'people.updateContact',
  // The address of somebody who signs in is the way into their account: whoever moves it could take the account over.
  may: (actor, state, { changes }) =>
    peoplePolicy['people.keep_contacts'].may(actor) &&
    (!movesAccount(state, changes) || peoplePolicy['people.invite_contacts'].may(actor)),
  load: async (unit, { id, changes }) => {
    const state = await lock(unit, { id })
    if (isRefusal(state)) return state
    return {
      ...state,
      taken: await ownerOf(unit.db, changes.email),
      siteKnown: !changes.siteId || (await siteExists(unit, state.client.id, changes.siteId)),
      wanted: changes,
    }
  },
  decide: (state, { changes }) => changeContact(state, changes),
  store: async (unit, { reply: changes }, state) => {
    const { id, name, client, hasAccount, wanted } = state
    if (changes.length === 0) return
    if (movesAccount(state, wanted)) await endSessions(unit, id)
    const { version: _version, jobTitle, siteId, ...same } = wanted
    unit.update('people', id, {
      ...defined(same),
      ...(jobTitle === undefined ? {} : { job_title: jobTitle }),
      ...(siteId === undefined ? {} : { site_id: siteId }),
    })
    if (hasAccount) await renameAccount(unit, { id, name: wanted.name ?? name, email: wanted.email ?? null })
    if (wanted.email !== undefined) await closeLinks(unit, id)
    tell(unit, id, client.id)
  },
}

const movesAccount = ({ hasAccount, email }: ContactState, wanted: ContactChanges): boolean =>
  hasAccount && wanted.email !== undefined && wanted.email !== email

export const letContactIn = (desk: Desk): Ability<OnOne, ContactState, ContactDecision<null>> => ({
  name: 'people.inviteContact',
  may: peoplePolicy['people.invite_contacts'].may,
  load: lock,
  decide: inviteContact,
  store: async (unit, _decision, { id, client }, { actor }) => {
    const person = (await loadPeople(unit.db, [id])).get(id)
    if (person?.email)
      await sendLink(
        desk,
        unit,
        { ...person, email: person.email },
        { kind: 'invitation', by: actor.name, byId: actor.id },
      )
    tell(unit, id, client.id)
  },
})

export const shutContactOut: Ability<OnOne, ContactState, ContactDecision<null>> = {
  name: 'people.disableContact',
  may: peoplePolicy['people.invite_contacts'].may,
  load: lock,
  decide: disableContact,
  store: async (unit, { events }, { id, client }) => {
    if (events.length === 0) return
    unit.update('people', id, { disabled_at: unit.now })
    await closeLinks(unit, id)
    await endSessions(unit, id)
    tell(unit, id, client.id)
  },
}

export const letContactBackIn: Ability<OnOne, ContactState, ContactDecision<null>> = {
  name: 'people.enableContact',
  may: peoplePolicy['people.invite_contacts'].may,
  load: lock,
  decide: enableContact,
  store: (unit, { events }, { id, client }) => {
    if (events.length === 0) return
    unit.update('people', id, { disabled_at: null })
    tell(unit, id, client.id)
  },
}

async function lock(unit: Unit, { id }: OnOne): Promise<ContactState | Refusal> {
  return (await lockContact(unit, id)) ?? refusal('people.contact_not_found')
}

const tell = (unit: Unit, id: string, clientId: string): void => {
  unit.announce({ topic: 'person', ids: [id] })
  unit.announce({ topic: 'client', ids: [clientId] })
}
