// Whose an address is: one of the staff, a contact of a client, or somebody of a client by the mail domain.
// An address that looks like theirs is not proof that they wrote: what it grants is the mail room's business.

import { domainsAbove } from '#domain/clients/domains.ts'
import type { Db } from '#server/platform/db.ts'
import { type ClientFacts, loadClients } from './store/clients.ts'
import { clientsByDomain, type KnownPerson, peopleByAddress } from './store/senders.ts'

export type Recognised =
  | { readonly kind: 'staff'; readonly person: KnownPerson }
  | { readonly kind: 'contact'; readonly person: KnownPerson; readonly client: ClientFacts }
  /** Nobody we know by name, but the domain is theirs. */
  | { readonly kind: 'client'; readonly client: ClientFacts; readonly domain: string }

/** @param addresses in any case. @returns by lower-case address; who is not recognised is not in it. */
export const recogniseAll = async (
  db: Db,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, Recognised>> => {
  const wanted = [...new Set(addresses.map(address => address.trim().toLowerCase()))].filter(isAddress)
  if (wanted.length === 0) return new Map()
  const people = new Map((await peopleByAddress(db, wanted)).map(person => [person.address, person]))
  const strangers = wanted.filter(address => !people.has(address))
  const clients = await loadClients(db, idsOfClients([...people.values()]))
  const byDomain = strangers.length > 0 ? await clientsByDomain(db, strangers.flatMap(domainsOf)) : []
  const owners = new Map(byDomain.map(client => [client.domain, client]))
  const recognised = new Map<string, Recognised>()
  for (const address of wanted) {
    const found = whoIs(address, people.get(address), clients, owners)
    if (found) recognised.set(address, found)
  }
  return recognised
}

export const recognise = async (db: Db, address: string): Promise<Recognised | null> =>
  (await recogniseAll(db, [address])).get(address.trim().toLowerCase()) ?? null

const whoIs = (
  address: string,
  person: KnownPerson | undefined,
  clients: ReadonlyMap<string, ClientFacts>,
  owners: ReadonlyMap<string, ClientFacts & { readonly domain: string }>,
): Recognised | null => {
  if (person?.kind === 'staff') return { kind: 'staff', person }
  const own = person?.clientId ? clients.get(person.clientId) : undefined
  // A client that was put away is nobody's any more: its mail waits for a person to look at it.
  if (person) return own && !own.archived ? { kind: 'contact', person, client: own } : null
  for (const domain of domainsOf(address)) {
    const client = owners.get(domain)
    if (client) return { kind: 'client', client, domain }
  }
  return null
}

const domainsOf = (address: string): readonly string[] =>
  domainsAbove(address.slice(address.lastIndexOf('@') + 1))

const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text)

const idsOfClients = (people: readonly KnownPerson[]): readonly string[] =>
  people.flatMap(({ clientId }) => (clientId ? [clientId] : []))
