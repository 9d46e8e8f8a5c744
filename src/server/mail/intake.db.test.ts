import { describe, expect, test } from 'vitest'
import { letter } from '#test/support/letters.ts'
import { readingDesk } from '#test/support/reading-desk.ts'

const { at, receive, post, drain, rowOf, ticketOf, count, nothingIsLost } = await readingDesk()

describe('a mail becomes a ticket', () => {
  test('of the right client, requester and instant, with its clocks', async () => {
    await at('23 09:00')
    const id = await post(letter({ subject: 'SSO loop', text: 'We cannot sign in.' }))
    await at('23 09:20')
    await drain()
    const row = await rowOf(id)
    expect(row).toMatchObject({ state: 'created', reason: null })
    const ticket = await ticketOf(row.ticket_id)
    expect(ticket).toMatchObject({
      subject: 'SSO loop',
      channel: 'mail',
      client: { name: 'Acme' },
      requester: { name: 'Kim of Acme' },
    })
    expect(ticket.messages[0]).toMatchObject({
      side: 'client',
      text: 'We cannot sign in.',
      opening: true,
      verified: true,
    })
    expect(ticket.clocks.map((clock: { promise: string }) => clock.promise)).toContain('first_response')
    // The clock counts from when the mail was taken, not from when it was read.
    expect(ticket.arrivedAt.slice(0, 16)).toBe('2026-11-23T09:00')
  })

  test('from a colleague nobody knows yet, who becomes a contact by the mail domain', async () => {
    const row = await receive(letter({ from: '"Sören Berg" <soren@eu.acme.example>' }), {
      from: 'soren@eu.acme.example',
    })
    expect(row.state).toBe('created')
    expect(await ticketOf(row.ticket_id)).toMatchObject({
      client: { name: 'Acme' },
      requester: { name: 'Sören Berg', email: 'soren@eu.acme.example' },
    })
    const people = await count('people')
    await receive(letter({ from: 'Sören <SOREN@eu.acme.example>' }), { from: 'soren@eu.acme.example' })
    expect(await count('people')).toBe(people)
  })

  test('without a subject it is called by its first words, without any words by its attachment', async () => {
    const words = await receive(letter({ subject: null, text: '\n\nThe door is stuck\nagain' }))
    expect((await ticketOf(words.ticket_id)).subject).toBe('The door is stuck')
    const file = await receive(
      letter({ subject: 'Re:', text: '', files: [{ name: 'screen.png', type: 'image/png', content: 'x' }] }),
    )
    expect((await ticketOf(file.ticket_id)).subject).toBe('screen.png')
    const nothing = await receive(letter({ subject: '', text: '' }))
    expect((await ticketOf(nothing.ticket_id)).subject).toBe('Without a subject')
  })

  test('with its attachments, the pictures of its text among them', async () => {
    const row = await receive(
      letter({
        html: '<p>See <img src="cid:shot@acme"> and <script>alert(1)</script></p>',
        files: [
          { name: 'shot.png', type: 'image/png', content: 'png bytes', cid: 'shot@acme' },
          { name: '../../отчёт.pdf', type: 'application/pdf', content: 'pdf bytes' },
        ],
      }),
    )
    const [message] = (await ticketOf(row.ticket_id)).messages
    expect(message.attachments.map((file: { name: string }) => file.name)).toEqual(['shot.png', 'отчёт.pdf'])
    expect(message.html).not.toContain('script')
  })

  test('the people of the client in Cc get our answers, strangers in Cc do not (B14)', async () => {
    const row = await receive(
      letter({
        cc: 'Lee <lee@acme.example>, Mallory <mallory@attacker.example>, kim@nordwind.example, support@desk.example',
      }),
    )
    const ticket = await ticketOf(row.ticket_id)
    expect(ticket.cc.map((one: { address: string }) => one.address)).toEqual(['lee@acme.example'])
  })
})

describe('each mail once', () => {
  test('delivered five times at once, with other Received lines, it is one ticket (F17)', async () => {
    const before = await count('tickets')
    const parts = { messageId: '<again@acme.example>', subject: 'Once', text: 'Once only.' }
    const ids = await Promise.all(
      [1, 2, 3, 4, 5].map(n => post(letter({ ...parts, headers: [`Received: from relay${n} by mx; now`] }))),
    )
    await Promise.all([drain(), drain()])
    const states = (await Promise.all(ids.map(rowOf))).map(row => row.state).sort()
    expect(states).toEqual(['created', 'duplicate', 'duplicate', 'duplicate', 'duplicate'])
    expect(await count('tickets')).toBe(before + 1)
  })

  test('without a Message-ID it is known by what it says', async () => {
    const parts = { messageId: null, subject: 'No id', text: 'No id at all.' }
    const first = await receive(letter(parts))
    expect(first.state).toBe('created')
    expect((await receive(letter(parts))).state).toBe('duplicate')
    expect((await receive(letter({ ...parts, text: 'Another text.' }))).state).toBe('created')
  })

  test('a program that uses one Message-ID for two letters loses neither (E8)', async () => {
    const first = await receive(letter({ messageId: '<same@acme.example>', text: 'The first.' }))
    const second = await receive(letter({ messageId: '<same@acme.example>', text: 'The second.' }))
    expect(first.state).toBe('created')
    expect(second.state).not.toBe('duplicate')
  })
})

