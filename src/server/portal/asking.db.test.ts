import { expect, test } from 'vitest'
import type { Contact } from '#domain/actor.ts'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import { instant } from '#kernel/instant.ts'
import { agreementsRoom, seedAgreement } from '#server/agreements/index.ts'
import { inUnit } from '#server/platform/act.ts'
import { newId } from '#server/platform/ids.ts'
import { agreedTerms } from '#test/support/agreed.ts'
import { mailDesk } from '#test/support/mail-desk.ts'
import { portalRoom } from './index.ts'

const { desk, as, at, eva, ana, acme, nordwind, promised, runJobs } = await mailDesk([
  agreementsRoom,
  portalRoom,
])
const admin = { ...eva, role: 'administrator' as const }
const { id: policyVersionId } = await desk.database.app
  .selectFrom('policy_versions')
  .select('id')
  .where('policy_id', '=', promised.policyId)
  .executeTakeFirstOrThrow()

const [hosting, backup, planner, jan] = [newId(), newId(), newId(), newId()]
const device = {
  key: 'device',
  kind: 'choice',
  names: { en: 'Device', nl: 'Apparaat' },
  help: {},
  required: true,
  choices: [{ key: 'laptop', names: { en: 'Laptop', nl: 'Laptop' } }],
}
await at('23 08:30')
await inUnit(desk, async unit => {
  const service = (id: string, names: object, position: number, more: object = {}) =>
    unit.insert('services', {
      id,
      names,
      descriptions: { en: 'About it', nl: 'Erover' },
      group_name: 'Platform',
      position,
      created_at: unit.now,
      ...more,
    } as never)
  service(hosting, { en: 'Hosting', nl: 'Onderdak' }, 0)
  service(backup, { en: 'Backup' }, 1)
  service(planner, { en: 'Planner' }, 2, { form: [device], severity: 4, asks_impact: false })
  unit.insert('people', {
    id: jan,
    kind: 'contact',
    name: 'Jan de Boer',
    email: 'jan@acme.example',
    client_id: acme.id,
    language: 'nl',
    created_at: unit.now,
  })
  unit.update('clients', acme.id, { account_manager_id: eva.id })
})
const janDeBoer: Contact = {
  kind: 'contact',
  id: jan,
  name: 'Jan de Boer',
  clientId: acme.id,
  language: 'nl',
}

const agree = (name: string, terms: Partial<AgreementTerms>, more: object = {}) =>
  inUnit(desk, unit =>
    seedAgreement(unit, {
      name,
      clientId: acme.id,
      startsOn: '2026-01-01',
      endsOn: '2026-11-30',
      zone: 'Europe/Amsterdam',
      start: 'planned',
      at: instant('2025-12-01T00:00:00Z'),
      terms: agreedTerms(acme.id, { policyVersionId }, terms),
      ...more,
    }),
  )
await agree('Gold 2026', { services: [hosting, planner], recipients: [{ kind: 'contact', id: acme.kim.id }] })
await agree(
  'Backup 2027',
  { services: [backup] },
  { startsOn: '2027-01-01', endsOn: '2027-12-31', at: instant('2026-11-01T00:00:00Z') },
)

const offered = async (who: Contact) => (await as(who)('portal.offer')).body
const namesFor = async (who: Contact) =>
  (await offered(who)).services.map((one: { name: string }) => one.name)
const ask = (who: Contact, body: object, key: string = newId()) =>
  as(who)('portal.ask', {
    body: { serviceId: hosting, subject: 'Site is slow', text: 'Since this morning', ...body },
    headers: { 'idempotency-key': key },
  })
const ticketOf = async (number: number) => (await as(ana)('tickets.get', { params: { ticket: number } })).body
const count = async () => {
  const { rows } = await desk.database.owner.query<{ count: number }>('select count(*)::int from tickets')
  return rows[0]?.count
}

test('a person is offered what an active agreement covers for them: nothing planned, nothing of a colleague', async () => {
  await at('23 09:00')
  expect(await namesFor(acme.kim)).toEqual(['Hosting', 'Planner'])
  expect(await offered(janDeBoer)).toMatchObject({ services: [], otherwise: 'outside' })
})

