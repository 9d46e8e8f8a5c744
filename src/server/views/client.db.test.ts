import { describe, expect, test } from 'vitest'
import { clientsRoom } from '#server/clients/index.ts'
import { peopleRoom } from '#server/people/index.ts'
import { newId } from '#server/platform/ids.ts'
import { ticketDesk } from '#test/support/ticket-desk.ts'

const { as, acme, nordwind, ana, eva, olga, at, desk } = await ticketDesk([clientsRoom, peopleRoom])
const { owner } = desk.database

const open = async (subject: string, changes: object = {}) => {
  const { body } = await as(ana)('tickets.open', {
    body: { clientId: acme.id, requesterId: acme.kim.id, subject, text: 'Help', severity: 2, ...changes },
  })
  return body.ticket as { id: string; number: number }
}
const answer = (ticket: { id: string }, outcome = 'keep') =>
  as(ana)('tickets.reply', { params: { ticket: ticket.id }, body: { text: 'Here you are', outcome } })
const overview = async (client = acme) => (await as(olga)('views.client', { params: { id: client.id } })).body

// An agreement as the tables hold it: what wrote it is another room's business.
const agree = async (
  name: string,
  changes: { state?: string; services?: unknown; allowance?: unknown } = {},
) => {
  const [id, period] = [newId(), newId()]
  const { rows } = await owner.query('select id from policy_versions limit 1')
  const { state = 'active', services = 'all', allowance = null } = changes
  await owner.query(
    `insert into agreements (id, name, client_id, state, series_id, period_id, zone, created_at)
     values ($1, $2, $3, $4, $1, $5, 'Europe/Amsterdam', now())`,
    [id, name, acme.id, state, period],
  )
  await owner.query(
    `insert into agreement_versions (id, agreement_id, version, terms, policy_version_id, published_at)
     values ($1, $2, 1, $3, $4, now())`,
    [newId(), id, JSON.stringify({ services, allowance }), rows[0].id],
  )
  return id
}

await at('23 08:00')
const kept = await open('Import stops')
await answer(kept, 'solve')
const late = await open('SSO loop')
const spam = await open('Buy now')
await as(ana)('tickets.cancel', { params: { ticket: spam.id }, body: { how: 'spam' } })
await at('23 15:30')
await answer(late)
const foreign = await open('Elsewhere', { clientId: nordwind.id, requesterId: nordwind.kim.id })

describe('a client’s promises of ninety days', () => {
  test('are counted by kind, kept and missed; what was cancelled counts for neither', async () => {
    const { promises, openTickets, hours } = await overview()
    expect(promises).toEqual([
      { promise: 'first_response', kept: 1, missed: 1 },
      { promise: 'resolution', kept: 1, missed: 0 },
    ])
    expect([openTickets, hours]).toEqual([1, []])
  })

  test('name each miss, with when it was due and when it was kept after all', async () => {
    const { missed } = await overview()
    expect(missed).toMatchObject([
      { ticket: { number: late.number, subject: 'SSO loop' }, promise: 'first_response', byChange: false },
    ])
    expect(missed[0].dueAt.slice(0, 16)).toBe('2026-11-23T10:00')
    expect(missed[0].endedAt.slice(0, 16)).toBe('2026-11-23T15:30')
  })

  test('count a promise that is late already, and forget what was decided before', async () => {
    await owner.query(
      `update clocks set breached = true, breached_at = now() where ticket_id = $1 and state = 'running'`,
      [foreign.id],
    )
    const { promises, missed } = await overview(nordwind)
    expect(promises.every((one: { kept: number }) => one.kept === 0)).toBe(true)
    expect(missed[0]).toMatchObject({ ticket: { number: foreign.number }, endedAt: null })
    await owner.query(
      `update clocks set ended_at = ended_at - interval '100 days' where client_id = $1 and ended_at is not null`,
      [acme.id],
    )
    expect((await overview()).promises).toEqual([])
  })
})

