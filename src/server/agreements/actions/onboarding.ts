// A new client in one act: the organisation, its project, its people and their access, and an agreement from a source.
// All of it or nothing.

import { copyFor } from '#domain/agreements/copying.ts'
import { agreementsPolicy } from '#domain/agreements/policy.ts'
import type { NewClient } from '#domain/clients/shapes.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { addClient } from '#server/clients/index.ts'
import { type Ability, type Context, type Decision, perform } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Unit } from '#server/platform/unit.ts'
import type { ClientRef, PersonRef } from '../store/references.ts'
import { loadSources } from '../store/sources.ts'
import { type Ground, survey } from '../surveying.ts'
import { type Created, createOne } from './creating.ts'

export type Onboard = {
  readonly client: NewClient
  readonly agreement: {
    readonly sourceId: string
    readonly name: string
    readonly startsOn: string | null
    readonly endsOn: string | null
    readonly start: 'draft' | 'planned' | 'active'
  } | null
}
export type Onboarded = { readonly clientId: string; readonly agreement: Created | null }

export const onboard = (desk: Desk): Ability<Onboard, Onboarded, Decision<Onboarded>> => ({
  name: 'agreements.onboard',
  may: agreementsPolicy['agreements.write'].may,
  load: async (unit, wanted, context) => {
    const clientId = await perform(desk, unit, addClient(desk), wanted.client, context)
    if (isRefusal(clientId)) return within('client', clientId)
    const agreement = wanted.agreement
      ? await beginAgreement(desk, unit, { ...wanted, agreement: wanted.agreement }, clientId, context)
      : null
    return isRefusal(agreement) ? within('agreement', agreement) : { clientId, agreement }
  },
  decide: done => ({
    subject: { kind: 'client', id: done.clientId, clientId: done.clientId },
    events: [],
    reply: done,
  }),
  store: () => {},
})

const beginAgreement = async (
  desk: Desk,
  unit: Unit,
  { client, agreement }: Onboard & { readonly agreement: NonNullable<Onboard['agreement']> },
  clientId: string,
  context: Context,
): Promise<Created | Refusal> => {
  const { sourceId, name, startsOn, endsOn, start } = agreement
  const source = (await loadSources(unit.db, [sourceId])).get(sourceId)
  if (!source) return refusal('agreements.not_found', { path: ['sourceId'] })
  const receiver = { id: clientId, name: client.name, zone: client.zone, managerId: client.accountManagerId }
  const { term, terms, managerId } = copyFor(
    { ...source, term: { startsOn: source.startsOn, endsOn: source.endsOn, zone: source.zone } },
    receiver,
    {
      ...{ mode: 'copy', startsOn, endsOn, ahead: [], policyVersionId: source.terms.policyVersionId },
      take: ['services', 'term', 'policy', 'calendar', 'allowance', 'price', 'notices'],
    },
  )
  const ground = await survey(desk, unit, [{ clientId: source.client.id, managerId, terms: source.terms }])
  return perform(
    desk,
    unit,
    createOne(desk, withNewcomer(ground, clientId, client)),
    {
      ...{ clientId, name, ...term, managerId, terms, start },
      ...{ rank: source.rank, template: false, origin: { sourceId, mode: 'copy' } },
    },
    context,
  )
}

/** The database does not know them yet: they are written with the agreement. */
const withNewcomer = (ground: Ground, clientId: string, client: NewClient): Ground => {
  const newcomer: ClientRef = {
    ...{ id: clientId, number: 0, name: client.name, zone: client.zone, calendarId: client.calendarId },
    ...{ managerId: client.accountManagerId, archived: false },
  }
  const contacts = client.contacts.map(
    ({ name, email }, index): PersonRef => ({
      ...{
        id: `${clientId}:${index}`,
        name,
        kind: 'contact',
        email,
        clientId,
        siteId: null,
        disabled: false,
      },
    }),
  )
  const { references } = ground
  return {
    ...ground,
    references: {
      ...references,
      clients: new Map([...references.clients, [clientId, newcomer]]),
      people: new Map([...references.people, ...contacts.map(person => [person.id, person] as const)]),
    },
  }
}

const within = (where: string, refused: Refusal): Refusal => ({
  ...refused,
  path: [where, ...(refused.path ?? [])],
})
