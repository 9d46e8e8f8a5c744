// Agreements for tests: a client with a person, a policy, a service, and terms that promise something.

import type { Staff } from '#domain/actor.ts'
import { system } from '#domain/actor.ts'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import type { Instant } from '#kernel/instant.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { agreementsRoom } from '#server/agreements/index.ts'
import { calendarsRoom, seedCalendar } from '#server/calendars/index.ts'
import { catalogueRoom } from '#server/catalogue/index.ts'
import { addClient, clientsRoom } from '#server/clients/index.ts'
import { peopleRoom, storeSetting } from '#server/people/index.ts'
import { inUnit, perform } from '#server/platform/act.ts'
import type { Desk, Room } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import { seedDefaultPolicy, seedPolicy, slaRoom } from '#server/sla/index.ts'

export const agreementRooms: readonly Room[] = [
  peopleRoom,
  clientsRoom,
  calendarsRoom,
  slaRoom,
  catalogueRoom,
  agreementsRoom,
]

export type AgreedWorld = {
  readonly eva: Staff
  readonly policyVersionId: string
  readonly calendarId: string
  readonly hosting: string
  readonly backup: string
}

/** The company's hours, one policy, two services, and Eva who keeps the accounts. */
export const agreedWorld = async (desk: Desk): Promise<AgreedWorld> => {
  const [eva, hosting, backup] = [newId(), newId(), newId()]
  const { calendarId, policyId } = await inUnit(desk, async unit => {
    const calendar = seedCalendar(unit, {
      name: 'Office hours',
      spec: {
        zone: 'Europe/Amsterdam',
        week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map(day => [day, [['09:00', '17:00']]])),
      },
      since: 0 as Instant,
    })
    const policy = seedPolicy(unit, { name: 'Gold' })
    seedDefaultPolicy(unit, policy.id)
    storeSetting(
      unit,
      'company',
      { name: 'Meridian', language: 'en', region: 'NL', zone: 'Europe/Amsterdam', calendarId: calendar.id },
      null,
    )
    unit.insert('people', {
      id: eva,
      kind: 'staff',
      role: 'account_manager',
      name: 'Eva de Vries',
      email: 'eva@meridian.example',
      language: 'en',
      region: 'NL',
      created_at: unit.now,
    })
    for (const [position, [id, name]] of [
      [hosting, 'Hosting'],
      [backup, 'Backup'],
    ].entries())
      unit.insert('services', {
        id: id ?? '',
        names: { en: name ?? '' },
        group_name: '',
        position,
        sample: false,
        created_at: unit.now,
      })
    return { calendarId: calendar.id, policyId: policy.id }
  })
  const { id: policyVersionId } = await desk.database.app
    .selectFrom('policy_versions')
    .select('id')
    .where('policy_id', '=', policyId)
    .executeTakeFirstOrThrow()
  return {
    eva: { kind: 'staff', id: eva, name: 'Eva de Vries', role: 'account_manager', teams: [], language: 'en' },
    policyVersionId,
    calendarId,
    hosting,
    backup,
  }
}

/** A client with one person who can be written to. */
export const agreedClient = async (desk: Desk, name: string, zone = 'Europe/Amsterdam'): Promise<string> => {
  const word = name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const id = await inUnit(desk, unit =>
    perform(
      desk,
      unit,
      addClient(desk),
      {
        ...{
          name,
          zone,
          language: 'en',
          reference: null,
          notes: '',
          accountManagerId: null,
          calendarId: null,
        },
        domains: [],
        contacts: [
          {
            ...{ name: `Kim of ${name}`, email: `kim@${word}.example`, jobTitle: null, phone: null },
            invite: false,
          },
        ],
      },
      { actor: system, via: 'import' },
    ),
  )
  if (isRefusal(id)) throw new Error(`refused: ${JSON.stringify(id)}`)
  return id
}

/** Everything that is agreed with everybody of a client. */
export const agreedTerms = (
  clientId: string,
  { policyVersionId }: Pick<AgreedWorld, 'policyVersionId'>,
  changes: Partial<AgreementTerms> = {},
): AgreementTerms => ({
  recipients: [{ kind: 'client', id: clientId }],
  services: 'all',
  policyVersionId,
  calendarId: null,
  allowance: null,
  price: { amount: 120_000, currency: 'EUR', per: 'month' },
  rates: [],
  notices: { activation: true, ending: true, ahead: [60, 30, 7], contacts: 'all', manager: true },
  shares: { promises: 'promise', hours: true, attainment: false },
  cases: [],
  notes: '',
  ...changes,
})
