import { describe, expect, test } from 'vitest'
import { inUnit } from '#server/platform/act.ts'
import { post as putInOutbox } from '#server/platform/outbox.ts'
import { letter } from '#test/support/letters.ts'
import { sendingDesk } from '#test/support/sending-desk.ts'

const {
  desk,
  as,
  ana,
  bo,
  acme,
  nordwind,
  sink,
  receive,
  runJobs,
  relayTo,
  newest,
  reply,
  newTicket,
  lastMail,
} = await sendingDesk()

describe('until a relay is set', () => {
  test('an answer waits, says why, and can be read', async () => {
    const ticket = await newTicket('<waits@acme.example>')
    await reply(ticket, 'We are on it.')
    await runJobs()
    const mail = await newest()
    expect(mail).toMatchObject({
      state: 'waiting',
      kind: 'reply',
      lastError: expect.stringContaining('No relay'),
    })
    const { body } = await as(ana)('mail.outgoing', { params: { id: String(mail.id) } })
    expect(body.text).toContain('We are on it.')
    expect((await as(ana)('mail.outbox')).body).toMatchObject({ relay: false, counts: { waiting: 1 } })
  })

  test('and is sent as soon as there is one', async () => {
    await relayTo(sink.port)
    await runJobs()
    expect(await newest()).toMatchObject({ state: 'sent', lastError: null })
    expect(lastMail().to).toEqual(['kim@acme.example'])
  })
})

