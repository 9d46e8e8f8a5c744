// What can be done to clients.

import { domainToASCII } from 'node:url'
import type { Language } from '#domain/actor.ts'
import {
  addDomain,
  archiveClient,
  type Changed,
  type ClientDecision,
  type ClientState,
  changeClient,
  createClient,
  type NewState,
  restoreClient,
  type Surroundings,
} from '#domain/clients/deciding.ts'
import { clientsPolicy } from '#domain/clients/policy.ts'
import type { ClientChanges, NewClient } from '#domain/clients/shapes.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { addContact, calendarExists, namesOfStaff, readSettings } from '#server/people/index.ts'
import { type Ability, perform } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import type { Unit } from '#server/platform/unit.ts'
import { lockClient, lookAround, nextNumber } from './store/clients.ts'
import { peopleByAddress } from './store/senders.ts'

type OnOne = { readonly id: string }
export type AddClient = NewClient & { readonly sample?: boolean }
type Adding = NewState & { readonly wanted: AddClient; readonly region: string }

/** The client, its project, its domains and its contacts: all of it or none. */
export const addClient = (desk: Desk): Ability<AddClient, Adding, ClientDecision<string>> => ({
  name: 'clients.create',
  may: clientsPolicy['clients.create'].may,
  load: async (unit, given) => {
    const wanted = { ...given, domains: given.domains.map(inAscii) }
    const { company } = await readSettings(unit.db)
    return {
      ...(await surroundings(unit, null, wanted)),
      id: newId(),
      projectId: newId(),
      number: await nextNumber(unit.db),
      taken: await ownersOf(
        unit,
        wanted.contacts.map(({ email }) => email),
      ),
      region: wanted.region ?? company?.region ?? 'GB',
      wanted,
    }
  },
  decide: state => createClient(state, state.wanted),
  store: async (unit, { reply: id }, { projectId, number, region, wanted }, context) => {
    const { name, zone, language, sample = false } = wanted
    unit.insert('clients', {
      id,
      number,
      name,
      zone,
      language,
      region,
      reference: wanted.reference,
      account_manager_id: wanted.accountManagerId,
      calendar_id: wanted.calendarId,
      notes: wanted.notes,
      sample,
      created_at: unit.now,
    })
    unit.insert('projects', { id: projectId, client_id: id, name, sample, created_at: unit.now })
    for (const domain of new Set(wanted.domains)) unit.insert('client_domains', { domain, client_id: id })
    const client = { id, name, language: language as Language, region }
    for (const contact of wanted.contacts) {
      const input = { ...contact, clientId: id, client, sample }
      const added = await perform(desk, unit, addContact(desk), input, context)
      if (isRefusal(added)) throw new Error(`a contact that was looked at was refused: ${added.code}`)
    }
    tell(unit, id)
  },
})

type Changing = ClientState & { readonly wanted: ClientChanges }

export const updateClient: Ability<
  OnOne & { readonly changes: ClientChanges },
  Changing,
  ClientDecision<Changed>
> = {
  name: 'clients.update',
  may: clientsPolicy['clients.change'].may,
  load: async (unit, { id, changes }) => {
    const wanted = changes.domains ? { ...changes, domains: changes.domains.map(inAscii) } : changes
    const state = await lock(unit, id, wanted)
    return isRefusal(state) ? state : { ...state, wanted }
  },
  decide: state => changeClient(state, state.wanted),
  store: (unit, { events, reply: { formerNames, added, removed } }, { id, name, wanted }) => {
    if (events.length === 0) return
    const { version: _version, domains: _domains, accountManagerId, calendarId, ...same } = wanted
    unit.update('clients', id, {
      ...Object.fromEntries(Object.entries(same).filter(([, value]) => value !== undefined)),
      ...(accountManagerId === undefined ? {} : { account_manager_id: accountManagerId }),
      ...(calendarId === undefined ? {} : { calendar_id: calendarId }),
      ...(wanted.name !== undefined && wanted.name !== name ? { former_names: [...formerNames] } : {}),
    })
    for (const domain of added) unit.insert('client_domains', { domain, client_id: id })
    for (const domain of removed) unit.remove('client_domains', { domain, client_id: id })
    tell(unit, id)
  },
}

/** For triage: what this sender's domain writes is this client's from now on. Already so: nothing happens. */
export const claimDomain: Ability<OnOne & { readonly domain: string }, Claiming, ClientDecision<boolean>> = {
  name: 'clients.update',
  may: clientsPolicy['clients.change'].may,
  load: async (unit, { id, domain: given }) => {
    const domain = inAscii(given)
    const state = await lock(unit, id, { domains: [domain] })
    return isRefusal(state) ? state : { ...state, domain }
  },
  decide: state => addDomain(state, state.domain),
  store: (unit, { reply: isNew }, { id, domain }) => {
    if (!isNew) return
    unit.insert('client_domains', { domain, client_id: id })
    unit.update('clients', id, {})
    tell(unit, id)
  },
}
type Claiming = ClientState & { readonly domain: string }

export const putClientAway: Ability<OnOne, ClientState, ClientDecision<null>> = {
  name: 'clients.archive',
  may: clientsPolicy['clients.archive'].may,
  load: (unit, { id }) => lock(unit, id, {}),
  decide: archiveClient,
  store: (unit, { events }, { id }) => {
    if (events.length === 0) return
    unit.update('clients', id, { archived_at: unit.now })
    tell(unit, id)
  },
}

export const bringClientBack: Ability<OnOne, ClientState, ClientDecision<null>> = {
  name: 'clients.restore',
  may: clientsPolicy['clients.archive'].may,
  load: async (unit, { id }) => {
    const state = await lock(unit, id, {})
    return isRefusal(state) ? state : { ...state, ...(await surroundings(unit, id, { name: state.name })) }
  },
  decide: restoreClient,
  store: (unit, { events }, { id }) => {
    if (events.length === 0) return
    unit.update('clients', id, { archived_at: null })
    tell(unit, id)
  },
}

type Asked = Partial<Pick<ClientChanges, 'name' | 'domains' | 'accountManagerId' | 'calendarId'>>

async function lock(unit: Unit, id: string, asked: Asked): Promise<ClientState | Refusal> {
  const state = await lockClient(unit, id)
  return state ? { ...state, ...(await surroundings(unit, id, asked)) } : refusal('clients.not_found')
}

async function surroundings(
  unit: Unit,
  except: string | null,
  { name, domains, accountManagerId, calendarId }: Asked,
): Promise<Surroundings> {
  const manager = accountManagerId ? await namesOfStaff(unit.db, [accountManagerId]) : []
  return {
    ...(await lookAround(unit.db, { name: name ?? null, except, domains: domains ?? [] })),
    manager: manager[0] ?? null,
    calendarKnown: !calendarId || (await calendarExists(unit.db, calendarId)),
  }
}

async function ownersOf(unit: Unit, emails: readonly (string | null)[]): Promise<NewState['taken']> {
  const asked = emails.map(email => email?.toLowerCase() ?? null)
  const owners = await peopleByAddress(
    unit.db,
    asked.filter(email => email !== null),
  )
  return asked.map(email => {
    const owner = owners.find(({ address }) => address === email)
    return owner ? { id: owner.id, name: owner.name, email: owner.address } : null
  })
}

/** As domains travel: `bücher.example` is `xn--bcher-kva.example`. What cannot be one stays, to be refused in words. */
const inAscii = (domain: string): string => domainToASCII(domain) || domain

const tell = (unit: Unit, id: string): void => unit.announce({ topic: 'client', ids: [id] })
