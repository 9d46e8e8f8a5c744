import { describe, expect, test } from 'vitest'
import { system } from '#domain/actor.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { act, decideAndStore, inUnit } from '#server/platform/act.ts'
import { ticketDesk } from '#test/support/ticket-desk.ts'
import { type ReceiveInput, receiveMessage, receivingStates } from './index.ts'

const { as, acme, nordwind, ana, bo, olga, at, desk } = await ticketDesk()

const open = async (changes: object = {}): Promise<string> => {
  const { body } = await as(ana)('tickets.open', {
    body: {
      clientId: acme.id,
      requesterId: acme.kim.id,
      subject: 'SSO loop after update',
      text: 'Help',
      ...changes,
    },
  })
  return body.ticket.id
}
const show = async (ticket: string) => (await as(ana)('tickets.get', { params: { ticket } })).body
const clockOf = async (ticket: string, promise: string) =>
  (await show(ticket)).clocks.findLast((clock: { promise: string }) => clock.promise === promise)
const history = async (ticket: string) =>
  (await as(ana)('tickets.history', { params: { ticket } })).body.items.map(
    (entry: { sentence: string }) => entry.sentence,
  )

const mail = (ticketId: string, text: string, changes: Partial<ReceiveInput> = {}): ReceiveInput => ({
  ticketId,
  author: { id: acme.kim.id, name: acme.kim.name },
  from: { name: 'Kim of Acme', address: 'kim@acme.example' },
  verified: true,
  human: true,
  automaticKind: null,
  to: [{ name: '', address: 'help@desk.example' }],
  cc: [],
  joins: [],
  via: 'mail',
  subject: 'Re: SSO loop after update',
  text,
  html: null,
  quotedFrom: null,
  rawId: null,
  header: null,
  headers: [],
  receivedAt: null,
  files: [],
  uploads: [],
  ...changes,
})
const receive = async (ticketId: string, text: string, changes: Partial<ReceiveInput> = {}) => {
  const answer = await act(desk, receiveMessage(desk), mail(ticketId, text, changes), {
    actor: system,
    via: 'mail',
  })
  if (isRefusal(answer)) throw new Error(answer.code)
  return answer
}