test('agreed hours are told as they were agreed, of agreements in force', async () => {
  const allowance = { work: 'PT40H', per: 'month', carryOver: 'lapses', carriesFor: null }
  await agree('Gold', { allowance })
  await agree('Silver', { state: 'planned', allowance })
  await agree('Bronze')
  const { hours } = await overview()
  expect(hours).toEqual([
    expect.objectContaining({ ...allowance, agreement: expect.objectContaining({ name: 'Gold' }) }),
  ])
})

test('what happened to a client is told in words, newest first, a page at a time', async () => {
  await as(eva)('clients.add_site', { params: { id: acme.id }, body: { name: 'Osaka plant' } })
  const dutch = { ...ana, language: 'nl' as const }
  const page = (cursor?: string) =>
    as(dutch)('views.client_activity', {
      params: { id: acme.id },
      query: { limit: 2, ...(cursor ? { cursor } : {}) },
    })
  const { body: first } = await page()
  expect(first.items[0]).toMatchObject({
    sentence: 'Eva heeft de vestiging Osaka plant toegevoegd aan Acme',
    icon: 'map-pin',
    about: null,
  })
  const { body: second } = await page(first.next)
  const all = [...first.items, ...second.items]
  expect(all.map(({ type }: { type: string }) => type)).toEqual([
    'client.site_added',
    'tickets.cancelled',
    'tickets.opened',
    'tickets.opened',
  ])
  expect(all.at(-1)).toMatchObject({ about: { kind: 'ticket', number: late.number } })
})

test('the open tickets of a client are its own, whatever its name is part of', async () => {
  await owner.query(`update clients set name = 'Acme North' where id = $1`, [nordwind.id])
  const { body } = await as(ana)('views.queue', { query: { tab: 'all', clientId: acme.id } })
  expect(body.items.map(({ number }: { number: number }) => number)).toEqual([late.number])
  expect(body.counts).toBeNull()
})

test('a service says which agreements contain it, and how often it was asked for', async () => {
  const add = async (name: string) =>
    (await as(eva)('catalogue.add', { body: { names: { en: name } } })).body.id as string
  const [hosting, sso] = [await add('Hosting'), await add('Single sign-on')]
  await agree('Hosting only', { services: [hosting] })
  await agree('Next year', { services: [hosting, sso], state: 'planned' })
  await agree('Over', { services: [sso], state: 'ended' })
  await open('Disk is full', { serviceId: hosting })
  const { body } = await as(ana)('views.catalogue')
  const of = (id: string) => body.items.find(({ serviceId }: { serviceId: string }) => serviceId === id)
  expect(body.everywhere).toBe(3)
  expect(of(hosting)).toMatchObject({ agreements: 2, tickets: 1 })
  expect(
    of(hosting).named.map(({ name, client }: { name: string; client: string }) => [name, client]),
  ).toEqual([
    ['Hosting only', 'Acme'],
    ['Next year', 'Acme'],
  ])
  expect(of(sso)).toMatchObject({ agreements: 1, tickets: 0 })
})

test('a client that is not there has no page, and its people have none of ours', async () => {
  const nobody = { id: ana.id }
  expect((await as(ana)('views.client', { params: nobody })).status).toBe(404)
  expect((await as(ana)('views.client_activity', { params: nobody })).status).toBe(404)
  for (const name of ['views.client', 'views.client_activity', 'views.catalogue'] as const)
    expect((await as(acme.kim)(name, { params: { id: acme.id } })).status).toBe(404)
})

test('a client’s page reads its clocks and its history by index', async () => {
  await owner.query('analyze clocks')
  await owner.query('set enable_seqscan = off')
  const { rows } = await owner.query(
    `explain select from clocks where client_id = $1 and state in ('met', 'missed') and ended_at >= now() - interval '90 days'`,
    [acme.id],
  )
  expect(rows.map(row => row['QUERY PLAN']).join()).toContain('clocks_decided_by_client')
  const told = await owner.query(
    `explain select from ledger l where l.client_id = $1
      and (l.subject_kind <> 'ticket' or l.type in ('tickets.opened', 'tickets.merged', 'tickets.cancelled'))
      order by l.at desc, l.id desc limit 20`,
    [acme.id],
  )
  expect(told.rows.map(row => row['QUERY PLAN']).join()).toContain('ledger_by_client')
})
