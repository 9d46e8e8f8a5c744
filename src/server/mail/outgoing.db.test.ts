import { describe, expect, test } from 'vitest'
import { inUnit } from '#server/platform/act.ts'
import { post as putInOutbox } from '#server/platform/outbox.ts'
import { letter } from '#test/support/letters.ts'
import { mailDesk } from '#test/support/mail-desk.ts'
import { openSink } from '#test/support/smtp-sink.ts'
import { forgetPause, sendJob } from './outgoing/send.ts'

const { desk, as, at, ana, bo, eva, olga, acme, nordwind, receive, runJobs, relayTo } = await mailDesk()
const admin = { ...eva, role: 'administrator' as const }
const sink = await openSink()

const outbox = async () =>
  (await as(ana)('mail.outbox', { query: { limit: 100 } })).body.items as Record<string, unknown>[]
const newest = async () => (await outbox())[0] ?? {}
const reply = async (ticket: string, text: string, changes: object = {}) =>
  (await as(ana)('tickets.reply', { params: { ticket }, body: { text, ...changes } })).body
const newTicket = async (messageId: string): Promise<string> => {
  const row = await receive(letter({ messageId, subject: 'SSO loop' }), { from: '' })
  return row.ticket_id ?? ''
}
const lastMail = () => {
  const mail = sink.mails.at(-1)
  if (!mail) throw new Error('nothing was sent')
  return mail
}

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

describe('when the relay says no', () => {
  test('for now: the same mail again later, under the same Message-ID, in its order', async () => {
    const ticket = await newTicket('<later@acme.example>')
    sink.refuse.message = () => ({ code: 451, text: '4.7.1 Greylisted, come back' })
    await reply(ticket, 'First')
    await reply(ticket, 'Second')
    await desk.database.owner.query(`delete from graphile_worker._private_jobs`)
    const waiting = (await outbox()).filter(mail => mail.state === 'waiting').reverse()
    for (const mail of waiting) await sendJob(desk, { outbox: mail.id })
    expect((await outbox()).filter(mail => mail.state === 'waiting')).toHaveLength(2)
    expect((await outbox()).at(1)).toMatchObject({
      attempts: 1,
      lastError: expect.stringContaining('Greylisted'),
    })
    sink.refuse.message = null
    const before = sink.mails.length
    // The second one's turn comes first: it waits for the first all the same.
    await desk.database.owner.query(`update outbox set not_before = desk_now() where state = 'waiting'`)
    await sendJob(desk, { outbox: waiting[1]?.id })
    expect(sink.mails.slice(before).map(mail => /First|Second/.exec(mail.body)?.[0])).toEqual([
      'First',
      'Second',
    ])
    expect(new Set(sink.mails.map(mail => mail.headers['message-id'])).size).toBe(sink.mails.length)
  })

  test('for good: the mail has failed, its ticket tells, and somebody can try again', async () => {
    const ticket = await newTicket('<never@acme.example>')
    sink.refuse.recipient = () => ({ code: 550, text: '5.1.1 No such user' })
    await reply(ticket, 'Are you there?')
    await runJobs()
    const mail = await newest()
    expect(mail).toMatchObject({ state: 'failed', lastError: expect.stringContaining('No such user') })
    const history = (await as(ana)('tickets.history', { params: { ticket } })).body.items as {
      type: string
    }[]
    expect(history.map(({ type }) => type)).toContain('mail.delivery_failed')
    sink.refuse.recipient = null
    expect((await as(ana)('mail.resend', { params: { id: String(mail.id) } })).body.state).toBe('waiting')
    await runJobs()
    expect((await newest()).state).toBe('sent')
    expect((await as(ana)('mail.resend', { params: { id: String(mail.id) } })).status).toBe(409)
  })

  test('to one of two: the other has it once, the first is tried again', async () => {
    const ticket = await newTicket('<partly@acme.example>')
    sink.refuse.recipient = address => (address.startsWith('lee') ? { code: 450, text: '4.2.0 Busy' } : null)
    await reply(ticket, 'Both of you', {
      to: [
        { name: '', address: 'kim@acme.example' },
        { name: '', address: 'lee@acme.example' },
      ],
    })
    const id = String((await newest()).id)
    await sendJob(desk, { outbox: id })
    expect((await newest()).state).toBe('waiting')
    expect(lastMail().to).toEqual(['kim@acme.example'])
    sink.refuse.recipient = null
    await desk.database.owner.query(`update outbox set not_before = desk_now() where id = $1`, [id])
    await sendJob(desk, { outbox: id })
    expect(lastMail().to).toEqual(['lee@acme.example'])
    expect((await newest()).state).toBe('sent')
  })

  test('after taking it: the repeat carries the same Message-ID (F11)', async () => {
    const ticket = await newTicket('<ambiguous@acme.example>')
    let dropped = false
    sink.refuse.message = () => {
      if (dropped) return null
      dropped = true
      return 'hang up'
    }
    await reply(ticket, 'Once or twice')
    await runJobs()
    await new Promise(resolve => setTimeout(resolve, 100))
    await desk.database.owner.query(`update outbox set not_before = desk_now() where state = 'waiting'`)
    forgetPause(desk)
    await sendJob(desk, { outbox: (await newest()).id })
    sink.refuse.message = null
    expect((await newest()).state).toBe('sent')
    const copies = sink.mails.filter(mail => mail.body.includes('Once or twice'))
    expect(copies.length).toBe(2)
    expect(new Set(copies.map(mail => mail.headers['message-id'])).size).toBe(1)
  })
})

