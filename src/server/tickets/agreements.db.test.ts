import { describe, expect, test } from 'vitest'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import { instant } from '#kernel/instant.ts'
import { type AgreementSeed, agreementsRoom, seedAgreement } from '#server/agreements/index.ts'
import { clientsRoom } from '#server/clients/index.ts'
import { peopleRoom } from '#server/people/index.ts'
import { inUnit } from '#server/platform/act.ts'
import { newId } from '#server/platform/ids.ts'
import { seedPolicy } from '#server/sla/index.ts'
import { agreedTerms } from '#test/support/agreed.ts'
import { clocksDiffering } from '#test/support/refolded.ts'
import { type Client, ticketDesk } from '#test/support/ticket-desk.ts'

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
const within = (minute: string) => expect.stringMatching(new RegExp(`^2026-11-${minute.replace(' ', 'T')}:`))

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

type Given = Partial<Omit<AgreementSeed, 'terms'>> & { readonly terms?: Partial<AgreementTerms> }
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
  ticket.clocks.filter(({ state }) => state === 'running' || state === 'paused').map(({ promise }) => promise)
const stories = async (ticket: { readonly id: string }): Promise<readonly string[]> =>
  (await as(ana)('tickets.history', { params: { ticket: ticket.id } })).body.items.map(
    ({ sentence }: { sentence: string }) => sentence,
  )

await at('23 09:00')

describe('a request under an agreement', () => {
  test('F45, A12: shows the agreement, its version and why this one; clocks are under its policy version', async () => {
    const client = await newClient()
    const { number } = await agree(client)
    const ticket = await read(await open(client))
    expect(ticket.agreement).toMatchObject({ number, name: 'Gold 2026', version: 1, pinned: false })
    expect(ticket.outside).toBeNull()
    expect(ticket.why).toEqual([
      'Gold 2026 version 1 covers this person, this service and the moment of arrival.',
      'Gold promises version 1 is what the agreement keeps to.',
      expect.stringMatching(/counted in the company’s hours/i),
    ])
    expect(running(ticket)).toEqual(['first_response', 'resolution'])
    const { body } = await as(ana)('tickets.promises', { params: { ticket: ticket.id } })
    expect(body.explanations[0].source).toMatchObject({
      agreement: { name: 'Gold 2026', version: 1 },
      policy: { name: 'Gold promises', version: 1 },
    })
  })

  test('whoever never had an agreement gets what new tickets get', async () => {
    const ticket = await read(await open(await newClient()))
    expect(ticket).toMatchObject({ agreement: null, outside: null, match: { reason: null } })
    expect(running(ticket)).toEqual(['first_response', 'resolution'])
  })

  test('A12: a changed severity keeps the agreement and the version it came under, though it was amended since', async () => {
    const client = await newClient()
    const { id } = await agree(client)
    const ticket = await open(client, { severity: 3 })
    const amended = await as(eva)('agreements.publish', {
      params: { id },
      body: {
        base: (await as(eva)('agreements.get', { params: { id } })).body.version,
        terms: agreedTerms(client.id, { policyVersionId: standard }),
        effectiveOn: null,
        note: '',
      },
    })
    expect(amended.status, JSON.stringify(amended.body)).toBe(201)
    const changed = await as(ana)('tickets.change', {
      params: { ticket: ticket.id },
      body: { base: ticket.version, severity: 1 },
    })
    expect(changed.status, JSON.stringify(changed.body)).toBe(200)
    const after = await read(ticket)
    expect(after.agreement).toMatchObject({ version: 1 })
    expect(after.why[0]).toContain('Gold 2026 version 1')
    const { body } = await as(ana)('tickets.promises', { params: { ticket: ticket.id } })
    const sources = body.explanations.map((one: { source: object }) => one.source)
    expect(sources.at(-1)).toMatchObject({ policy: { name: 'Gold promises' }, agreement: { version: 1 } })
    expect((await read(await open(client))).agreement).toMatchObject({ version: 2 })
  })

  test('an open ticket keeps its terms when its agreement ends', async () => {
    const client = await newClient()
    await agree(client, { endsOn: '2026-11-23' })
    const ticket = await open(client, { severity: 3 })
    await at('24 09:00')
    const changed = await as(ana)('tickets.change', {
      params: { ticket: ticket.id },
      body: { base: ticket.version, severity: 2 },
    })
    expect(changed.status).toBe(200)
    const after = await read(ticket)
    expect(after.agreement).toMatchObject({ name: 'Gold 2026' })
    expect(running(after)).toEqual(['first_response', 'resolution'])
    await at('24 09:10')
  })
})

