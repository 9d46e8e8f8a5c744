import { describe, expect, test } from 'vitest'
import { letter } from '#test/support/letters.ts'
import { readingDesk } from '#test/support/reading-desk.ts'

const { desk, as, at, ana, receive, post, drain, rowOf, ticketOf, nothingIsLost } = await readingDesk()

describe('an answer finds its conversation', () => {
  test('by any Message-ID we know, whatever its subject', async () => {
    const first = await receive(letter({ messageId: '<first@acme.example>' }))
    const answer = await receive(
      letter({ subject: 'Something else', inReplyTo: '<first@acme.example>', text: 'One more thing.' }),
    )
    expect(answer).toMatchObject({ state: 'appended', ticket_id: first.ticket_id })
    const deep = await receive(letter({ references: '<x@y.example> <first@acme.example> <z@y.example>' }))
    expect(deep.ticket_id).toBe(first.ticket_id)
  })

  test('two answers to one mail we never saw lie in one ticket (E5)', async () => {
    const one = await receive(letter({ references: '<seen-by-nobody@acme.example>' }))
    const two = await receive(
      letter({ from: 'Lee <lee@acme.example>', references: '<seen-by-nobody@acme.example>' }),
      { from: 'lee@acme.example' },
    )
    expect(two).toMatchObject({ state: 'appended', ticket_id: one.ticket_id })
  })

  test('by the number in the subject only for whoever takes part', async () => {
    const first = await receive(letter())
    const { number } = await ticketOf(first.ticket_id)
    expect(await receive(letter({ subject: `Re: [#${number}] Printer` }))).toMatchObject({
      state: 'appended',
      ticket_id: first.ticket_id,
    })
    const other = await receive(
      letter({ from: 'kim@nordwind.example', subject: `Re: [#${number}] Printer` }),
      {
        from: 'kim@nordwind.example',
      },
    )
    expect(other.state).toBe('created')
    expect(other.ticket_id).not.toBe(first.ticket_id)
  })

  test('a foreign In-Reply-To opens a ticket of the sender’s own client (B14, E3)', async () => {
    const first = await receive(letter({ messageId: '<mine@acme.example>' }))
    const other = await receive(
      letter({
        from: 'kim@nordwind.example',
        inReplyTo: '<mine@acme.example>',
        references: '<mine@acme.example>',
      }),
      { from: 'kim@nordwind.example' },
    )
    expect(other.state).toBe('created')
    expect((await ticketOf(other.ticket_id)).client.name).toBe('Nordwind')
    const stranger = await receive(letter({ from: 'x@attacker.example', inReplyTo: '<mine@acme.example>' }), {
      from: 'x@attacker.example',
    })
    expect(stranger).toMatchObject({
      state: 'quarantined',
      reason: 'unknown_sender',
      ticket_id: first.ticket_id,
    })
    expect((await ticketOf(first.ticket_id)).messages).toHaveLength(1)
  })

  test('long after the end it opens a ticket of its own that follows the old one', async () => {
    await at('23 10:00')
    const first = await receive(letter({ messageId: '<old@acme.example>' }))
    await as(ana)('tickets.reply', {
      params: { ticket: first.ticket_id ?? '' },
      body: { text: 'Done.', outcome: 'solve' },
    })
    await desk.database.owner.query(
      `update tickets set solved_at = solved_at - interval '300 days' where id = $1`,
      [first.ticket_id],
    )
    const late = await receive(
      letter({ inReplyTo: '<old@acme.example>', text: 'It is broken again, please look.' }),
    )
    expect(late.state).toBe('created')
    expect(late.ticket_id).not.toBe(first.ticket_id)
    expect((await ticketOf(late.ticket_id)).follows.id).toBe(first.ticket_id)
  })

  test('several answers that arrive together are all there, in their order', async () => {
    const first = await receive(letter({ messageId: '<busy@acme.example>' }))
    const ids = []
    for (let n = 1; n <= 5; n += 1)
      ids.push(await post(letter({ inReplyTo: '<busy@acme.example>', text: `Answer ${n} of five.` })))
    await drain()
    for (const id of ids) expect((await rowOf(id)).state).toBe('appended')
    const { messages } = await ticketOf(first.ticket_id)
    expect(messages.slice(1).map((message: { text: string }) => message.text)).toEqual(
      [1, 2, 3, 4, 5].map(n => `Answer ${n} of five.`),
    )
  })

  test('a mail and the answer to it that arrive together are one ticket', async () => {
    const one = await post(letter({ messageId: '<quick@acme.example>' }))
    const two = await post(letter({ inReplyTo: '<quick@acme.example>', text: 'I forgot something.' }))
    await drain()
    expect((await rowOf(two)).ticket_id).toBe((await rowOf(one)).ticket_id)
  })
})

test('received is the sum of its ends, and nothing is left over', nothingIsLost)