test('a wrong relay password: the mail waits and says so plainly, without telling the password', async () => {
  const locked = await openSink({ user: 'desk', password: 'the right one' })
  await relayTo(locked.port, { user: 'desk', password: 'a wrong one' })
  const ticket = await newTicket('<password@acme.example>')
  await reply(ticket, 'Behind a lock')
  await runJobs().catch(() => {})
  const mail = await newest()
  expect(mail).toMatchObject({
    state: 'waiting',
    lastError: expect.stringMatching(/user name or password.*535/),
  })
  expect(JSON.stringify(mail)).not.toContain('a wrong one')

  const { body: trial } = await as(admin)('mail.testRelay', { body: {} })
  expect(trial).toMatchObject({ ok: false, cause: 'mail.cause.password' })
  expect(trial.steps.map(({ step, ok }: { step: string; ok: boolean }) => [step, ok])).toEqual([
    ['resolve', true],
    ['connect', true],
    ['greet', true],
    ['sign_in', false],
  ])
  expect(JSON.stringify(trial)).not.toContain('a wrong one')

  await relayTo(locked.port, { user: 'desk', password: 'the right one' })
  await runJobs()
  expect((await newest()).state).toBe('sent')
  const tried = await as(admin)('mail.testRelay', { body: { to: 'ana@meridian.example' } })
  expect(tried.body).toMatchObject({ ok: true, cause: null })
  expect(tried.body.steps.at(-1).step).toBe('send')
  await relayTo(sink.port)
})

describe('an acknowledgement', () => {
  const acknowledgements = () => sink.mails.filter(mail => mail.headers.subject?.includes('We have received'))

  test('tells the number and by when we answer, in the client’s zone, and nothing the sender wrote', async () => {
    await at('24 02:00')
    const row = await receive(
      letter({
        from: '"Buy cheap pills" <kim@nordwind.example>',
        subject: 'Visit pills.example',
        text: 'pills.example',
      }),
      { from: 'kim@nordwind.example' },
    )
    await runJobs()
    const mail = acknowledgements().at(-1)
    const { number } = (await as(ana)('tickets.get', { params: { ticket: row.ticket_id ?? '' } })).body
    expect(mail?.body).toContain(`Its number is #${number}`)
    expect(mail?.body).toMatch(/We answer by \w{3} \d\d:\d\d \(Tokyo\)\./)
    expect(mail?.raw.toLowerCase()).not.toContain('pills')
    expect(mail?.headers['auto-submitted']).toBe('auto-replied')
    expect(mail?.headers['x-auto-response-suppress']).toBe('All')
  })

  test('is no message of the conversation and meets no promise', async () => {
    const row = await receive(letter({ subject: 'Clock' }))
    await runJobs()
    const ticket = (await as(ana)('tickets.get', { params: { ticket: row.ticket_id ?? '' } })).body
    expect(ticket.messages).toHaveLength(1)
    const first = ticket.clocks.find(({ promise }: { promise: string }) => promise === 'first_response')
    expect(first.state).toBe('running')
  })

  test('goes to one address three times an hour at most (R30, B15)', async () => {
    await at('25 03:00')
    const before = acknowledgements().length
    for (let n = 0; n < 6; n += 1)
      await receive(letter({ from: 'bot@acme.example' }), { from: 'bot@acme.example' })
    await runJobs()
    expect(acknowledgements().length - before).toBe(3)
  })

  test('never answers a machine, the null sender, or who asked not to be answered', async () => {
    await at('26 03:00')
    const before = acknowledgements().length
    await receive(letter({ headers: ['Auto-Submitted: auto-generated'] }))
    await receive(letter(), { from: '' })
    await receive(letter({ headers: ['X-Auto-Response-Suppress: All'] }))
    await receive(letter({ from: 'someone@unknown.example' }), { from: 'someone@unknown.example' })
    await runJobs()
    expect(acknowledgements().length).toBe(before)
  })
})