test('with it comes what it is, what it asks, and the promise in a sentence and as a moment', async () => {
  await at('23 09:00')
  const [first, second] = (await offered({ ...acme.kim, language: 'nl' })).services
  expect(first).toMatchObject({ name: 'Onderdak', description: 'Erover', asksImpact: true, severity: 3 })
  const [worst] = first.promises
  expect(worst.answer).toMatch(/^U hoort van ons binnen .+\.$/)
  expect(worst.answerBy).toMatch(/^2026-11-2\d/)
  expect(second).toMatchObject({ asksImpact: false, severity: 4, form: [{ key: 'device' }] })
  expect(JSON.stringify(first)).not.toMatch(/Gold 2026|polic|team/i)
})

test('what is asked is a ticket like every other: agreement, clock, answers, and an acknowledgement', async () => {
  await at('23 10:00')
  const { status, body } = await ask(acme.kim, {
    serviceId: planner,
    severity: 1,
    answers: { device: 'laptop' },
  })
  expect([status, body.outside]).toEqual([201, null])
  const ticket = await ticketOf(body.number)
  expect(ticket).toMatchObject({
    channel: 'portal',
    severity: 4,
    requester: { id: acme.kim.id },
    service: { name: 'Planner' },
    agreement: { name: 'Gold 2026' },
    answers: [{ key: 'device', value: 'Laptop' }],
  })
  const mine = (await as(acme.kim)('tickets.get', { params: { ticket: body.number } })).body
  expect(mine).toMatchObject({ service: 'Planner', answers: [{ name: 'Device', value: 'Laptop' }] })
  expect(ticket.clocks.map(({ promise }: { promise: string }) => promise)).toContain('first_response')
  await runJobs()
  const { rows } = await desk.database.owner.query(
    `select kind, to_addresses -> 0 ->> 'address' as "to" from outbox where ticket_id = $1`,
    [ticket.id],
  )
  expect(rows).toEqual([{ kind: 'acknowledgement', to: 'kim@acme.example' }])
})

test('whoever asks says how bad it is, where the service lets them', async () => {
  await at('23 10:30')
  const { body } = await ask(acme.kim, { severity: 1 })
  const ticket = await ticketOf(body.number)
  expect(ticket.severity).toBe(1)
  expect(ticket.clocks[0].severity).toMatchObject({ value: '1', setBy: 'client' })
})

test('A8: a service that no active agreement covers is refused in words, and nothing is written', async () => {
  await at('23 11:00')
  const before = await count()
  const planned = await ask(acme.kim, { serviceId: backup })
  expect([planned.status, planned.body.code]).toEqual([422, 'portal.not_offered'])
  expect(planned.body.title).toBe(
    'Backup cannot be asked for: no agreement of yours covers it now. Choose another service.',
  )
  expect((await ask(janDeBoer, {})).body.code).toBe('portal.not_offered')
  expect((await ask(acme.kim, { serviceId: newId() })).body.code).toBe('tickets.reference_not_found')
  // Gold ends with the last day of November in Amsterdam: an hour before midnight UTC.
  await at('30 22:59')
  expect((await ask(acme.kim, {})).status).toBe(201)
  await at('30 23:00')
  expect((await ask(acme.kim, {})).body.code).toBe('portal.not_offered')
  expect(await count()).toBe(Number(before) + 1)
})

test('where something is on offer a service has to be chosen', async () => {
  await at('24 09:00')
  expect((await ask(acme.kim, { serviceId: null })).body.code).toBe('portal.service_missing')
})

test('somebody whom nothing covers may write where the desk hears them: no clock, the polite answer, and a decision waits', async () => {
  await at('24 09:30')
  const { status, body } = await ask(janDeBoer, { serviceId: null })
  expect([status, body.outside]).toEqual([201, expect.stringMatching(/\.$/)])
  const ticket = await ticketOf(body.number)
  expect(ticket).toMatchObject({ agreement: null, clocks: [], outside: { reason: 'person_not_covered' } })
  await runJobs()
  const { rows } = await desk.database.owner.query<{ text: string }>(
    'select text from outbox where ticket_id = $1',
    [ticket.id],
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.text).toContain('Beste Jan de Boer')
})