describe('outside every agreement', () => {
  test('A8: the last day is served to its end in the agreement’s zone, and not a minute longer, asleep or awake', async () => {
    const client = await newClient('America/Los_Angeles')
    await agree(client, { endsOn: '2026-11-24', zone: 'America/Los_Angeles' })
    await at('25 07:59')
    expect(await open(client)).toMatchObject({ outside: null })
    await at('25 08:01')
    const ticket = await open(client)
    expect(ticket.outside).toBe('The agreement has ended.')
    expect((await read(ticket)).clocks).toEqual([])
  })

  test('a service that no agreement contains gets no clock, a row for the manager, and history says so', async () => {
    const client = await newClient()
    await agree(client, { terms: { services: [hosting ?? ''] } })
    expect(await open(client, { serviceId: hosting })).toMatchObject({ outside: null })
    const ticket = await open(client, { serviceId: backup })
    expect(ticket.outside).toBe('No agreement of this client contains this service.')
    const page = await read(ticket)
    expect(page).toMatchObject({ agreement: null, match: { reason: 'out_of_agreement' }, clocks: [] })
    expect(page.outside).toMatchObject({
      reason: 'service_not_covered',
      manager: { name: 'Eva' },
      decision: null,
      answeredAt: null,
    })
    expect(page.why).toContain('Gold 2026 does not contain this service.')
    const { items, waiting } = (await as(eva)('tickets.outside_list', { query: { clientId: client.id } }))
      .body
    expect(items).toMatchObject([
      {
        ticket: { number: ticket.number },
        contact: { name: client.kim.name },
        service: { name: 'Backup' },
        sentence: 'No agreement of this client contains this service.',
      },
    ])
    expect(waiting).toBeGreaterThan(0)
    expect(await stories(ticket)).toContain(
      'Out of agreement: no agreement of this client contains this service. Nothing is promised until somebody takes it on',
    )
  })

  test('an agent sees the warning, and may put it under an agreement that does not cover it only with a reason', async () => {
    const client = await newClient()
    const { id } = await agree(client, { terms: { services: [hosting ?? ''] } })
    const body = {
      clientId: client.id,
      subject: 'Restore',
      text: 'Please',
      serviceId: backup,
      agreementId: id,
    }
    const refused = await as(ana)('tickets.open', { body })
    expect(refused).toMatchObject({ status: 422, body: { code: 'tickets.agreement_reason_missing' } })
    const ticket = await open(client, {
      serviceId: backup,
      agreementId: id,
      agreementReason: 'Agreed by phone',
    })
    expect(ticket.outside).toBeNull()
    expect((await read(ticket)).agreement).toMatchObject({ name: 'Gold 2026', pinned: true })
    const elsewhere = await newClient()
    const strange = await as(ana)('tickets.open', { body: { ...body, clientId: elsewhere.id } })
    expect(strange).toMatchObject({ status: 404, body: { code: 'tickets.agreement_not_found' } })
  })

  test('A9: taken on once and billable, its clocks start at the acceptance and not at the arrival', async () => {
    const client = await newClient()
    await agree(client, { terms: { services: [hosting ?? ''] } })
    await at('26 09:00')
    const ticket = await open(client, { serviceId: backup })
    const forbidden = await as(ana)('tickets.accept', {
      params: { ticket: ticket.id },
      body: { how: 'once' },
    })
    expect(forbidden.status).toBe(403)
    const policy = await as(ana)('tickets.rematch', {
      params: { ticket: ticket.id },
      body: { policyId: promised.policyId, reason: 'I would like to' },
    })
    expect(policy).toMatchObject({ status: 422, body: { code: 'tickets.waits_for_a_decision' } })
    await at('26 11:30')
    const accepted = await as(eva)('tickets.accept', {
      params: { ticket: ticket.id },
      body: { how: 'once', reason: 'They asked nicely' },
    })
    expect(accepted.status, JSON.stringify(accepted.body)).toBe(200)
    const page = await read(ticket)
    expect(page.outside.decision).toMatchObject({
      kind: 'accepted_once',
      by: { name: 'Eva' },
      note: 'They asked nicely',
    })
    expect(running(page)).toEqual(['first_response', 'resolution'])
    const first = page.clocks.find(({ promise }: { promise: string }) => promise === 'first_response')
    expect(first).toMatchObject({ startedAt: within('26 11:30') })
    expect(first.used).toBeLessThan(1_000)
    expect(page.why[0]).toBe('Taken on once, to be billed: no agreement covers it.')
    expect(await stories(ticket)).toContain(
      'Eva took the request on once, to be billed; its promises count from now on',
    )
    expect((await as(eva)('tickets.outside_list', { query: { clientId: client.id } })).body.items).toEqual([])
    const again = await as(eva)('tickets.accept', { params: { ticket: ticket.id }, body: { how: 'once' } })
    expect(again).toMatchObject({ status: 422, body: { code: 'tickets.not_outside' } })
    const severity = await as(ana)('tickets.change', {
      params: { ticket: ticket.id },
      body: { base: page.version, severity: 1 },
    })
    expect(severity.status, JSON.stringify(severity.body)).toBe(200)
    const rated = await read(ticket)
    expect(rated.why[0]).toBe('Taken on once, to be billed: no agreement covers it.')
    expect(rated.clocks[0]).toMatchObject({ startedAt: within('26 11:30') })
    expect(await clocksDiffering(desk)).toEqual([])
  })

  test('what happened before the acceptance counts for nothing: answers, messages, a team', async () => {
    const client = await newClient()
    await agree(client, { endsOn: '2026-11-01' })
    await at('26 12:00')
    const ticket = await open(client, { teamId: house.support })
    await as(ana)('tickets.reply', { params: { ticket: ticket.id }, body: { text: 'We are asking Eva.' } })
    await at('26 13:00')
    await as(eva)('tickets.accept', { params: { ticket: ticket.id }, body: { how: 'once' } })
    const page = await read(ticket)
    const clock = (promise: string) => page.clocks.find((one: { promise: string }) => one.promise === promise)
    expect(clock('first_response')).toMatchObject({ state: 'met', used: 0 })
    expect(clock('resolution')).toMatchObject({ state: 'paused', startedAt: within('26 13:00') })
    expect(await clocksDiffering(desk)).toEqual([])
  })

  test('declined: closed, the client told in our words or in the program’s, and nothing promised', async () => {
    const client = await newClient()
    await agree(client, { endsOn: '2026-11-01' })
    const [plain, told] = [await open(client), await open(client)]
    const forbidden = await as(ana)('tickets.decline', {
      params: { ticket: plain.id },
      body: { reason: 'No' },
    })
    expect(forbidden.status).toBe(403)
    await as(eva)('tickets.decline', { params: { ticket: plain.id }, body: { reason: 'Not ours' } })
    const body = { reason: 'Not ours', message: 'Sorry, we do not do printers.' }
    const declined = await as(eva)('tickets.decline', { params: { ticket: told.id }, body })
    expect(declined.status, JSON.stringify(declined.body)).toBe(200)
    for (const one of [plain, told])
      expect(await read(one)).toMatchObject({
        status: { category: 'closed' },
        outside: { decision: { kind: 'declined', note: 'Not ours' } },
      })
    const { rows } = await desk.database.owner.query<{ kind: string; text: string }>(
      'select kind, text from outbox where ticket_id = any($1) order by created_at, id',
      [[plain.id, told.id]],
    )
    expect(rows.map(({ kind }) => kind)).toEqual(['notice', 'reply'])
    expect(rows[0]?.text).toContain('please speak to Eva')
    expect(rows[1]?.text).toContain('Sorry, we do not do printers.')
    expect(await stories(told)).toContain('Eva declined the request')
  })

  test('without any agreement, a desk that says so is out of agreement too', async () => {
    const settings = (await as(admin)('agreements.settings')).body
    const { version: base, ...rest } = settings
    const save = (withoutAgreement: string, on: number) =>
      as(admin)('agreements.save_settings', { body: { ...rest, withoutAgreement, base: on } })
    const saved = await save('out_of_agreement', base)
    expect(saved.status, JSON.stringify(saved.body)).toBe(200)
    expect(await open(await newClient())).toMatchObject({ outside: 'This client has no agreement.' })
    expect((await save('default_policy', base)).status).toBe(409)
    expect((await save('default_policy', saved.body.version)).status).toBe(200)
  })
})