describe('an answer', () => {
  test('hands the turn over, assigns who wrote it, stops the first response and pauses the solution', async () => {
    await at('23 09:00')
    const ticket = await open()
    await at('23 09:20')
    const { status, body } = await as(bo)('tickets.reply', {
      params: { ticket },
      body: { text: 'Please clear your cookies.' },
    })
    expect(status).toBe(201)
    expect(body.ticket.status).toMatchObject({ name: 'Waiting on client', turn: 'client' })
    expect(body.ticket.assigneeId).toBe(bo.id)
    expect(body.message).toMatchObject({ side: 'us', to: [{ address: 'kim@acme.example' }] })
    expect(await clockOf(ticket, 'first_response')).toMatchObject({ state: 'met' })
    expect(await clockOf(ticket, 'resolution')).toMatchObject({ state: 'paused', pausedOn: 'client' })
    expect(await history(ticket)).toEqual([
      'Bo set the status from New to Waiting on client',
      'Bo gave the ticket to Bo',
      'Bo answered Kim of Acme',
      'Ana opened the ticket: SSO loop after update',
    ])
  })

  test('waits in the outbox under the ticket’s number, and its header leads back to the ticket', async () => {
    const ticket = await open()
    const { body } = await as(ana)('tickets.reply', {
      params: { ticket },
      body: { html: '<p>Done, <b>try</b> it.</p>' },
    })
    const { rows } = await desk.database.owner.query(
      `select o.*, h.ticket_id as found from outbox o join message_headers h on h.header = o.message_header
        where o.message_id = $1`,
      [body.message.id],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      kind: 'reply',
      automatic: false,
      state: 'waiting',
      text: 'Done, try it.',
      found: ticket,
    })
    expect(rows[0].subject).toBe(`Re: SSO loop after update [#${(await show(ticket)).number}]`)
  })

  test('and solving are one act', async () => {
    const ticket = await open()
    await as(ana)('tickets.reply', { params: { ticket }, body: { text: 'Fixed.', outcome: 'solve' } })
    const shown = await show(ticket)
    expect(shown.status).toMatchObject({ category: 'solved' })
    expect(shown.solvedAt).not.toBeNull()
    expect(await clockOf(ticket, 'resolution')).toMatchObject({ state: 'met' })
  })

  test('stops when somebody wrote meanwhile, and says who', async () => {
    const ticket = await open()
    const seen = (await show(ticket)).messages.at(-1).id
    await receive(ticket, 'It is worse now.')
    const refused = await as(ana)('tickets.reply', { params: { ticket }, body: { text: 'Hello', seen } })
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'tickets.newer_message', params: { author: 'Kim of Acme' } },
    })
    const newest = (await show(ticket)).messages.at(-1).id
    const sent = await as(ana)('tickets.reply', { params: { ticket }, body: { text: 'Hello', seen: newest } })
    expect(sent.status).toBe(201)
  })

  test('takes its draft with it; a note that was begun stays, and the one written last comes first', async () => {
    const ticket = await open()
    const keep = (kind: string, html: string) =>
      as(ana)('tickets.draft', { params: { ticket }, body: { kind, html } })
    await keep('reply', '<p>Hel</p>')
    await at('23 10:01')
    await keep('note', '<p>Ask Bo</p>')
    const drafts = async () =>
      (await show(ticket)).drafts.map(({ kind, html }: { kind: string; html: string }) => `${kind} ${html}`)
    expect(await drafts()).toEqual(['note <p>Ask Bo</p>', 'reply <p>Hel</p>'])
    await as(ana)('tickets.reply', { params: { ticket }, body: { text: 'Hello' } })
    expect(await drafts()).toEqual(['note <p>Ask Bo</p>'])
    await keep('note', '')
    expect(await drafts()).toEqual([])
  })

  test('says by which mail it leaves', async () => {
    const ticket = await open()
    const { body } = await as(ana)('tickets.reply', { params: { ticket }, body: { text: 'Hello' } })
    const { rows } = await desk.database.owner.query<{ id: string }>(
      'select id from outbox where message_id = $1',
      [body.message.id],
    )
    expect((await show(ticket)).messages.at(-1).delivery).toMatchObject({ id: rows[0]?.id, state: 'waiting' })
  })

  test('without a word or a file is none', async () => {
    const ticket = await open()
    const { body } = await as(ana)('tickets.reply', { params: { ticket }, body: { text: '  ' } })
    expect(body.code).toBe('tickets.nothing_written')
  })

  test('needs somebody to go to', async () => {
    const ticket = await open({ requesterId: null })
    const { body } = await as(ana)('tickets.reply', { params: { ticket }, body: { text: 'Hello' } })
    expect(body.code).toBe('tickets.nobody_to_answer')
  })

  test('is not written by observers', async () => {
    const ticket = await open()
    expect((await as(olga)('tickets.reply', { params: { ticket }, body: { text: 'Hello' } })).status).toBe(
      403,
    )
  })
})

