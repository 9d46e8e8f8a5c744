import { describe, expect, test } from 'vitest'
import { slaRoom } from '#server/sla/index.ts'
import { agreedTerms } from '#test/support/agreed.ts'
import { agreedTickets } from '#test/support/agreed-tickets.ts'
import { clocksDiffering } from '#test/support/refolded.ts'

const {
  as,
  at,
  desk,
  ana,
  eva,
  standard,
  hosting,
  backup,
  within,
  newClient,
  agree,
  open,
  read,
  running,
  stories,
} = await agreedTickets()

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

test('a promise that is late and still going on counts as missed under its agreement, as a client’s page counts it', async () => {
  const client = await newClient()
  const { id } = await agree(client)
  const ticket = await open(client)
  const kept = async () => (await as(eva)('agreements.get', { params: { id } })).body.attainment
  expect(await kept()).toBeNull()
  await at('30 17:00')
  const sweeper = await slaRoom.services?.sweeper?.(desk)
  await expect.poll(kept, { timeout: 10_000 }).toEqual({ met: 0, missed: 2 })
  await sweeper?.stop()
  expect(running(await read(ticket))).toEqual(['first_response', 'resolution'])
  await at('23 09:00')
})
