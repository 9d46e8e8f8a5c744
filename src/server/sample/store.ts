// All SQL of the sample: finding its people again, and taking it away.

import { sql } from 'kysely'
import type { Language, Staff } from '#domain/actor.ts'
import type { Agreed } from '#domain/sla/match.ts'
import type { Db } from '#server/platform/db.ts'
import type { Unit } from '#server/platform/unit.ts'
import type { SamplePolicy } from './agreements.ts'
import { type ClientKey, type ColleagueKey, clients, colleagues, teams } from './company.ts'
import { type ServiceKey, services } from './services.ts'

type Person = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: Language
}

/** Everybody and everything the stories speak of, by the names the stories use. */
export type Cast = {
  readonly staff: (key: ColleagueKey) => Staff
  readonly contact: (client: ClientKey, place: 0 | 1) => Person
  readonly client: (key: ClientKey) => {
    readonly id: string
    readonly zone: string
    readonly calendarId: string | null
  }
  readonly team: (key: 'support' | 'integration') => string
  readonly service: (key: ServiceKey) => string
  readonly version: (unit: Unit, ticketId: string) => Promise<number>
}

export const loadCast = async (db: Db): Promise<Cast> => {
  const people = await db
    .selectFrom('people')
    .select(['id', 'name', 'email', 'language', 'role'])
    .where('sample', '=', true)
    .execute()
  const clientRows = await db
    .selectFrom('clients')
    .select(['id', 'name', 'zone', 'calendar_id'])
    .where('sample', '=', true)
    .execute()
  const teamRows = await db.selectFrom('teams').select(['id', 'name']).where('sample', '=', true).execute()
  const serviceRows = await db
    .selectFrom('services')
    .select(['id', 'names'])
    .where('sample', '=', true)
    .execute()
  const byEmail = new Map(people.map(person => [person.email, person]))
  return {
    staff: key => {
      const { email } = one(
        colleagues.find(colleague => colleague.key === key),
        key,
      )
      const { id, name, role, language } = one(byEmail.get(email), email)
      return {
        kind: 'staff',
        id,
        name,
        role: role as Staff['role'],
        teams: [],
        language: language as Language,
      }
    },
    contact: (key, place) => {
      const { email } = one(
        clients.find(client => client.key === key),
        key,
      ).contacts[place]
      const { id, name, language } = one(byEmail.get(email), email)
      return { id, name, email, language: language as Language }
    },
    client: key => {
      const { name } = one(
        clients.find(client => client.key === key),
        key,
      )
      const { id, zone, calendar_id } = one(
        clientRows.find(row => row.name === name),
        name,
      )
      return { id, zone, calendarId: calendar_id }
    },
    team: key => {
      const { name } = one(
        teams.find(team => team.key === key),
        key,
      )
      return one(
        teamRows.find(row => row.name === name),
        name,
      ).id
    },
    service: key => {
      const { names } = one(
        services.find(service => service.key === key),
        key,
      )
      return one(
        serviceRows.find(row => (row.names as { en?: string }).en === names.en),
        names.en,
      ).id
    },
    version: async (unit, ticketId) => {
      const row = await unit.db
        .selectFrom('tickets')
        .select('version')
        .where('id', '=', ticketId)
        .executeTakeFirstOrThrow()
      return row.version
    },
  }
}

/** The newest versions of the desk's default policy and of the sample's own. */
export const samplePolicyVersions = async (db: Db): Promise<Record<SamplePolicy, string>> => {
  const newest = (condition: ReturnType<typeof sql>) => sql<string>`(
    select v.id from policy_versions v join policies p on p.id = v.policy_id
     where ${condition} order by v.version desc limit 1)`
  const { rows } = await sql<Record<SamplePolicy, string>>`
    select ${newest(sql`p.id = (select (value ->> 'policyId')::uuid from settings where key = 'sla')`)} as standard,
           ${newest(sql`p.sample`)} as gold`.execute(db)
  return one(rows[0], 'policies')
}

/** Which version of a policy each of the sample's clients has now, so that its stories are laid along its promises. */
export const agreedNow = async (db: Db): Promise<ReadonlyMap<string, Agreed>> => {
  const { rows } = await sql<Agreed & { readonly clientId: string }>`
    select a.client_id as "clientId", a.id, a.name, v.version, v.policy_version_id as "policyVersionId",
           v.calendar_id as "calendarId"
      from agreements a join agreement_versions v on v.agreement_id = a.id
     where a.sample and a.state = 'active'`.execute(db)
  return new Map(rows.map(row => [row.clientId, row]))
}

export type Presence = { readonly people: number; readonly tickets: number }

export const samplePresence = async (db: Db): Promise<Presence> => {
  const { rows } = await sql<Presence>`
    select (select count(*) from people where sample)::int as people,
           (select count(*) from tickets where sample)::int as tickets`.execute(db)
  return one(rows[0], 'counts')
}

export const isSamplePerson = async (db: Db, id: string): Promise<boolean> =>
  (await db.selectFrom('people').select('sample').where('id', '=', id).executeTakeFirst())?.sample ?? false

/** Takes every sample row away, and nothing else. What real tickets and people refer to stays. */
export const removeSampleRows = async (db: Db): Promise<void> => {
  await sql`select remove_sample()`.execute(db)
}

const one = <T>(found: T | undefined, name: string): T => {
  if (found === undefined) throw new Error(`the sample company has no ${name}`)
  return found
}
