import { describe, expect, test } from 'vitest'
import { letter, multipart } from '#test/support/letters.ts'
import { mailDesk } from '#test/support/mail-desk.ts'

const { desk, as, at, ana, receive, post, drain, rowOf } = await mailDesk()

const ticketOf = async (id: string | null) =>
  (await as(ana)('tickets.get', { params: { ticket: id ?? '' } })).body
const count = async (table: 'tickets' | 'messages' | 'people'): Promise<number> => {
  const { rows } = await desk.database.owner.query<{ count: number }>(
    `select count(*)::int as count from ${table}`,
  )
  return rows[0]?.count ?? 0
}

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

describe('what strangers’ programs do to mail', () => {
  test.each([
    [
      'latin-1 without saying so',
      { headers: ['Content-Type: text/plain'], body: Buffer.from('Caf\xe9 cr\xe8me', 'latin1') },
      'Café crème',
    ],
    [
      'windows-1252 said to be utf-8',
      {
        headers: ['Content-Type: text/plain; charset=utf-8'],
        body: Buffer.from('\x93Quote\x94 \x80', 'latin1'),
      },
      '“Quote” €',
    ],
    [
      'an unknown charset',
      { headers: ['Content-Type: text/plain; charset=x-klingon'], body: 'plain' },
      'plain',
    ],
    [
      'GB18030',
      { headers: ['Content-Type: text/plain; charset=gb18030'], body: Buffer.from([0xc4, 0xe3, 0xba, 0xc3]) },
      '你好',
    ],
    [
      'koi8-r',
      {
        headers: ['Content-Type: text/plain; charset=koi8-r'],
        body: Buffer.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]),
      },
      'Привет',
    ],
    [
      'UTF-16 in base64',
      {
        headers: ['Content-Type: text/plain; charset=utf-16le', 'Content-Transfer-Encoding: base64'],
        body: Buffer.from('Hello', 'utf16le').toString('base64'),
      },
      'Hello',
    ],
    [
      'quoted-printable',
      {
        headers: ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable'],
        body: 'Gr=C3=BC=C3=9F=\r\ne',
      },
      'Grüße',
    ],
    ['bare carriage returns', { body: Buffer.from('one\rtwo\rthree') }, 'one\rtwo\rthree'],
  ])('%s', async (_name, parts, text) => {
    const row = await receive(letter(parts))
    expect(row.state).toBe('created')
    expect((await ticketOf(row.ticket_id)).messages[0].text).toBe(text.replaceAll('\r', '\n'))
  })

  test('headers in the letters of a country, and encoded words', async () => {
    const raw = letter({ subject: 'PLACE' }).toString('latin1').replace('PLACE', 'Caf\xe9')
    expect((await ticketOf((await receive(Buffer.from(raw, 'latin1'))).ticket_id)).subject).toBe('Café')
    const encoded = await receive(
      letter({ subject: '=?utf-8?B?0J/RgNC40L3RgtC10YA=?= =?iso-8859-1?Q?caf=E9?=' }),
    )
    expect((await ticketOf(encoded.ticket_id)).subject).toBe('Принтерcafé')
  })

  test('parts within parts beyond bearing: the letter is kept whole beside its ticket', async () => {
    let inner = { type: 'text/plain', content: 'deep' }
    for (let depth = 0; depth < 80; depth += 1) inner = multipart('mixed', [inner])
    const row = await receive(letter({ headers: [`Content-Type: ${inner.type}`], body: inner.content }))
    expect(row.state).toBe('created')
    const [message] = (await ticketOf(row.ticket_id)).messages
    expect(message.attachments.map((file: { name: string }) => file.name)).toEqual(['original.eml'])
  })

  test('an invitation is told in a line and kept as a file', async () => {
    const { type, content } = multipart('mixed', [
      { type: 'text/plain', content: 'See you' },
      {
        type: 'text/calendar; method=REQUEST; charset=utf-8',
        content:
          'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Review\r\nDTSTART:20261124T140000Z\r\nEND:VEVENT\r\nEND:VCALENDAR',
      },
    ])
    const row = await receive(letter({ headers: [`Content-Type: ${type}`], body: content }))
    const [message] = (await ticketOf(row.ticket_id)).messages
    expect(message.text).toBe('See you\n\n📅 Review · 2026-11-24 14:00 (UTC)')
    expect(message.attachments[0].name).toBe('attachment-1.ics')
  })

  test('a quoted earlier mail is folded, not lost', async () => {
    const row = await receive(letter({ text: 'Fine.\n\nOn Mon, 23 Nov 2026, Desk wrote:\n> Hello\n> there' }))
    const [message] = (await ticketOf(row.ticket_id)).messages
    expect(message.text.slice(0, message.quotedFrom).trim()).toBe('Fine.')
    expect(message.text).toContain('> there')
  })
})

test('received is the sum of its ends, and nothing is left over', async () => {
  const { body } = await as(ana)('mail.health')
  expect(body.balanced).toBe(true)
  expect(body.states.received).toBe(0)
  expect(body.received).toBe(
    Object.values(body.states as Record<string, number>).reduce((sum, n) => sum + n, 0),
  )
})
