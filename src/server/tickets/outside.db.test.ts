import { describe, expect, test } from 'vitest'
import { agreedTickets } from '#test/support/agreed-tickets.ts'
import { clocksDiffering } from '#test/support/refolded.ts'

const {
  as,
  at,
  desk,
  ana,
  eva,
  admin,
  promised,
  hosting,
  backup,
  within,
  newClient,
  agree,
  open,
  read,
  running,
  stories,
  support,
} = await agreedTickets()

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

  test('a request outside belongs to a client that is there: the database takes no other', async () => {
    const ticket = await open(await newClient())
    await expect(
      desk.database.owner.query(
        `insert into outside_requests (ticket_id, client_id, reason, at)
         values ($1, gen_random_uuid(), 'none', now())`,
        [ticket.id],
      ),
    ).rejects.toThrow('outside_requests_client_id_fkey')
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
    const ticket = await open(client, { teamId: support })
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