describe('what nobody has to answer', () => {
  test.each([
    ['an out-of-office notice', { headers: ['Auto-Submitted: auto-replied'] }, 'automatic_reply'],
    ['a mail of a daemon', { from: 'MAILER-DAEMON@mx.example' }, 'bounce'],
    [
      'a read receipt',
      {
        headers: ['Content-Type: multipart/report; report-type=disposition-notification; boundary=x'],
        body: '--x--',
      },
      'report',
    ],
    ['from one of our own addresses', { from: 'Support <support@desk.example>' }, 'own_address'],
    [
      'from one of our own addresses with a tag',
      { from: 'help+1042-1-1aaaaaaaaaaaaaaaaaaaaaaaaaa@desk.example' },
      'own_address',
    ],
    [
      'a newsletter nobody knows',
      { from: 'news@shop.example', headers: ['List-Id: <n.shop.example>'] },
      'list',
    ],
  ])('%s is put aside', async (_name, parts, reason) => {
    const before = await count('tickets')
    expect(await receive(letter(parts), { from: 'x@shop.example' })).toMatchObject({
      state: 'suppressed',
      reason,
    })
    expect(await count('tickets')).toBe(before)
  })

  test('an out-of-office notice in a conversation is kept there, and stops or starts nothing', async () => {
    const first = await receive(letter({ messageId: '<away@acme.example>' }))
    const clocks = async () =>
      (await ticketOf(first.ticket_id)).clocks.map(({ promise, state, dueAt }: Record<string, string>) => [
        promise,
        state,
        dueAt,
      ])
    const before = await clocks()
    const row = await receive(
      letter({
        inReplyTo: '<away@acme.example>',
        headers: ['Auto-Submitted: auto-replied'],
        text: 'I am away.',
      }),
    )
    expect(row).toMatchObject({ state: 'suppressed', reason: 'automatic_reply', ticket_id: first.ticket_id })
    const { messages } = await ticketOf(first.ticket_id)
    expect(messages.at(-1)).toMatchObject({ human: false, text: 'I am away.' })
    expect(await clocks()).toEqual(before)
  })

  test('an alert from a client’s machine is a ticket all the same', async () => {
    const row = await receive(
      letter({ from: 'no-reply@acme.example', headers: ['Auto-Submitted: auto-generated'] }),
    )
    expect(row.state).toBe('created')
    expect((await ticketOf(row.ticket_id)).requester).toBeNull()
  })
})

describe('what waits for a person', () => {
  test.each([
    ['an unknown sender', { from: 'someone@unknown.example' }, 'unknown_sender'],
    ['a colleague of ours', { from: 'Ana <ana@meridian.example>' }, 'staff_by_mail'],
    ['a mail without any sender', { from: null }, 'no_sender'],
    ['a sender that is two addresses', { from: '"kim@acme.example x"@attacker.example' }, 'no_sender'],
  ])('%s', async (_name, parts, reason) => {
    const before = await count('messages')
    expect(await receive(letter(parts), { from: 'x@unknown.example' })).toMatchObject({
      state: 'quarantined',
      reason,
    })
    expect(await count('messages')).toBe(before)
  })

  test('without From, whom answers go to is the sender; a broken From is not replaced', async () => {
    expect((await receive(letter({ from: null, headers: ['Reply-To: kim@acme.example'] }))).state).toBe(
      'created',
    )
    expect(
      await receive(letter({ from: 'kim @acme@evil.example', headers: ['Reply-To: kim@acme.example'] })),
    ).toMatchObject({ state: 'quarantined', reason: 'no_sender' })
  })

  test('more headers than any program writes', async () => {
    const headers = Array.from({ length: 1_100 }, (_unused, n) => `X-Fill-${n}: x`)
    expect(await receive(letter({ headers }))).toMatchObject({ state: 'quarantined', reason: 'too_much' })
  })

  test('a sender who writes more than anybody does by hand is held, and nothing is dropped', async () => {
    const ids = []
    for (let n = 0; n < 65; n += 1)
      ids.push(await post(letter({ from: 'robot@nordwind.example' }), { from: 'robot@nordwind.example' }))
    await drain()
    const rows = await Promise.all(ids.map(rowOf))
    expect(rows.filter(row => row.state === 'created').length).toBeLessThanOrEqual(60)
    expect(
      rows.filter(row => row.state === 'quarantined' && row.reason === 'held').length,
    ).toBeGreaterThanOrEqual(5)
  })
})

test('received is the sum of its ends, and nothing is left over', nothingIsLost)