describe('taking a reply back while it is held', () => {
  test('undoes status, assignee and clocks, cancels the mail, and history tells both', async () => {
    await at('23 12:00')
    const ticket = await open()
    const before = await show(ticket)
    const { body } = await as(bo)('tickets.reply', { params: { ticket }, body: { text: 'Oops', hold: 10 } })
    expect(await clockOf(ticket, 'first_response')).toMatchObject({ state: 'met' })
    const written = (await as(bo)('tickets.get', { params: { ticket } })).body.messages.at(-1)
    expect(written.recallUntil).not.toBeNull()
    const recalled = await as(bo)('tickets.recall', { params: { ticket, message: body.message.id } })
    expect(recalled).toMatchObject({ status: 200, body: { text: 'Oops' } })
    const after = await show(ticket)
    expect(after).toMatchObject({ status: before.status, assignee: null })
    expect(after.messages.at(-1).recalled).toMatchObject({ by: { name: 'Bo' } })
    expect(await clockOf(ticket, 'first_response')).toMatchObject({ state: 'running' })
    expect((await clockOf(ticket, 'first_response')).dueAt).toBe(before.clocks[0].dueAt)
    expect(after.messages.at(-1).delivery).toMatchObject({ state: 'cancelled' })
    expect((await history(ticket))[0]).toBe('Bo took the answer back before it left')
    const kim = await as(acme.kim)('tickets.get', { params: { ticket } })
    expect(kim.body.messages.map((message: { text: string }) => message.text)).not.toContain('Oops')
  })

  test('is too late once it has left, and refused when somebody has built upon it', async () => {
    const ticket = await open()
    const { body } = await as(bo)('tickets.reply', { params: { ticket }, body: { text: 'Gone', hold: 10 } })
    await desk.database.owner.query(`update outbox set state = 'sent' where message_id = $1`, [
      body.message.id,
    ])
    const late = await as(bo)('tickets.recall', { params: { ticket, message: body.message.id } })
    expect(late).toMatchObject({ status: 409, body: { code: 'tickets.already_sent' } })

    const other = await open()
    const reply = await as(bo)('tickets.reply', { params: { ticket: other }, body: { text: 'Hm', hold: 10 } })
    await receive(other, 'I wrote in between.')
    const built = await as(bo)('tickets.recall', {
      params: { ticket: other, message: reply.body.message.id },
    })
    expect(built.body.code).toBe('tickets.changed_since')
  })
})

