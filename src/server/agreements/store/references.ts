// What terms refer to by id, read in one query: to check that it is there, and to name it.

import { sql } from 'kysely'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import type { PolicyTerms } from '#domain/sla/policy-shapes.ts'
import type { Db } from '#server/platform/db.ts'

export type ClientRef = {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly zone: string
  readonly calendarId: string | null
  readonly managerId: string | null
  readonly archived: boolean
}
export type SiteRef = {
  readonly id: string
  readonly name: string
  readonly clientId: string
  readonly archived: boolean
}
export type PersonRef = {
  readonly id: string
  readonly name: string
  readonly kind: 'staff' | 'contact'
  readonly email: string | null
  readonly clientId: string | null
  readonly siteId: string | null
  readonly disabled: boolean
}
export type ServiceRef = {
  readonly id: string
  readonly names: Readonly<Record<string, string>>
  readonly archived: boolean
  /** Where its requests begin; null: it does not say. */
  readonly severity: number | null
}
export type PolicyRef = {
  readonly id: string
  readonly name: string
  readonly versionId: string
  readonly version: number
  readonly terms: PolicyTerms
  readonly archived: boolean
  /** A newer version has been published since; null: this is the newest. */
  readonly newer: { readonly versionId: string; readonly version: number } | null
}
export type CalendarRef = { readonly id: string; readonly name: string; readonly archived: boolean }

export type References = {
  readonly clients: ReadonlyMap<string, ClientRef>
  readonly sites: ReadonlyMap<string, SiteRef>
  readonly people: ReadonlyMap<string, PersonRef>
  readonly services: ReadonlyMap<string, ServiceRef>
  /** By the id of the version. */
  readonly policies: ReadonlyMap<string, PolicyRef>
  readonly calendars: ReadonlyMap<string, CalendarRef>
}

export type Wanted = {
  readonly terms: readonly AgreementTerms[]
  readonly clients?: readonly string[]
  readonly people?: readonly string[]
  /** Everybody of these clients as well. */
  readonly contactsOf?: readonly string[]
}

type Rows = {
  readonly clients: readonly ClientRef[]
  readonly sites: readonly SiteRef[]
  readonly people: readonly PersonRef[]
  readonly services: readonly ServiceRef[]
  readonly policies: readonly PolicyRef[]
  readonly calendars: readonly CalendarRef[]
}

export const loadReferences = async (
  db: Db,
  { terms, clients = [], people = [], contactsOf = [] }: Wanted,
): Promise<References> => {
  const recipients = (kind: string) =>
    terms.flatMap(each => each.recipients.filter(one => one.kind === kind).map(({ id }) => id))
  const named = terms.flatMap(({ notices }) => (typeof notices.contacts === 'string' ? [] : notices.contacts))
  const services = terms.flatMap(each => (each.services === 'all' ? [] : each.services))
  const { rows } = await sql<Rows>`
    select
      (select coalesce(json_agg(json_build_object('id', c.id, 'number', c.number, 'name', c.name, 'zone', c.zone,
                'calendarId', c.calendar_id, 'managerId', c.account_manager_id,
                'archived', c.archived_at is not null)), '[]')
         from clients c where c.id = any(${ids([...clients, ...recipients('client')])}::uuid[])) as clients,
      (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'clientId', s.client_id,
                'archived', s.archived_at is not null)), '[]')
         from client_sites s where s.id = any(${ids(recipients('site'))}::uuid[])) as sites,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'kind', p.kind, 'email', p.email,
                'clientId', p.client_id, 'siteId', p.site_id, 'disabled', p.disabled_at is not null)
                order by lower(p.name)), '[]')
         from people p
        where p.id = any(${ids([...people, ...named, ...recipients('contact')])}::uuid[])
           or (p.kind = 'contact' and p.client_id = any(${ids(contactsOf)}::uuid[]))) as people,
      (select coalesce(json_agg(json_build_object('id', s.id, 'names', s.names,
                'archived', s.archived_at is not null, 'severity', s.severity)), '[]')
         from services s where s.id = any(${ids(services)}::uuid[])) as services,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'versionId', v.id,
                'version', v.version, 'terms', v.terms, 'archived', p.archived_at is not null,
                'newer', (select json_build_object('versionId', n.id, 'version', n.version) from policy_versions n
                           where n.policy_id = p.id and n.version > v.version order by n.version desc limit 1))), '[]')
         from policy_versions v join policies p on p.id = v.policy_id
        where v.id = any(${ids(terms.map(({ policyVersionId }) => policyVersionId))}::uuid[])) as policies,
      (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name,
                'archived', c.archived_at is not null)), '[]')
         from calendars c
        where c.id = any(${ids(terms.flatMap(({ calendarId }) => calendarId ?? []))}::uuid[])) as calendars`.execute(
    db,
  )
  const [row] = rows
  if (!row) throw new Error('the database did not tell what terms refer to')
  return {
    clients: byId(row.clients),
    sites: byId(row.sites),
    people: byId(row.people),
    services: byId(row.services),
    policies: new Map(row.policies.map(policy => [policy.versionId, policy])),
    calendars: byId(row.calendars),
  }
}

const ids = (all: readonly string[]): readonly string[] => [...new Set(all)]

export const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map(row => [row.id, row]))

/** The catalogue is small: its names are read whole. */
export const loadServiceNames = async (
  db: Db,
): Promise<ReadonlyMap<string, Pick<ServiceRef, 'id' | 'names'>>> => {
  const { rows } = await sql<{
    id: string
    names: ServiceRef['names']
  }>`select id, names from services`.execute(db)
  return byId(rows)
}
