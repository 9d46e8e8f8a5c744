import { expect, test } from 'vitest'
import { ticketDesk } from '#test/support/ticket-desk.ts'

const { as, acme, nordwind, ana, eva, olga, support, at, desk } = await ticketDesk()

const request = (changes: object = {}) => ({
  clientId: acme.id,
  requesterId: acme.kim.id,
  subject: 'Import stops at row 30,001',
  text: 'It always stops there.',
  severity: 2,
  ...changes,
})

test('a ticket opened by hand has a number, its client’s project, and clocks from its arrival', async () => {
  await at('23 09:00')
  const { status, body } = await as(ana)('tickets.open', { body: request() })
  expect(status).toBe(201)
  expect(body.ticket.number).toBeGreaterThan(1000)
  const { body: ticket } = await as(ana)('tickets.get', { params: { ticket: body.ticket.number } })
  expect(ticket).toMatchObject({
    subject: 'Import stops at row 30,001',
    client: { name: 'Acme', openTickets: 1 },
    status: { name: 'New', turn: 'us', category: 'new' },
    severity: 2,
    priority: 2,
    matrixPriority: 2,
    requester: { name: 'Kim of Acme' },
    replyTo: { to: [{ address: 'kim@acme.example' }], cc: [] },
    handOver: { name: 'Waiting on client' },
    solve: { name: 'Solved' },
  })
  expect(
    ticket.clocks.map((clock: { promise: string; dueAt: string }) => [clock.promise, minute(clock.dueAt)]),
  ).toEqual([
    ['first_response', '2026-11-23T11:00'],
    ['resolution', '2026-11-24T09:00'],
  ])
  expect(body.ticket.nextDueAt).toBe(ticket.clocks[0].dueAt)
  expect(ticket.match.trace.length).toBeGreaterThan(0)
  expect(ticket.messages).toMatchObject([
    { opening: true, side: 'client', author: { name: 'Ana' }, text: 'It always stops there.' },
  ])
})

test('the message with which we open a ticket is not an answer: the first response is still owed', async () => {
  await at('23 09:10')
  const { body } = await as(ana)('tickets.open', {
    body: request({ requesterId: null, text: 'We saw it fail.' }),
  })
  const { body: ticket } = await as(ana)('tickets.get', { params: { ticket: body.ticket.id } })
  expect(ticket.clocks[0]).toMatchObject({ promise: 'first_response', state: 'running' })
  expect(ticket.messages[0]).toMatchObject({ side: 'us' })
})

test('a call taken earlier counts from when it came, and only with a reason', async () => {
  await at('23 10:00')
  const arrivedAt = '2026-11-23T09:30:00.000Z'
  const refused = await as(ana)('tickets.open', { body: request({ arrivedAt }) })
  expect(refused).toMatchObject({ status: 422, body: { code: 'tickets.arrival_reason_missing' } })
  const { body } = await as(ana)('tickets.open', {
    body: request({ arrivedAt, arrivalReason: 'They called at half past ten' }),
  })
  expect(body.ticket.nextDueAt).toBe('2026-11-23T11:30:00.000Z')
  const { body: history } = await as(ana)('tickets.history', { params: { ticket: body.ticket.number } })
  expect(history.items.at(-1)).toMatchObject({
    reason: 'They called at half past ten',
    onBehalfOf: { name: 'Kim of Acme' },
    sentence: 'Ana opened the ticket: Import stops at row 30,001',
  })
})

test('nothing arrives in the future', async () => {
  await at('23 10:00')
  const { body } = await as(ana)('tickets.open', {
    body: request({ arrivedAt: '2026-11-23T12:00:00Z', arrivalReason: 'A slip' }),
  })
  expect(body.code).toBe('tickets.arrival_ahead')
})

test('a priority other than the matrix says takes a reason', async () => {
  const { body } = await as(ana)('tickets.open', { body: request({ priority: 1 }) })
  expect(body).toMatchObject({ code: 'tickets.priority_reason_missing', params: { matrix: 2 } })
  const opened = await as(ana)('tickets.open', {
    body: request({ priority: 1, priorityReason: 'Their launch day' }),
  })
  const { body: ticket } = await as(ana)('tickets.get', { params: { ticket: opened.body.ticket.id } })
  expect(ticket).toMatchObject({ priority: 1, matrixPriority: 2, priorityReason: 'Their launch day' })
})

test('F37: a ticket created directly in a waiting status is paused from its first instant', async () => {
  await at('23 10:30')
  const { body: words } = await as(ana)('tickets.vocabulary')
  const waiting = words.statuses.find((status: { turn: string }) => status.turn === 'client')
  const { body } = await as(ana)('tickets.open', { body: request({ statusId: waiting.id }) })
  await at('23 13:30')
  const { body: ticket } = await as(ana)('tickets.get', { params: { ticket: body.ticket.id } })
  expect(ticket.clocks.find((clock: { promise: string }) => clock.promise === 'resolution')).toMatchObject({
    state: 'paused',
    used: 0,
  })
})

test('R2: a contact of another client, an observer, a deleted or unknown id are refused, and nothing is written', async () => {
  const before = await count()
  const unknown = '01890000-0000-7000-8000-000000000000'
  const wrong = [
    [{ requesterId: nordwind.kim.id }, 'tickets.person_not_found'],
    [{ assigneeId: olga.id }, 'tickets.person_not_found'],
    [{ assigneeId: acme.kim.id }, 'tickets.person_not_found'],
    [{ clientId: unknown, requesterId: null }, 'tickets.client_not_found'],
    [{ teamId: unknown }, 'tickets.reference_not_found'],
    [{ serviceId: unknown }, 'tickets.reference_not_found'],
    [{ typeId: unknown }, 'tickets.reference_not_found'],
    [{ statusId: unknown }, 'tickets.reference_not_found'],
    [{ followsId: unknown }, 'tickets.reference_not_found'],
    [{ uploads: [unknown] }, 'tickets.upload_not_found'],
  ] as const
  for (const [changes, code] of wrong) {
    const { body } = await as(ana)('tickets.open', { body: request(changes) })
    expect([changes, body.code]).toEqual([changes, code])
  }
  expect(await count()).toEqual(before)
})