test('a mail that comes back marks what was sent, and tells whose ticket it is', async () => {
  const ticket = await newTicket('<bounce@acme.example>')
  await reply(ticket, 'Will not arrive')
  await runJobs()
  const header = lastMail().headers['message-id'] ?? ''
  const report = letter({
    from: 'MAILER-DAEMON@mx.acme.example',
    headers: ['Content-Type: multipart/report; report-type=delivery-status; boundary="b"'],
    body: [
      '--b',
      'Content-Type: text/plain',
      '',
      'Not delivered',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.acme.example',
      '',
      'Final-Recipient: rfc822; kim@acme.example',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 Mailbox gone',
      '',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${header}`,
      '',
      '--b--',
      '',
    ].join('\n'),
  })
  expect(await receive(report, { from: '' })).toMatchObject({
    state: 'suppressed',
    reason: 'bounce',
    ticket_id: ticket,
  })
  expect(await newest()).toMatchObject({ state: 'failed', lastError: '550 Mailbox gone' })
  const history = (await as(ana)('tickets.history', { params: { ticket } })).body.items as {
    type: string
    sentence: string
  }[]
  expect(history.find(({ type }) => type === 'mail.bounced')?.sentence).toContain('kim@acme.example')
})

describe('who may', () => {
  test('observers see neither outbox nor triage; only administrators set mail up', async () => {
    expect((await as(olga)('mail.outbox')).status).toBe(403)
    expect((await as(olga)('mail.received')).status).toBe(403)
    expect(
      (await as(ana)('mail.saveIntake', { body: { address: 'x@desk.example', acknowledge: true } })).status,
    ).toBe(403)
    expect((await as(ana)('mail.removeRelay')).status).toBe(403)
    expect((await as(acme.kim)('mail.outbox')).status).toBe(404)
    expect((await as(null)('mail.outbox')).status).toBe(401)
  })

  test('a password is never told again, and never sent unprotected to somewhere else', async () => {
    const saved = await as(admin)('mail.saveRelay', {
      body: { host: 'mail.example', port: 587, secure: 'starttls', user: 'desk', password: 'heron-4711' },
    })
    expect(saved.body.relay).toEqual({
      changedAt: expect.any(String),
      host: 'mail.example',
      port: 587,
      secure: 'starttls',
      user: 'desk',
      hasPassword: true,
    })
    expect(JSON.stringify(saved.body)).not.toContain('heron')
    const { rows } = await desk.database.owner.query(
      `select payload::text from ledger where type = 'mail.relay_changed'`,
    )
    expect(JSON.stringify(rows)).not.toContain('heron')
    const open = await as(admin)('mail.saveRelay', {
      body: { host: 'mail.example', port: 25, secure: 'none', user: 'desk', password: 'x' },
    })
    expect(open.body).toMatchObject({ status: 422, code: 'mail.password_unprotected' })
    expect((await as(admin)('mail.removeRelay')).body.relay).toBeNull()
  })

  test.each(['support', 'support@localhost', 'a b@desk.example', 'support+x@desk.example'])(
    '%s is no address of ours',
    async address => {
      expect((await as(admin)('mail.saveIntake', { body: { address, acknowledge: true } })).status).toBe(422)
    },
  )
})