describe('an answer arrives', () => {
  test('in the thread of the client’s mail program (E1)', async () => {
    const ticket = await newTicket('<thread@acme.example>')
    await reply(ticket, 'Which browser?')
    await runJobs()
    const first = lastMail()
    expect(first.headers['in-reply-to']).toBe('<thread@acme.example>')
    expect(first.headers.references).toBe('<thread@acme.example>')
    expect(first.headers['message-id']).toMatch(/^<[0-9a-f-]{36}@desk\.example>$/)
    expect(first.headers.subject).toMatch(/\[#\d+\]/)
    await receive(
      letter({
        messageId: '<two@acme.example>',
        inReplyTo: first.headers['message-id'] ?? '',
        text: 'Firefox.',
      }),
    )
    await reply(ticket, 'Try it now.')
    await runJobs()
    const second = lastMail()
    expect(second.headers['in-reply-to']).toBe('<two@acme.example>')
    expect(second.headers.references?.split(' ')).toEqual([
      '<thread@acme.example>',
      first.headers['message-id'],
      '<two@acme.example>',
    ])
  })

  test('with an address of its own to answer to, by which the answer comes back', async () => {
    const ticket = await newTicket('<token@acme.example>')
    await reply(ticket, 'Please confirm.')
    await runJobs()
    const address =
      /<?(support\+[^>@\s]+@desk\.example)>?/.exec(lastMail().headers['reply-to'] ?? '')?.[1] ?? ''
    expect(address).not.toBe('')
    const answered = await receive(
      letter({ to: address, subject: 'no thread at all', from: 'Kim at home <kim@home.example>' }),
      { from: 'kim@home.example', to: [address] },
    )
    // Kim never wrote from there and nobody sent there: the address alone, passed on, opens no door.
    expect(answered).toMatchObject({ state: 'quarantined', reason: 'unknown_sender', ticket_id: ticket })
    const back = await receive(letter({ to: address, subject: 'no thread at all' }), { to: [address] })
    expect(back).toMatchObject({ state: 'appended', ticket_id: ticket })
  })

  test.each([
    ['cut short', (address: string) => address.replace(/.(?=@)/, '')],
    ['made longer', (address: string) => address.replace('@', 'a@')],
    ['with another ticket’s number', (address: string) => address.replace(/\+\d+/, '+1001')],
    ['with another key', (address: string) => address.replace(/-1(?=[a-z2-7]{26}@)/, '-2')],
  ])('an address %s leads nowhere (R27, B14)', async (_name, forge) => {
    const ticket = await newTicket(`<forge-${_name.length}@acme.example>`)
    await reply(ticket, 'Please confirm.')
    await runJobs()
    const address =
      /<?(support\+[^>@\s]+@desk\.example)>?/.exec(lastMail().headers['reply-to'] ?? '')?.[1] ?? ''
    const forged = forge(address)
    const row = await receive(letter({ to: forged, from: 'kim@nordwind.example' }), {
      from: 'kim@nordwind.example',
      to: [forged],
    })
    expect(row.state).toBe('created')
    expect(row.ticket_id).not.toBe(ticket)
  })

  test('with our line above it, so that the answer can be told from the rest', async () => {
    const ticket = await newTicket('<above@acme.example>')
    await reply(ticket, 'Hello Kim', { html: '<p>Hello <b>Kim</b></p><script>alert(1)</script>' })
    await runJobs()
    expect(lastMail().raw).toContain('## please write your answer above this line ##')
    expect(lastMail().raw).not.toContain('<script')
    expect(lastMail().headers['x-accord-desk']).toMatch(/^[0-9a-f]{32}$/)
    expect(lastMail().headers['auto-submitted']).toBeUndefined()
  })

  test('and our own mail that comes back is known as ours (B15)', async () => {
    const ticket = await newTicket('<loop@acme.example>')
    await reply(ticket, 'Round and round')
    await runJobs()
    const raw = Buffer.from(lastMail().raw.replace(/^From: .*$/m, 'From: kim@acme.example'))
    expect(await receive(raw)).toMatchObject({ state: 'suppressed', reason: 'loop' })
  })
})

describe('what goes into headers (B10)', () => {
  const breaks = [
    '\r\nBcc: evil@attacker.example',
    '\nBcc: evil@attacker.example',
    '\rBcc: evil@attacker.example',
    '\u0085Bcc: x',
    '\u2028Bcc: x',
    '=?utf-8?q?=0D=0ABcc:_x?=',
    'x'.repeat(100_000),
  ]
  test.each(breaks.map((text, index) => [index, text]))(
    'nothing becomes a line of its own (%i)',
    async (_index, text) => {
      const before = sink.mails.length
      await inUnit(desk, async unit => {
        putInOutbox(
          unit,
          {
            kind: 'notice',
            automatic: true,
            to: [{ name: `Kim${text}`.slice(0, 5_000), address: 'kim@acme.example' }],
            cc: [{ name: 'x', address: `lee@acme.example${text}`.slice(0, 300) }],
            subject: `Subject${text}`,
            text: 'Body',
          },
          'desk.example',
        )
      })
      await runJobs()
      expect(sink.mails.length).toBe(before + 1)
      const mail = lastMail()
      expect(mail.to).toEqual(['kim@acme.example'])
      const names = mail.raw
        .slice(0, mail.raw.indexOf('\r\n\r\n'))
        .split('\r\n')
        .filter(line => /^\S/.test(line))
        .map(line => line.split(':')[0]?.toLowerCase())
      expect(names).not.toContain('bcc')
      expect(names.filter(name => name === 'subject')).toHaveLength(1)
      expect(mail.headers['auto-submitted']).toBe('auto-generated')
    },
  )
})

describe('whom it may still reach (R4)', () => {
  test('nobody who was disabled since, and no contact who went to another client', async () => {
    const ticket = await newTicket('<rights@acme.example>')
    await desk.database.owner.query(
      `insert into people (id, kind, name, email, client_id) values
         ('01890000-0000-7000-8000-000000000001', 'contact', 'Gone', 'gone@acme.example', $1),
         ('01890000-0000-7000-8000-000000000002', 'contact', 'Moved', 'moved@acme.example', $1)`,
      [acme.id],
    )
    await reply(ticket, 'For all of you', {
      to: ['kim', 'gone', 'moved'].map(name => ({ name, address: `${name}@acme.example` })),
    })
    await desk.database.owner.query(`update people set disabled_at = now() where email = 'gone@acme.example'`)
    await desk.database.owner.query(`update people set client_id = $1 where email = 'moved@acme.example'`, [
      nordwind.id,
    ])
    await desk.database.owner.query(`delete from ticket_participants where ticket_id = $1`, [ticket])
    await runJobs()
    expect(lastMail().to).toEqual(['kim@acme.example'])
  })

  test('a notice to somebody who has left is not sent, and says so', async () => {
    const before = sink.mails.length
    await desk.database.owner.query(`update people set disabled_at = now() where id = $1`, [bo.id])
    await inUnit(desk, async unit => {
      putInOutbox(
        unit,
        {
          kind: 'notice',
          automatic: true,
          to: [{ name: 'Bo', address: 'bo@meridian.example' }],
          personId: bo.id,
          subject: 'At risk',
          text: 'x',
        },
        'desk.example',
      )
    })
    await runJobs()
    expect(sink.mails.length).toBe(before)
    expect(await newest()).toMatchObject({
      state: 'failed',
      lastError: expect.stringContaining('recipients'),
    })
  })
})
