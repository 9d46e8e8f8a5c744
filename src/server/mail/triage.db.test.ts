import { afterAll, describe, expect, test } from 'vitest'
import { letter } from '#test/support/letters.ts'
import { mailDesk } from '#test/support/mail-desk.ts'
import { startDrain } from './index.ts'

const { desk, as, at, ana, olga, acme, nordwind, room, post, rowOf } = await mailDesk()
const drain = startDrain(desk, room)
afterAll(() => drain.stop())

const unknown = async (parts: Parameters<typeof letter>[0] = {}, from = 'jo@fresh.example') => {
  const id = await post(letter({ from: `Jo Fresh <${from}>`, ...parts }), { from })
  await drain.empty()
  return id
}
const assign = (id: string, body: object) => as(ana)('mail.assign', { params: { id }, body })
const waiting = async () => (await as(ana)('mail.received')).body.items.map((item: { id: string }) => item.id)

describe('a mail of somebody we do not know', () => {
  test('waits in triage, safe to read, with a guess whose it is', async () => {
    const id = await unknown(
      {
        from: 'Jo Fresh <jo@acmecorp.example>',
        html: '<p>Hello<img src=x onerror=alert(1)></p><script>alert(1)</script>',
        files: [{ name: 'a.pdf', type: 'application/pdf', content: 'x' }],
      },
      'jo@acmecorp.example',
    )
    expect(await waiting()).toContain(id)
    const { body } = await as(ana)('mail.view', { params: { id } })
    expect(body).toMatchObject({
      state: 'quarantined',
      reason: 'unknown_sender',
      from: { name: 'Jo Fresh', address: 'jo@acmecorp.example' },
      attachments: [{ name: 'a.pdf', mediaType: 'application/pdf', size: 1 }],
      suggestion: {
        contactName: 'Jo Fresh',
        contactAddress: 'jo@acmecorp.example',
        domain: 'acmecorp.example',
        others: 0,
      },
    })
    expect(body.html).not.toMatch(/script|onerror/)
    expect(body.suggestion.clients[0]?.name).toBe('Acme')
  })

  test('becomes a ticket of the client somebody names, as of the instant it arrived', async () => {
    await at('24 09:00')
    const id = await unknown({ subject: 'From nowhere' })
    await at('24 11:30')
    const { status, body } = await assign(id, { clientId: nordwind.id, addDomain: true })
    expect(status).toBe(200)
    expect(body).toMatchObject({ state: 'created', ticket: { subject: 'From nowhere' } })
    const ticket = (await as(ana)('tickets.get', { params: { ticket: body.ticket.id } })).body
    expect(ticket).toMatchObject({
      client: { name: 'Nordwind' },
      requester: { name: 'Jo Fresh', email: 'jo@fresh.example' },
    })
    expect(ticket.arrivedAt.slice(0, 16)).toBe('2026-11-24T09:00')
    expect(await waiting()).not.toContain(id)
    // From now on the sender, and everybody at that domain, is known.
    const again = await post(letter({ from: 'pat@fresh.example' }), { from: 'pat@fresh.example' })
    await drain.empty()
    expect((await rowOf(again)).state).toBe('created')
  })

  test('takes the sender’s other waiting mails along, each to its place', async () => {
    const first = await unknown({ subject: 'One', messageId: '<one@lone.example>' }, 'kai@lone.example')
    const second = await unknown(
      { subject: 'Re: One', inReplyTo: '<one@lone.example>', text: 'And one more.' },
      'kai@lone.example',
    )
    const { body } = await assign(first, { clientId: acme.id })
    expect(body.state).toBe('created')
    expect(body.others).toMatchObject([{ id: second, state: 'appended', ticket: { id: body.ticket.id } }])
  })

  test('without a new contact, when that is not wanted', async () => {
    const id = await unknown({}, 'once@elsewhere.example')
    const { body } = await assign(id, { clientId: acme.id, addContact: false })
    const ticket = (await as(ana)('tickets.get', { params: { ticket: body.ticket.id } })).body
    expect(ticket.requester).toBeNull()
    expect(ticket.messages[0].from.address).toBe('once@elsewhere.example')
  })

  test.each([
    ['a client that is not there', { clientId: '01890000-0000-7000-8000-00000000dead' }, 422],
    ['the domain of a public provider', { addDomain: true }, 422, 'someone@gmail.com'],
    ['the domain of another client', { addDomain: true, contactAddress: 'x@nordwind.example' }, 409],
  ])('is not assigned to %s, and keeps waiting', async (_name, body, status, from = 'x@nobody.example') => {
    const id = await unknown({}, from)
    expect((await assign(id, { clientId: acme.id, ...body })).status).toBe(status)
    expect((await rowOf(id)).state).toBe('quarantined')
  })

  test('is handled once: the second who decides is told', async () => {
    const id = await unknown({}, 'twice@race.example')
    const answers = await Promise.all([
      assign(id, { clientId: acme.id }),
      assign(id, { clientId: nordwind.id }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
    expect(answers.find(({ status }) => status === 422)?.body.code).toBe('mail.not_waiting')
  })
})

test('what a colleague forwards becomes the request of whoever wrote it', async () => {
  const text =
    'See below\n\n---------- Forwarded message ---------\nFrom: Mia Moss <mia@acme.example>\nSubject: x\n\nHelp'
  const id = await post(letter({ from: 'Ana <ana@meridian.example>', subject: 'Fwd: Help', text }), {
    from: 'ana@meridian.example',
  })
  await drain.empty()
  expect(await rowOf(id)).toMatchObject({ state: 'quarantined', reason: 'staff_by_mail' })
  const { body: seen } = await as(ana)('mail.view', { params: { id } })
  expect(seen.suggestion).toMatchObject({ contactName: 'Mia Moss', contactAddress: 'mia@acme.example' })
  const { body } = await assign(id, { clientId: acme.id })
  const ticket = (await as(ana)('tickets.get', { params: { ticket: body.ticket.id } })).body
  expect(ticket.requester).toMatchObject({ name: 'Mia Moss', email: 'mia@acme.example' })
})

test('discarded, it is kept; brought back, it waits again', async () => {
  const id = await unknown({}, 'spam@spam.example')
  const other = await unknown({}, 'spam@spam.example')
  const { body } = await as(ana)('mail.discard', { params: { id }, body: { withOthers: true } })
  expect([...body.ids].sort()).toEqual([id, other].sort())
  expect(await waiting()).not.toContain(id)
  const discarded = (await as(ana)('mail.received', { query: { show: 'discarded' } })).body.items
  expect(discarded.map((item: { id: string }) => item.id)).toContain(id)
  expect(discarded[0].handledBy.name).toBe('Ana')
  expect((await as(ana)('mail.restore', { params: { id } })).status).toBe(200)
  expect(await waiting()).toContain(id)
  expect((await as(ana)('mail.restore', { params: { id } })).body.code).toBe('mail.not_discarded')
})

test('a letter that was taken for a machine’s is handled as a person’s when somebody says so', async () => {
  const id = await post(letter({ headers: ['Auto-Submitted: auto-replied'], subject: 'Not a machine' }))
  await drain.empty()
  expect((await rowOf(id)).state).toBe('suppressed')
  const { body } = await as(ana)('mail.retry', { params: { id }, body: { asHuman: true } })
  expect(body).toMatchObject({ state: 'created', ticket: { subject: 'Not a machine' } })
  expect((await as(ana)('mail.retry', { params: { id }, body: {} })).body.code).toBe('mail.already_in_ticket')
})

test('whoever takes the bytes of a mail is written down, and gets a file, not a page', async () => {
  const id = await unknown({ text: '<script>alert(1)</script>' }, 'raw@raw.example')
  const answer = await as(ana)('mail.raw', { params: { id } })
  expect(answer.raw.toString()).toContain('From: Jo Fresh')
  expect(answer.headers['content-disposition']).toContain('attachment')
  expect(answer.headers['content-security-policy']).toContain('sandbox')
  expect(answer.headers['x-content-type-options']).toBe('nosniff')
  const { rows } = await desk.database.owner.query(
    `select actor_id from ledger where type = 'mail.raw_read' and subject_id = $1`,
    [id],
  )
  expect(rows).toEqual([{ actor_id: ana.id }])
  expect((await as(olga)('mail.raw', { params: { id } })).status).toBe(403)
  expect((await as(acme.kim)('mail.raw', { params: { id } })).status).toBe(404)
})

test('the list goes on where it stopped, and finds by sender and subject', async () => {
  for (let n = 0; n < 5; n += 1) await unknown({ subject: `Pile ${n}` }, `pile${n}@pile.example`)
  const first = (await as(ana)('mail.received', { query: { show: 'triage', text: 'pile', limit: 3 } })).body
  expect(first.items).toHaveLength(3)
  const rest = (await as(ana)('mail.received', { query: { text: 'pile', limit: 3, cursor: first.next } }))
    .body
  expect(rest.items).toHaveLength(2)
  expect(rest.next).toBeNull()
  const all = [...first.items, ...rest.items].map((item: { subject: string }) => item.subject).sort()
  expect(all).toEqual(['Pile 0', 'Pile 1', 'Pile 2', 'Pile 3', 'Pile 4'])
  expect((await as(ana)('mail.received', { query: { text: '100%' } })).body.items).toEqual([])
})
