// All SQL of recognising whom an address belongs to.

import { sql } from 'kysely'
import type { Language } from '#domain/actor.ts'
import type { Db } from '#server/platform/db.ts'
import { type ClientFacts, clientFacts } from './clients.ts'

export type KnownPerson = {
  readonly id: string
  readonly kind: 'staff' | 'contact'
  readonly name: string
  readonly address: string
  readonly language: Language
  readonly region: string
  readonly zone: string | null
  readonly disabled: boolean
  readonly clientId: string | null
}

export const peopleByAddress = async (
  db: Db,
  addresses: readonly string[],
): Promise<readonly KnownPerson[]> => {
  const { rows } = await sql<KnownPerson>`
    select id, kind, name, lower(email) as address, language, region, zone, disabled_at is not null as disabled,
           client_id as "clientId"
      from people where lower(email) = any(${addresses})`.execute(db)
  return rows
}

/** Clients that are not put away, by mail domain. */
export const clientsByDomain = async (
  db: Db,
  domains: readonly string[],
): Promise<readonly (ClientFacts & { readonly domain: string })[]> => {
  const { rows } = await sql<ClientFacts & { domain: string }>`
    select d.domain, ${clientFacts} from client_domains d join clients c on c.id = d.client_id
     where d.domain = any(${domains}) and c.archived_at is null`.execute(db)
  return rows
}