describe('another agreement', () => {
  test('A13: one chosen by hand stays, is seen to, and is given back to matching; the old clocks stay as superseded', async () => {
    const client = await newClient()
    await agree(client, { name: 'Gold 2026' })
    const silver = await agree(client, { name: 'Silver', rank: 90, terms: { policyVersionId: standard } })
    await at('27 09:00')
    const ticket = await open(client)
    const attach = (agreementId: string | null, by = ana) =>
      as(by)('tickets.attach_agreement', {
        params: { ticket: ticket.id },
        body: { agreementId, reason: 'A test' },
      })
    expect((await attach(silver.id)).status).toBe(200)
    const pinned = await read(ticket)
    expect(pinned.agreement).toMatchObject({ name: 'Silver', pinned: true })
    expect(pinned.why[0]).toBe('Silver version 1 was chosen by hand.')
    await as(ana)('tickets.change', {
      params: { ticket: ticket.id },
      body: { base: pinned.version, serviceId: hosting },
    })
    expect((await read(ticket)).agreement).toMatchObject({ name: 'Silver', pinned: true })
    expect((await attach(null)).status).toBe(200)
    expect((await read(ticket)).agreement).toMatchObject({ name: 'Gold 2026', pinned: false })
    const { rows } = await desk.database.owner.query<{ state: string }>(
      `select state from clocks where ticket_id = $1 order by match`,
      [ticket.id],
    )
    expect(rows.map(({ state }) => state).filter(state => state === 'superseded')).toHaveLength(4)
    expect(await stories(ticket)).toEqual(
      expect.arrayContaining([
        'Ana put the ticket under Silver, version 1; the earlier promises are kept as superseded',
        'The ticket comes under Gold 2026, version 1, now',
      ]),
    )
    expect(await clocksDiffering(desk)).toEqual([])
  })

  test('another service is another match: folded from the arrival, and outside where none contains it', async () => {
    const client = await newClient()
    await agree(client, { name: 'Hosting only', terms: { services: [hosting ?? ''] } })
    await at('27 10:00')
    const ticket = await open(client, { serviceId: hosting })
    await at('27 11:00')
    const turn = async (serviceId: string | null | undefined) => {
      const { version } = await read(ticket)
      const { status } = await as(ana)('tickets.change', {
        params: { ticket: ticket.id },
        body: { base: version, serviceId },
      })
      expect(status).toBe(200)
      return read(ticket)
    }
    const out = await turn(backup)
    expect(out).toMatchObject({ agreement: null, match: { reason: 'out_of_agreement' } })
    expect(out.outside).toMatchObject({ reason: 'service_not_covered', decision: null })
    expect(running(out)).toEqual([])
    const back = await turn(hosting)
    expect(back.agreement).toMatchObject({ name: 'Hosting only' })
    expect(back.outside.decision).toMatchObject({ kind: 'attached' })
    const first = back.clocks.find(
      ({ promise, state }: { promise: string; state: string }) =>
        promise === 'first_response' && state === 'running',
    )
    expect(first).toMatchObject({ startedAt: within('27 10:00') })
    expect(await clocksDiffering(desk)).toEqual([])
  })

  test('A7: after the end an agreement is attached late, by those who may settle; its clocks start then', async () => {
    const client = await newClient()
    const { id } = await agree(client, { endsOn: '2026-11-20' })
    await at('27 12:00')
    const ticket = await open(client)
    const attach = (by: typeof ana) =>
      as(by)('tickets.attach_agreement', {
        params: { ticket: ticket.id },
        body: { agreementId: id, reason: 'It was promised on the 19th' },
      })
    expect(await attach(ana)).toMatchObject({ status: 422, body: { code: 'tickets.settling_forbidden' } })
    await at('27 13:00')
    expect((await attach(eva)).status).toBe(200)
    const page = await read(ticket)
    expect(page.agreement).toMatchObject({ name: 'Gold 2026', pinned: true })
    expect(page.outside.decision).toMatchObject({ kind: 'attached', agreement: { name: 'Gold 2026' } })
    expect(page.clocks[0]).toMatchObject({ startedAt: within('27 13:00') })
    const covered = await open(await newClient())
    const foreign = await as(eva)('tickets.attach_agreement', {
      params: { ticket: covered.id },
      body: { agreementId: id, reason: 'No' },
    })
    expect(foreign).toMatchObject({ status: 404, body: { code: 'tickets.agreement_not_found' } })
    expect(await clocksDiffering(desk)).toEqual([])
  })
})
