// What somebody may ask for, as it is shown: to a contact on the first page of the portal, to us as the preview of it.

import type { Language } from '#domain/actor.ts'
import { nameIn } from '#domain/catalogue/naming.ts'
import { type Asker, offeredTo } from '#domain/portal/offering.ts'
import type { Offer, OfferedService } from '#domain/portal/shapes.ts'
import { type Covering, coveringOf } from '#domain/tickets/covering.ts'
import { usual } from '#domain/tickets/opening.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import { readAgreementSettings } from '#server/agreements/index.ts'
import { loadServices, type ServiceRow } from '#server/catalogue/index.ts'
import type { Desk } from '#server/platform/desk.ts'
import { type SlaConfig, slaConfigOffering } from '#server/sla/index.ts'
import { promisesBefore } from './promises.ts'
import { type AskerFacts, loadAsker } from './store.ts'

type Whom = { readonly clientId: string; readonly contactId: string | null }

export const showOffer = async (
  desk: Desk,
  whom: Whom,
  language?: Language,
): Promise<(Offer & { readonly language: Language }) | Refusal> => {
  const db = desk.database.app
  const [facts, catalogue, settings] = await Promise.all([
    loadAsker(db, whom),
    loadServices(db, false),
    readAgreementSettings(db),
  ])
  if (!facts) return refusal('agreements.client_not_found', { path: ['clientId'] })
  const asker: Asker = {
    clientId: whom.clientId,
    requester: whom.contactId === null ? null : { id: whom.contactId, siteId: facts.siteId },
    at: facts.now,
  }
  const offered = offeredTo(catalogue, facts, asker)
  const config = await slaConfigOffering(
    desk,
    offered.flatMap(({ covering }) => (covering.agreement ? [covering.agreement.policyVersionId] : [])),
  )
  const reader = language ?? facts.language
  const showing = { config, facts, clientId: whom.clientId, language: reader }
  return {
    language: reader,
    services: offered.map(({ service, covering }) => serviceShown(service, covering, showing)),
    otherwise: offered.length > 0 ? null : withoutService(facts, asker, settings.outsideMayAsk),
  }
}

/** With an empty catalogue what is agreed is asked for without naming a service. */
const withoutService = (facts: AskerFacts, asker: Asker, outsideMayAsk: boolean): Offer['otherwise'] => {
  const { outside } = coveringOf(facts, { ...asker, service: null })
  if (outside === null) return 'anything'
  return outsideMayAsk ? 'outside' : 'nothing'
}

type Showing = {
  readonly config: SlaConfig
  readonly facts: AskerFacts
  readonly clientId: string
  readonly language: Language
}

const serviceShown = (
  { id, names, descriptions, group, asksImpact, severity, form }: ServiceRow,
  { agreement }: Covering,
  { config, facts, clientId, language }: Showing,
): OfferedService => ({
  id,
  name: nameIn(names, language),
  description: nameIn(descriptions, language),
  group,
  asksImpact,
  severity: severity ?? usual.severity,
  form: [...form],
  promises: isShared(facts, agreement)
    ? promisesBefore(config, {
        clientId,
        calendarId: facts.calendarId,
        serviceId: id,
        agreement,
        now: facts.now,
        language,
      })
    : [],
})

/** What holds for clients without an agreement is no secret. */
const isShared = ({ shares }: AskerFacts, agreement: Covering['agreement']): boolean =>
  agreement === null ||
  shares.some(
    one =>
      one.agreementId === agreement.id && one.version === agreement.version && one.promises === 'promise',
  )
