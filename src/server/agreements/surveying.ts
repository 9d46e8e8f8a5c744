// What terms come to before they may be promised: whether everything they name is there, what is worth saying about
// them, and whether their example cases come out as agreed.

import { type CaseOutcome, tryCases } from '#domain/agreements/cases.ts'
import { type Found, readiness } from '#domain/agreements/finding.ts'
import { findingsOf } from '#domain/agreements/linting.ts'
import type { Term } from '#domain/agreements/term.ts'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import { nameIn } from '#domain/catalogue/shapes.ts'
import { countingAt } from '#domain/sla/match.ts'
import type { CountingCalendar } from '#domain/sla/terms.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Unit } from '#server/platform/unit.ts'
import { type SlaConfig, slaConfig } from '#server/sla/index.ts'
import { coveredBy, placedBy } from './referring.ts'
import { loadNeighbours, type Neighbour } from './store/neighbours.ts'
import { loadReferences, type PersonRef, type PolicyRef, type References } from './store/references.ts'

/** An agreement, or what may become one. */
export type Surveyed = Term & {
  /** Null: it is not there yet. */
  readonly id: string | null
  /** Whose series it carries on; null: none. */
  readonly seriesId: string | null
  readonly clientId: string
  readonly managerId: string | null
  readonly terms: AgreementTerms
}

export type Survey = {
  readonly found: readonly Found[]
  readonly outcomes: readonly CaseOutcome[]
  readonly policy: PolicyRef | null
  readonly calendar: CountingCalendar | null
}

export type Ground = {
  readonly references: References
  readonly neighbours: readonly Neighbour[]
  readonly config: SlaConfig
  readonly now: Instant
}

/** Everything these terms name and touch, in two questions, however many they are. */
export const survey = async (
  desk: Desk,
  { db, now }: Pick<Unit, 'db' | 'now'>,
  wanted: readonly Pick<Surveyed, 'clientId' | 'managerId' | 'terms'>[],
): Promise<Ground> => {
  const clients = wanted.flatMap(({ clientId, terms }) => [
    clientId,
    ...terms.recipients.flatMap(({ kind, id }) => (kind === 'client' ? [id] : [])),
  ])
  const references = await loadReferences(db, {
    terms: wanted.map(({ terms }) => terms),
    clients,
    people: wanted.flatMap(({ managerId }) => managerId ?? []),
    contactsOf: clients,
  })
  return {
    references,
    neighbours: await loadNeighbours(
      db,
      wanted.flatMap(({ clientId, terms }) => coveredBy(references, clientId, terms)),
    ),
    config: await slaConfig(desk),
    now,
  }
}

export const surveyOf = (ground: Ground, wanted: Surveyed): Survey => {
  const { references, neighbours, now } = ground
  const { terms, id, seriesId, clientId, managerId, startsOn, endsOn, zone } = wanted
  const policy = references.policies.get(terms.policyVersionId) ?? null
  const calendar = calendarOf(ground, wanted)
  const services = [...references.services.values()].map(
    ({ id: service, names, archived, severity }) =>
      [service, { name: nameIn(names, 'en'), archived, severity }] as const,
  )
  const found = findingsOf({
    term: { startsOn, endsOn, zone },
    terms,
    policy,
    calendar,
    services: new Map(services),
    reach: { contacts: reached(references, terms).length, manager: managerId !== null },
    placed: placedBy(references, terms),
    others: neighbours
      .filter(other => other.id !== id && other.state !== 'draft')
      .map(other => ({
        ...other,
        sameSeries: other.seriesId === seriesId,
        elsewhere: other.clientId !== clientId,
      })),
    now,
  })
  return { found, outcomes: tryCases(terms.cases, policy, calendar), policy, calendar }
}

/** Its own calendar, else the client's, the policy's, the company's; one that is gone is passed over. */
export const calendarOf = (
  { references, config, now }: Ground,
  { terms, clientId }: Pick<Surveyed, 'terms' | 'clientId'>,
): CountingCalendar | null => {
  const policy = references.policies.get(terms.policyVersionId)
  const choices = [
    terms.calendarId,
    references.clients.get(clientId)?.calendarId,
    policy?.terms.calendarId,
    config.companyCalendarId,
  ]
  for (const id of choices) {
    const calendar = id ? countingAt(config, id, now) : null
    if (calendar) return calendar
  }
  return null
}

/** Why these terms may not be promised; null when they may. */
export const obstacleTo = (ground: Ground, wanted: Surveyed): Refusal | null => {
  const { found, outcomes } = surveyOf(ground, wanted)
  // Local times as people write them: `2027-01-08 17:50`.
  return readiness(
    found,
    outcomes.map(outcome => ({
      ...outcome,
      case: { ...outcome.case, due: outcome.case.due.replace('T', ' ') },
      found: outcome.found.replace('T', ' '),
    })),
  )
}

/** Covered contacts with an address whom its notices would reach. */
export const reached = (
  { people }: References,
  { recipients, notices: { contacts } }: AgreementTerms,
): readonly PersonRef[] => {
  if (contacts === 'none') return []
  return [...people.values()].filter(
    person =>
      person.kind === 'contact' &&
      person.email !== null &&
      !person.disabled &&
      (contacts === 'all' || contacts.includes(person.id)) &&
      recipients.some(
        ({ kind, id }) => id === { client: person.clientId, site: person.siteId, contact: person.id }[kind],
      ),
  )
}

/** Whom it would tell: the client's people, and our own account manager. */
export const toldBy = (
  references: References,
  { terms, managerId }: Pick<Surveyed, 'terms' | 'managerId'>,
): { id: string; name: string; side: 'client' | 'us' }[] => {
  const { activation, ending, ahead, manager } = terms.notices
  if (!activation && !ending && ahead.length === 0) return []
  const ours = manager && managerId !== null ? references.people.get(managerId) : undefined
  return [
    ...reached(references, terms).map(({ id, name }) => ({ id, name, side: 'client' }) as const),
    ...(ours ? [{ id: ours.id, name: ours.name, side: 'us' } as const] : []),
  ]
}
