import { describe, expect, test } from 'vitest'
import { conversing } from '#test/support/conversing.ts'

const { as, acme, ana, bo, olga, at, desk, open, show, clockOf, history, receive } = await conversing()

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
