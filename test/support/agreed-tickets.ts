// A desk whose clients have agreements: each story gets a client of its own, so that none tells another's.

import { expect } from 'vitest'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import { instant } from '#kernel/instant.ts'
import { type AgreementSeed, agreementsRoom, seedAgreement } from '#server/agreements/index.ts'
import { clientsRoom } from '#server/clients/index.ts'
import { peopleRoom } from '#server/people/index.ts'
import { inUnit } from '#server/platform/act.ts'
import { newId } from '#server/platform/ids.ts'
import { seedPolicy } from '#server/sla/index.ts'
import { agreedTerms } from './agreed.ts'
import { type Client, ticketDesk } from './ticket-desk.ts'

type Given = Partial<Omit<AgreementSeed, 'terms'>> & { readonly terms?: Partial<AgreementTerms> }

/** It is Monday the 23rd of November 2026, nine o'clock UTC. */
export const agreedTickets = async () => {
  const house = await ticketDesk([peopleRoom, clientsRoom, agreementsRoom])
  const { as, at, desk, ana, eva, promised } = house
  const admin = { ...eva, role: 'administrator' as const }

  const versionOf = async (policyId: string): Promise<string> => {
    const row = await desk.database.app
      .selectFrom('policy_versions')
      .select('id')
      .where('policy_id', '=', policyId)
      .executeTakeFirstOrThrow()
    return row.id
  }
  const standard = await versionOf(promised.policyId)
  const goldPolicy = await inUnit(desk, async unit => seedPolicy(unit, { name: 'Gold promises' }))
  const gold = await versionOf(goldPolicy.id)
  const [hosting, backup] = await inUnit(desk, async unit =>
    ['Hosting', 'Backup'].map((name, position) => {
      const id = newId()
      unit.insert('services', { id, names: { en: name }, group_name: '', position, created_at: unit.now })
      return id
    }),
  )

  /** The test's clock goes on while it runs. */
  const within = (minute: string) =>
    expect.stringMatching(new RegExp(`^2026-11-${minute.replace(' ', 'T')}:`))

  let clients = 0
  /** A client of its own for each story, so that no story tells another's. */
  const newClient = async (zone = 'Europe/Amsterdam'): Promise<Client> => {
    const name = `Client ${++clients}`
    const [id, contact] = [newId(), newId()]
    const email = `kim@client${clients}.example`
    await inUnit(desk, async unit => {
      unit.insert('clients', { id, name, zone, created_at: unit.now, account_manager_id: eva.id })
      unit.insert('projects', { id: newId(), client_id: id, name, created_at: unit.now })
      unit.insert('people', {
        id: contact,
        kind: 'contact',
        name: `Kim of ${name}`,
        email,
        client_id: id,
        created_at: unit.now,
      })
    })
    const kim = {
      kind: 'contact',
      id: contact,
      name: `Kim of ${name}`,
      clientId: id,
      language: 'en',
      email,
    } as const
    return { id, name, kim }
  }

  const agree = (client: Client, { terms, ...given }: Given = {}) =>
    inUnit(desk, unit =>
      seedAgreement(unit, {
        name: 'Gold 2026',
        clientId: client.id,
        startsOn: '2026-01-01',
        endsOn: '2026-12-31',
        zone: 'Europe/Amsterdam',
        start: 'planned',
        at: instant('2025-12-01T00:00:00Z'),
        terms: agreedTerms(client.id, { policyVersionId: gold }, terms),
        ...given,
      }),
    )

  const open = async (client: Client, changes: object = {}, by = ana) => {
    const { status, body } = await as(by)('tickets.open', {
      body: {
        clientId: client.id,
        requesterId: client.kim.id,
        subject: 'SSO loop',
        text: 'Help',
        severity: 2,
        ...changes,
      },
    })
    expect(status, JSON.stringify(body)).toBe(201)
    return { ...body.ticket, outside: body.outside } as {
      number: number
      id: string
      version: number
      outside: string | null
    }
  }
  const read = async (ticket: { readonly id: string }) =>
    (await as(ana)('tickets.get', { params: { ticket: ticket.id } })).body
  const running = (ticket: { clocks: readonly { state: string; promise: string }[] }) =>
    ticket.clocks
      .filter(({ state }) => state === 'running' || state === 'paused')
      .map(({ promise }) => promise)
  const stories = async (ticket: { readonly id: string }): Promise<readonly string[]> =>
    (await as(ana)('tickets.history', { params: { ticket: ticket.id } })).body.items.map(
      ({ sentence }: { sentence: string }) => sentence,
    )

  await at('23 09:00')
  return {
    ...house,
    admin,
    standard,
    goldPolicy,
    gold,
    hosting,
    backup,
    within,
    newClient,
    agree,
    open,
    read,
    running,
    stories,
  }
}