describe('a message of the client', () => {
  test('makes it our turn again and starts the next response', async () => {
    await at('24 09:00')
    const ticket = await open()
    await as(ana)('tickets.reply', { params: { ticket }, body: { text: 'Which version?' } })
    await at('24 10:00')
    expect((await receive(ticket, 'Version 8.4')).as).toBe('written')
    const shown = await show(ticket)
    expect(shown.status).toMatchObject({ name: 'Working', turn: 'us' })
    expect(await clockOf(ticket, 'next_response')).toMatchObject({ state: 'running', cycle: 1 })
    expect(await clockOf(ticket, 'resolution')).toMatchObject({ state: 'running' })
    expect(shown.nextDueAt ?? shown.clocks[0].dueAt).toBe(shown.clocks[0].dueAt)
  })

  test('counts from when it reached us, not from when we got round to it', async () => {
    await at('24 10:00')
    const ticket = await open()
    await as(ana)('tickets.reply', { params: { ticket }, body: { text: 'Which version?' } })
    await at('24 12:00')
    await receive(ticket, 'Version 8.4', { receivedAt: Date.parse('2026-11-24T11:00:00Z') as never })
    expect((await clockOf(ticket, 'next_response')).startedAt).toBe('2026-11-24T11:00:00.000Z')
  })

  test('E9: "Thanks!" after solving does not open the ticket again and starts no clock', async () => {
    const ticket = await open()
    await as(ana)('tickets.reply', { params: { ticket }, body: { text: 'Fixed.', outcome: 'solve' } })
    expect((await receive(ticket, 'Great, thank you very much!\n\nKind regards,\nKim')).as).toBe('thanks')
    const shown = await show(ticket)
    expect(shown.status.category).toBe('solved')
    expect(shown.clocks.filter((clock: { state: string }) => clock.state === 'running')).toEqual([])
    expect((await history(ticket))[0]).toBe('Kim of Acme said thank you; the ticket stays solved')
  })

  test('after solving opens the same ticket again, and the time in between is not counted', async () => {
    await at('25 08:00')
    const ticket = await open()
    await as(ana)('tickets.reply', { params: { ticket }, body: { text: 'Fixed.', outcome: 'solve' } })
    const used = (await clockOf(ticket, 'resolution')).used
    await at('25 12:00')
    expect((await receive(ticket, 'It is back, sorry')).as).toBe('reopened')
    const resolution = await clockOf(ticket, 'resolution')
    expect(resolution).toMatchObject({ state: 'running', cycle: 1 })
    expect(resolution.used - used).toBeLessThan(5_000)
    expect((await show(ticket)).solvedAt).toBeNull()
  })

  test('long after the end is a request of its own', async () => {
    await at('01 09:00')
    const ticket = await open()
    await as(ana)('tickets.reply', { params: { ticket }, body: { text: 'Fixed.', outcome: 'solve' } })
    await desk.database.owner.query(
      `update tickets set solved_at = solved_at - interval '40 days' where id = $1`,
      [ticket],
    )
    await expect(receive(ticket, 'One more thing')).rejects.toThrow('tickets.reopen_window_over')
    await at('25 12:00')
  })

  test('E6: a machine’s message is kept, and no clock or status notices', async () => {
    const ticket = await open()
    const before = await show(ticket)
    const answer = await receive(ticket, 'I am out of office', { human: false, automaticKind: 'auto_reply' })
    expect(answer.as).toBe('automatic')
    const after = await show(ticket)
    expect(after.status).toEqual(before.status)
    expect(after.clocks.map((clock: { state: string }) => clock.state)).toEqual(
      before.clocks.map((clock: { state: string }) => clock.state),
    )
    expect(after.messages.at(-1)).toMatchObject({ human: false })
  })

  test('and many more are received in one unit, two for the same ticket one after the other', async () => {
    const tickets = await Promise.all(Array.from({ length: 6 }, () => open()))
    for (const ticket of tickets)
      await as(ana)('tickets.reply', { params: { ticket }, body: { text: 'Done', outcome: 'solve' } })
    const [first = '', second = ''] = tickets
    await as(ana)('tickets.merge', { params: { ticket: second }, body: { into: first } })
    const ability = receiveMessage(desk)
    const answers = await inUnit(desk, async unit => {
      const inputs = [...tickets, first].map((ticket, n) => mail(ticket, `Here is log ${n}`))
      const states = await receivingStates(desk, unit, inputs, { actor: system })
      const done = []
      for (const [n, state] of states.entries())
        done.push(
          isRefusal(state)
            ? state
            : await decideAndStore(desk, unit, ability, state, inputs[n] as ReceiveInput, {
                actor: system,
                via: 'mail',
              }),
        )
      return done.flatMap(answer => (isRefusal(answer) ? [answer.code] : [answer.as]))
    })
    expect(answers).toEqual([
      'reopened',
      'written',
      'reopened',
      'reopened',
      'reopened',
      'reopened',
      'written',
    ])
    const target = await show(first)
    expect(
      target.messages
        .map((message: { text: string }) => message.text)
        .filter((text: string) => text.startsWith('Here')),
    ).toHaveLength(3)
    expect(target.status.category).toBe('open')
    expect(
      (await history(first)).filter((sentence: string) => sentence.includes('set the status from Solved')),
    ).toHaveLength(1)
    const { clocksDiffering } = await import('#test/support/refolded.ts')
    expect(await clocksDiffering(desk)).toEqual([])
    const { body } = await as(ana)('tickets.change', {
      params: { ticket: first },
      body: { base: target.version, tags: ['log'] },
    })
    expect(body.ticket.version).toBe((await show(first)).version)
  })

  test('brings its companions in as copies, once', async () => {
    const ticket = await open()
    const lee = { name: 'Lee', address: 'LEE@acme.example', personId: null }
    await receive(ticket, 'Lee knows more', { joins: [lee] })
    await receive(ticket, 'Lee again', { joins: [lee] })
    expect((await show(ticket)).cc).toMatchObject([{ name: 'Lee', address: 'lee@acme.example' }])
    expect((await show(ticket)).replyTo.cc).toMatchObject([{ address: 'lee@acme.example' }])
  })
})