test('where the desk does not hear such people, it says so before and refuses after', async () => {
  await at('24 09:40')
  const { version: base, ...rest } = (await as(admin)('agreements.settings')).body
  const save = (outsideMayAsk: boolean, on: number) =>
    as(admin)('agreements.save_settings', { body: { ...rest, outsideMayAsk, base: on } })
  const saved = await save(false, base)
  expect(saved.status, JSON.stringify(saved.body)).toBe(200)
  expect((await offered(janDeBoer)).otherwise).toBe('nothing')
  expect((await ask(janDeBoer, { serviceId: null })).body.code).toBe('portal.nothing_agreed')
  await save(true, saved.body.version)
})

test('a press that comes twice is one request', async () => {
  await at('24 13:00')
  const before = Number(await count())
  const key = newId()
  const both = await Promise.all([ask(acme.kim, {}, key), ask(acme.kim, {}, key)])
  const again = await ask(acme.kim, {}, key)
  expect(new Set([...both, again].map(({ body }) => body.number)).size).toBe(1)
  expect(await count()).toBe(before + 1)
})

test('ten requests an hour and address; what was refused does not count', async () => {
  await at('24 14:00')
  for (let tries = 0; tries < 12; tries++) await ask(acme.kim, { serviceId: backup })
  for (let tries = 0; tries < 10; tries++) expect((await ask(acme.kim, {})).status).toBe(201)
  const { status, headers, body } = await ask(acme.kim, {})
  expect([status, body.code, Number(headers['retry-after']) > 0]).toEqual([429, 'rate_limited', true])
  await at('24 15:01')
  expect((await ask(acme.kim, {})).status).toBe(201)
})

test('a key of something else is refused, and gives back nothing that was not counted', async () => {
  await at('24 16:00')
  const used = newId()
  const { number } = (await ask(acme.kim, {})).body
  await as(acme.kim)('portal.confirm', {
    params: { ticket: number },
    headers: { 'idempotency-key': used },
  })
  for (let tries = 0; tries < 9; tries++) {
    expect((await ask(acme.kim, {})).status).toBe(201)
    expect((await ask(acme.kim, {}, used)).body.code).toBe('idempotency.other_command')
  }
  expect((await ask(acme.kim, {})).body.code).toBe('rate_limited')
})

test('an empty request is none', async () => {
  await at('25 09:00')
  expect((await ask(acme.kim, { text: ' ' })).body.code).toBe('tickets.nothing_written')
  expect((await ask(acme.kim, { serviceId: planner, text: '' })).body.code).toBe('tickets.nothing_written')
  expect((await ask(acme.kim, { serviceId: planner })).body.code).toBe('catalogue.answer_missing')
})

test('nobody asks for somebody else, and people named are of the own company', async () => {
  await at('25 10:00')
  expect((await ask(acme.kim, { requesterId: jan })).status).toBe(422)
  expect(
    (await as(ana)('portal.ask', { body: { serviceId: hosting, subject: 'x', text: 'x' } })).status,
  ).toBe(403)
  const found = async (who: Contact, q: string) =>
    (await as(who)('portal.colleagues', { query: { q } })).body.items.map(
      ({ name }: { name: string }) => name,
    )
  expect(await found(acme.kim, '')).toEqual(['Jan de Boer', 'Kim of Acme'])
  expect(await found(acme.kim, 'JÁN')).toEqual(['Jan de Boer'])
  expect(await found(nordwind.kim, 'Jan')).toEqual([])
})

test('an upload of somebody else cannot be sent along', async () => {
  await at('25 10:30')
  expect((await ask(acme.kim, { uploads: [newId()] })).body.code).toBe('tickets.upload_not_found')
})

