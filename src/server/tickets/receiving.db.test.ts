import { describe, expect, test } from 'vitest'
import { system } from '#domain/actor.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { decideAndStore, inUnit } from '#server/platform/act.ts'
import { conversing } from '#test/support/conversing.ts'
import { type ReceiveInput, receiveMessage, receivingStates } from './index.ts'

const { as, ana, at, desk, open, show, clockOf, history, mail, receive } = await conversing()

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