test('R5: a field nobody offered is refused, not ignored', async () => {
  const { status, body } = await as(ana)('tickets.open', { body: request({ number: 1, sample: true }) })
  expect([status, body.code]).toEqual([422, 'input.invalid'])
})

test('observers and contacts open nothing', async () => {
  expect((await as(olga)('tickets.open', { body: request() })).status).toBe(403)
  expect((await as(acme.kim)('tickets.open', { body: request() })).status).toBe(404)
})

test('F18: the same idempotency key ten times at once makes one ticket, and gives its number ten times', async () => {
  const before = await count()
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      as(ana)('tickets.open', {
        body: request({ subject: 'Once' }),
        headers: { 'idempotency-key': 'once-only' },
      }),
    ),
  )
  expect(new Set(answers.map(answer => answer.body.ticket.number)).size).toBe(1)
  expect(await count()).toEqual(before + 1)
})

test('with no policy there is no commitment, said plainly, and no clock', async () => {
  const { rows } = await desk.database.owner.query(`select value from settings where key = 'sla'`)
  await desk.database.owner.query(`update settings set value = '{"policyId": null}' where key = 'sla'`)
  await desk.database.owner.query(`select pg_notify('accord_live', '{"topic":"config","ids":[]}')`)
  await new Promise(resolve => setTimeout(resolve, 100))
  const { body } = await as(ana)('tickets.open', { body: request() })
  const { body: ticket } = await as(ana)('tickets.get', { params: { ticket: body.ticket.id } })
  expect(ticket).toMatchObject({ clocks: [], match: { reason: 'no_policy' } })
  expect(body.ticket.nextDueAt).toBeNull()
  await desk.database.owner.query(`update settings set value = $1 where key = 'sla'`, [rows[0].value])
  await desk.database.owner.query(`select pg_notify('accord_live', '{"topic":"config","ids":[]}')`)
})

test('a ticket for a service begins where the service says, unless somebody says otherwise', async () => {
  const { body: vocabulary } = await as(ana)('tickets.vocabulary')
  const [usual, other] = vocabulary.types
  const { body: service } = await as(eva)('catalogue.add', {
    body: { names: { en: 'Hosting' }, teamId: support, typeId: other.id, severity: 1, urgency: 1 },
  })
  const open = async (changes: object) => {
    const { severity: _severity, ...bare } = request()
    const { body } = await as(ana)('tickets.open', { body: { ...bare, serviceId: service.id, ...changes } })
    const { body: ticket } = await as(ana)('tickets.get', { params: { ticket: body.ticket.number } })
    return [ticket.type.id, ticket.severity, ticket.urgency, ticket.priority, ticket.team?.name ?? null]
  }
  expect(await open({})).toEqual([other.id, 1, 1, 1, 'Support'])
  expect(await open({ typeId: usual.id, severity: 4, urgency: 3, teamId: null })).toEqual([
    usual.id,
    4,
    3,
    4,
    null,
  ])
})

test('what the form of a service asks is answered with the ticket, in the words of then', async () => {
  const form = [
    { key: 'device', kind: 'text', names: { en: 'Which device?', nl: 'Welk apparaat?' }, required: true },
    { key: 'for', kind: 'person', names: { en: 'For whom?' } },
    {
      key: 'extras',
      kind: 'multi_choice',
      names: { en: 'With?' },
      choices: [{ key: 'dock', names: { en: 'A dock', nl: 'Een dock' } }],
    },
  ]
  const { body: service } = await as(eva)('catalogue.add', { body: { names: { en: 'New laptop' }, form } })
  const open = (answers: object | undefined) =>
    as(ana)('tickets.open', { body: request({ serviceId: service.id, ...(answers ? { answers } : {}) }) })
  expect((await open(undefined)).body.code).toBe('catalogue.answer_missing')
  expect((await open({ device: 'X1', for: nordwind.kim.id })).body.code).toBe('catalogue.answer_unreadable')
  expect((await open({ device: 'X1', colour: 'red' })).body.code).toBe('catalogue.not_asked')
  const { status, body } = await open({ device: 'X1', for: acme.kim.id, extras: ['dock'] })
  expect(status).toBe(201)
  await as(eva)('catalogue.change', {
    params: { id: service.id },
    body: { base: service.version, form: [] },
  })
  const dutch = { ...ana, language: 'nl' as const }
  const { body: ticket } = await as(dutch)('tickets.get', { params: { ticket: body.ticket.number } })
  expect(ticket.answers).toEqual([
    { key: 'device', kind: 'text', name: 'Welk apparaat?', value: 'X1' },
    { key: 'for', kind: 'person', name: 'For whom?', value: 'Kim of Acme' },
    { key: 'extras', kind: 'multi_choice', name: 'With?', value: ['Een dock'] },
  ])
})

/** The test's clock runs on while it works. */
const minute = (iso: string): string => iso.slice(0, 16)

const count = async (): Promise<number> => {
  const { rows } = await desk.database.owner.query(`select count(*)::int as tickets from tickets`)
  return rows[0].tickets
}