test('whoever asked says that it is done; it is closed, and a colleague of another company cannot', async () => {
  await at('25 11:00')
  const { body } = await ask(acme.kim, {})
  const params = { ticket: body.number }
  expect((await as(nordwind.kim)('portal.confirm', { params })).status).toBe(404)
  await at('25 11:10')
  const done = await as(acme.kim)('portal.confirm', { params })
  expect([done.status, done.body]).toMatchObject([200, { over: true, closed: true }])
  const ticket = await ticketOf(body.number)
  expect(ticket.status.category).toBe('closed')
  expect(ticket.clocks.every(({ state }: { state: string }) => state === 'met')).toBe(true)
  expect((await as(acme.kim)('portal.confirm', { params })).status).toBe(409)
  await at('25 12:00')
  await as(acme.kim)('tickets.reply', { params, body: { text: 'It came back after all' } })
  expect((await ticketOf(body.number)).status.turn).toBe('us')
})

test('staff see in the preview what the person sees', async () => {
  await at('25 13:00')
  const { body } = await as(ana)('portal.preview', {
    query: { clientId: acme.id, contactId: acme.kim.id },
  })
  const own = await offered(acme.kim)
  const settled = ({ services, otherwise }: typeof own) => ({
    otherwise,
    services: services.map(({ promises: _, ...one }: { promises: unknown }) => one),
  })
  expect(settled(body)).toEqual(settled(own))
  expect(body.language).toBe('en')
  const anybody = await as(ana)('portal.preview', { query: { clientId: acme.id } })
  expect(anybody.body.services).toEqual([])
})

test('a promise that the agreement does not share is not told', async () => {
  await at('26 09:00')
  await agree(
    'Quiet 2026',
    {
      recipients: [{ kind: 'contact', id: jan }],
      services: [hosting],
      shares: { promises: 'status', hours: false, attainment: false },
    },
    { startsOn: '2026-11-01' },
  )
  const [first] = (await offered(janDeBoer)).services
  expect(first).toMatchObject({ name: 'Onderdak', promises: [] })
  const own = async (who: Contact) => {
    const { body } = await ask(who, {})
    return (await as(who)('tickets.get', { params: { ticket: body.number } })).body
  }
  expect(await own(janDeBoer)).toMatchObject({ service: 'Onderdak', promises: [] })
  expect((await own(acme.kim)).promises.length).toBeGreaterThan(0)
})

test('what was kept is told where the agreement shares it', async () => {
  await at('26 10:00')
  await inUnit(desk, unit =>
    seedAgreement(unit, {
      ...{ name: 'Open book', clientId: nordwind.id, startsOn: '2026-11-01', endsOn: null },
      ...{ zone: 'Europe/Amsterdam', start: 'planned', at: instant('2026-10-01T00:00:00Z') },
      terms: agreedTerms(
        nordwind.id,
        { policyVersionId },
        { shares: { promises: 'promise', hours: false, attainment: true } },
      ),
    }),
  )
  const shown = async () => (await as(nordwind.kim)('agreements.own')).body.agreements[0].attainment
  expect(await shown()).toBeNull()
  const { body } = await ask(nordwind.kim, {})
  await as(nordwind.kim)('portal.confirm', { params: { ticket: body.number } })
  expect(await shown()).toEqual({ met: 2, missed: 0 })
  expect((await as(acme.kim)('agreements.own')).body.agreements[0].attainment).toBeNull()
})

test('the acknowledgement tells no promise either that the agreement does not share', async () => {
  await runJobs()
  await at('27 09:00')
  const acknowledged = async (who: Contact) => {
    const { body } = await ask(who, {})
    await runJobs()
    const { rows } = await desk.database.owner.query<{ text: string }>(
      `select o.text from outbox o join tickets t on t.id = o.ticket_id where t.number = $1`,
      [body.number],
    )
    return rows.map(({ text }) => text)
  }
  expect(await acknowledged(janDeBoer)).toEqual([expect.not.stringMatching(/\d\d:\d\d/)])
  expect(await acknowledged(acme.kim)).toEqual([expect.stringMatching(/\d\d:\d\d/)])
})
