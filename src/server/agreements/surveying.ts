// What terms come to before they may be promised: whether everything they name is there, what is worth saying about
// them, and whether their example cases come out as agreed.

import type { AgreementTerms } from '#domain/agreements/shapes.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { refusal } from '#kernel/refusal.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Unit } from '#server/platform/unit.ts'
import type { ClientRef, References } from './store/references.ts'

/** The first thing terms name that is not there. */
export const referenceFault = (
  { clients, sites, people, services, policies, calendars }: References,
  {
    terms,
    clientId,
    managerId,
  }: { readonly terms: AgreementTerms; readonly clientId: string; readonly managerId: string | null },
): Refusal | null => {
  if (!clients.has(clientId)) return refusal('agreements.client_not_found', { path: ['clientId'] })
  const manager = managerId === null ? null : people.get(managerId)
  if (manager !== null && (manager?.kind !== 'staff' || manager.disabled))
    return refusal('agreements.manager_not_found', { path: ['managerId'] })
  for (const [index, { kind, id }] of terms.recipients.entries()) {
    const known =
      kind === 'client'
        ? clients.has(id)
        : kind === 'site'
          ? sites.has(id)
          : people.get(id)?.kind === 'contact'
    if (!known) return refusal('agreements.recipient_not_found', { path: ['terms', 'recipients', index] })
  }
  if (terms.services !== 'all')
    for (const [index, id] of terms.services.entries())
      if (!services.has(id))
        return refusal('agreements.service_not_found', { path: ['terms', 'services', index] })
  if (!policies.has(terms.policyVersionId))
    return refusal('agreements.policy_not_found', { path: ['terms', 'policyVersionId'] })
  if (terms.calendarId !== null && !calendars.has(terms.calendarId))
    return refusal('agreements.calendar_not_found', { path: ['terms', 'calendarId'] })
  const { contacts } = terms.notices
  if (typeof contacts !== 'string')
    for (const [index, id] of contacts.entries())
      if (people.get(id)?.kind !== 'contact')
        return refusal('agreements.contact_not_found', { path: ['terms', 'notices', 'contacts', index] })
  return null
}

/** Whose requests may come under it: its own client's, and those of everybody its recipients belong to. */
export const coveredBy = (
  { sites, people }: References,
  clientId: string,
  { recipients }: AgreementTerms,
): readonly string[] => {
  const ids = new Set([clientId])
  for (const { kind, id } of recipients) {
    const own = kind === 'client' ? id : kind === 'site' ? sites.get(id)?.clientId : people.get(id)?.clientId
    if (own) ids.add(own)
  }
  return [...ids]
}

export const clientOf = ({ clients }: References, id: string): ClientRef => {
  const client = clients.get(id)
  if (!client) throw new Error(`the client ${id} was looked at and is gone`)
  return client
}

type Surveyed = { readonly terms: AgreementTerms; readonly clientId: string }

/** Why these terms may not be promised; null when they may. */
export const obstacleTo = async (
  _desk: Desk,
  _unit: Pick<Unit, 'db' | 'now'>,
  _wanted: Surveyed,
  _references: References,
): Promise<Refusal | null> => null
