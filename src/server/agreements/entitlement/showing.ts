// Who may ask for what, and why, as it is shown: to us with the whole trace, to a client what it has agreed.

import type { z } from 'zod'
import type { Contact, Language } from '#domain/actor.ts'
import { type Choice, choicesFor } from '#domain/agreements/choosing.ts'
import { askableServices, entitle } from '#domain/agreements/entitlement.ts'
import type { askable, entitlement, entitlementQuery } from '#domain/agreements/entitlement-shapes.ts'
import { nameIn } from '#domain/catalogue/shapes.ts'
import { instant } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Desk } from '#server/platform/desk.ts'
import { reading } from '#server/platform/scope.ts'
import { wordsIn } from '#server/platform/words.ts'
import { promisedToClients, slaConfigOffering } from '#server/sla/index.ts'
import {
  loadAskedFor,
  loadAsker,
  loadAttainments,
  loadHoursGlances,
  loadOwnAgreements,
  loadServiceNames,
  type OwnAgreement,
  type ServiceName,
} from '../store/entitling.ts'
import { readAgreementSettings } from './settings.ts'

type Query = z.output<typeof entitlementQuery>
type Entitlement = z.infer<typeof entitlement> & { readonly choices: Choice[] }

export const showEntitlement = async (
  desk: Desk,
  {
    clientId,
    contactId = null,
    serviceId = null,
    at,
  }: Omit<Query, 'contactId' | 'serviceId'> & {
    readonly contactId?: string | null | undefined
    readonly serviceId?: string | null | undefined
  },
  language: Language,
): Promise<Entitlement | Refusal> => {
  const db = desk.database.app
  const asked = await loadAskedFor(db, { clientId, contactId })
  if (!asked) return refusal('agreements.client_not_found', { path: ['clientId'] })
  const who = { clientId, contactId, siteId: asked.siteId, at: at ? instant(at) : asked.now }
  const { covering, governed, trace } = entitle(asked.candidates, { ...who, serviceId })
  const candidates = covering.map(({ agreement: { id, number, name }, version }) => ({
    id,
    number,
    name,
    version: version.version,
  }))
  const say = wordsIn(language)
  const told = trace.map(({ code, params }) => ({
    number: params?.number,
    sentence: sentence(say(`match.${code}`, params)),
  }))
  const free = !governed && (await readAgreementSettings(db)).withoutAgreement === 'default_policy'
  return {
    agreement: candidates[0] ?? null,
    governed,
    trace: told.map(({ sentence }) => ({ sentence })),
    candidates,
    choices: choicesFor(asked.candidates, { ...who, serviceId }, asked.now).map(one => ({
      ...one,
      sentence: one.covers ? null : (told.find(({ number }) => number === one.number)?.sentence ?? null),
    })),
    services: free ? 'all' : named(askableServices(asked.candidates, who), asked.services, language),
  }
}

/** Read as the contact: row-level security lets through what holds or held, and nothing that is only planned. */
export const showOwn = async (desk: Desk, contact: Contact): Promise<z.infer<typeof askable>> => {
  const app = desk.database.app
  const [{ agreements, services }, asker, settings] = await Promise.all([
    reading(desk.database, contact, async portal => ({
      agreements: await loadOwnAgreements(portal),
      services: await loadServiceNames(portal),
    })),
    loadAsker(app, contact.id),
    readAgreementSettings(app),
  ])
  const own = agreements.filter(({ terms }) => covers(terms, contact, asker.siteId))
  const holding = own.filter(isActive)
  const free = agreements.length === 0 && settings.withoutAgreement === 'default_policy'
  const everything = free || holding.some(({ terms }) => terms.services === 'all')
  const ids = new Set(holding.flatMap(({ terms }) => (terms.services === 'all' ? [] : terms.services)))
  const promises = await promisesOf(desk, own, contact.language)
  const hours = await loadHoursGlances(
    app,
    own.filter(one => isActive(one) && one.terms.shares.hours).map(({ id }) => id),
  )
  const attained = await loadAttainments(
    app,
    own.filter(one => isActive(one) && one.terms.shares.attainment).map(({ id }) => id),
  )
  return {
    services: everything ? 'all' : named([...ids], services, contact.language),
    agreements: own.map(agreement => ({
      number: agreement.number,
      name: agreement.name,
      state: agreement.past ? 'ended' : agreement.state,
      startsOn: agreement.startsOn,
      endsOn: agreement.endsOn,
      services:
        agreement.terms.services === 'all'
          ? 'all'
          : named(agreement.terms.services, services, contact.language).map(({ name }) => name),
      promises: [...(promises.get(agreement.id) ?? [])],
      hours: hours.get(agreement.id) ?? null,
      attainment: attained.get(agreement.id) ?? null,
    })),
    manager: asker.manager,
  }
}

const isActive = ({ state, past }: OwnAgreement): boolean => state === 'active' && !past

const covers = (
  { recipients }: OwnAgreement['terms'],
  { id, clientId }: Contact,
  siteId: string | null,
): boolean => recipients.some(one => one.id === { client: clientId, site: siteId, contact: id }[one.kind])

/** What is promised, in sentences, where the agreement shares it. */
const promisesOf = async (
  desk: Desk,
  agreements: readonly OwnAgreement[],
  language: Language,
): Promise<ReadonlyMap<string, ReturnType<typeof promisedToClients>>> => {
  const shared = agreements.filter(one => isActive(one) && one.terms.shares.promises === 'promise')
  const { policyVersions } = await slaConfigOffering(
    desk,
    shared.map(({ terms }) => terms.policyVersionId),
  )
  return new Map(
    shared.map(({ id, terms }) => {
      const policy = policyVersions.get(terms.policyVersionId)
      return [id, policy ? promisedToClients(policy.terms, language) : []]
    }),
  )
}

/** In the order of the catalogue; what is no longer in it cannot be asked for. */
const named = <T extends 'all' | readonly string[]>(
  ids: T,
  services: readonly ServiceName[],
  language: Language,
): T extends 'all' ? 'all' : { id: string; name: string }[] =>
  (ids === 'all'
    ? 'all'
    : services
        .filter(({ id }) => ids.includes(id))
        .map(({ id, names }) => ({ id, name: nameIn(names, language) }))) as never

const sentence = (words: string): string => `${words.charAt(0).toLocaleUpperCase()}${words.slice(1)}.`
