// Whether everything terms name is there.

import type { Placed } from '#domain/agreements/linting.ts'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { ClientRef, References } from './store/references.ts'

type Named = {
  readonly terms: AgreementTerms
  readonly clientId: string
  readonly managerId: string | null
}

/** The first thing that is not there. */
export const referenceFault = (
  references: References,
  { terms, clientId, managerId }: Named,
): Refusal | null => {
  const { clients, people, policies, calendars } = references
  if (!clients.has(clientId)) return refusal('agreements.client_not_found', { path: ['clientId'] })
  if (managerId !== null && !isColleague(references, managerId))
    return refusal('agreements.manager_not_found', { path: ['managerId'] })
  if (!policies.has(terms.policyVersionId))
    return refusal('agreements.policy_not_found', { path: ['terms', 'policyVersionId'] })
  if (terms.calendarId !== null && !calendars.has(terms.calendarId))
    return refusal('agreements.calendar_not_found', { path: ['terms', 'calendarId'] })
  const { contacts } = terms.notices
  const untold =
    typeof contacts === 'string' ? -1 : contacts.findIndex(id => people.get(id)?.kind !== 'contact')
  if (untold >= 0)
    return refusal('agreements.contact_not_found', { path: ['terms', 'notices', 'contacts', untold] })
  return scopeFault(references, terms)
}

const scopeFault = (
  { clients, sites, people, services }: References,
  terms: AgreementTerms,
): Refusal | null => {
  const stranger = terms.recipients.findIndex(
    ({ kind, id }) =>
      !{ client: clients.has(id), site: sites.has(id), contact: people.get(id)?.kind === 'contact' }[kind],
  )
  if (stranger >= 0)
    return refusal('agreements.recipient_not_found', { path: ['terms', 'recipients', stranger] })
  const unknown = terms.services === 'all' ? -1 : terms.services.findIndex(id => !services.has(id))
  return unknown >= 0
    ? refusal('agreements.service_not_found', { path: ['terms', 'services', unknown] })
    : null
}

export const isColleague = ({ people }: Pick<References, 'people'>, id: string): boolean => {
  const person = people.get(id)
  return person?.kind === 'staff' && !person.disabled
}

/** Whose requests may come under it: its own client's, and those of everybody its recipients belong to. */
export const coveredBy = (
  { sites, people }: References,
  clientId: string,
  { recipients }: AgreementTerms,
): readonly string[] => {
  const owners = recipients.map(
    ({ kind, id }) =>
      ({ client: id, site: sites.get(id)?.clientId, contact: people.get(id)?.clientId })[kind],
  )
  return [...new Set([clientId, ...owners.filter(owner => typeof owner === 'string')])]
}

/** Whom terms cover, and where each belongs. */
export const placedBy = (
  { sites, people }: References,
  { recipients }: Pick<AgreementTerms, 'recipients'>,
): readonly Placed[] =>
  recipients.map(({ kind, id }) => {
    const person = kind === 'contact' ? people.get(id) : undefined
    const clientId = { client: id, site: sites.get(id)?.clientId, contact: person?.clientId }[kind] ?? null
    return { kind, id, clientId, siteId: person?.siteId ?? null }
  })

export const clientOf = ({ clients }: References, id: string): ClientRef => {
  const client = clients.get(id)
  if (!client) throw new Error(`the client ${id} was looked at and is gone`)
  return client
}

type NamedRow = Named & { readonly sourceId: string }
type Laid = {
  readonly sources: ReadonlyMap<string, unknown>
  readonly ground: { readonly references: References }
}

/** The first thing that rows name and that is not there. */
export const missingIn = ({ sources, ground }: Laid, rows: readonly NamedRow[]): Refusal | null => {
  for (const [index, row] of rows.entries()) {
    if (!sources.has(row.sourceId))
      return refusal('agreements.not_found', { path: ['rows', index, 'sourceId'] })
    const fault = referenceFault(ground.references, row)
    if (fault) return { ...fault, path: ['rows', index, ...(fault.path ?? [])] }
  }
  return null
}