describe('an internal note', () => {
  test('F9, F24: stops no clock, changes no status, and no client sees or hears of it', async () => {
    const ticket = await open()
    const before = await show(ticket)
    const { status } = await as(ana)('tickets.note', {
      params: { ticket },
      body: { text: 'CANARY: their admin is difficult', mentions: [bo.id] },
    })
    expect(status).toBe(201)
    const after = await show(ticket)
    expect(after.clocks.map((clock: { state: string }) => clock.state)).toEqual(
      before.clocks.map((clock: { state: string }) => clock.state),
    )
    expect(after.status).toEqual(before.status)
    const kim = await as(acme.kim)('tickets.get', { params: { ticket } })
    expect(JSON.stringify(kim.body)).not.toContain('CANARY')
  })

  test('mentions only who works here', async () => {
    const ticket = await open()
    const { body } = await as(ana)('tickets.note', {
      params: { ticket },
      body: { text: 'Look', mentions: [acme.kim.id] },
    })
    expect(body.code).toBe('tickets.person_not_found')
  })
})

describe('a contact', () => {
  test('reads the tickets of its own client and finds no other, by number, id, list, message or reply', async () => {
    const ticket = await open()
    const number = (await show(ticket)).number
    const kim = as(acme.kim)
    const stranger = as(nordwind.kim)
    expect((await kim('tickets.get', { params: { ticket } })).status).toBe(200)
    for (const ref of [ticket, number]) {
      const hidden = await stranger('tickets.get', { params: { ticket: ref } })
      const absent = await stranger('tickets.get', { params: { ticket: 999_999 } })
      expect([hidden.status, hidden.body]).toEqual([404, absent.body])
      expect((await stranger('tickets.messages', { params: { ticket: ref } })).status).toBe(404)
      expect(
        (await stranger('tickets.reply', { params: { ticket: ref }, body: { text: 'Hi' } })).status,
      ).toBe(404)
    }
    expect((await stranger('tickets.list', { query: { state: 'all' } })).body.items).toEqual([])
    expect(
      (await stranger('tickets.list', { query: { state: 'all', clientId: acme.id } })).body.items,
    ).toEqual([])
    expect((await kim('tickets.list', { query: { state: 'all' } })).body.items.length).toBeGreaterThan(1)
  })

  test('reads no priority, no severity, no internal name, no address of ours', async () => {
    const ticket = await open({ assigneeId: bo.id, tags: ['canary-tag'] })
    const { body } = await as(acme.kim)('tickets.get', { params: { ticket } })
    expect(Object.keys(body).sort()).toEqual([
      'arrivedAt',
      'handler',
      'id',
      'lastMessageAt',
      'messages',
      'number',
      'over',
      'promises',
      'requester',
      'solvedAt',
      'subject',
      'turn',
    ])
    expect(JSON.stringify(body)).not.toMatch(/priority|severity|canary-tag|meridian\.example/)
    expect(body.handler).toBe('Bo')
  })

  test('writes on a ticket like a mail does, and chooses neither status nor recipients', async () => {
    const ticket = await open()
    await as(ana)('tickets.reply', { params: { ticket }, body: { text: 'Which version?' } })
    const { status, body } = await as(acme.kim)('tickets.reply', {
      params: { ticket },
      body: { text: 'Eight' },
    })
    expect([status, body.message.author]).toEqual([201, 'Kim of Acme'])
    expect((await show(ticket)).status.turn).toBe('us')
    const words = (await as(ana)('tickets.vocabulary')).body
    const sneaky = { text: 'Hi', statusId: words.statuses.at(-1).id }
    expect((await as(acme.kim)('tickets.reply', { params: { ticket }, body: sneaky })).status).toBe(403)
    expect((await as(acme.kim)('tickets.vocabulary')).status).toBe(404)
    expect((await as(acme.kim)('tickets.history', { params: { ticket } })).status).toBe(404)
  })
})
