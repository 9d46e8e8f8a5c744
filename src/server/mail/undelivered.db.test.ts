import { describe, expect, test } from 'vitest'
import { letter } from '#test/support/letters.ts'
import { sendingDesk } from '#test/support/sending-desk.ts'
import { openSink } from '#test/support/smtp-sink.ts'
import { forgetPause, sendJob } from './outgoing/send.ts'

const { desk, as, ana, admin, sink, receive, runJobs, relayTo, outbox, newest, reply, newTicket, lastMail } =
  await sendingDesk()
await relayTo(sink.port)

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
