// B15: machines that answer machines. Whatever the other side does, it hears from us by itself three times at most.

import { expect, test } from 'vitest'
import { type LetterParts, letter } from '#test/support/letters.ts'
import { mailDesk } from '#test/support/mail-desk.ts'
import { openSink, type SunkMail } from '#test/support/smtp-sink.ts'

const { desk, at, receive, runJobs, relayTo } = await mailDesk()
const sink = await openSink()
await relayTo(sink.port)

let minute = 0
/** The other side answers whatever reaches it, for an hour at most, a mail a minute. */
const conversation = async (address: string, answer: (mail: SunkMail) => LetterParts): Promise<number> => {
  await at(`${23 + Math.floor(minute / 1_000)} 10:00`)
  minute += 1_000
  const before = sink.mails.length
  let seen = before
  await receive(letter({ from: address, subject: 'It begins' }), { from: address })
  for (let round = 0; round < 60; round += 1) {
    await runJobs()
    const fresh = sink.mails.slice(seen).filter(mail => mail.to.includes(address))
    seen = sink.mails.length
    if (fresh.length === 0) break
    for (const mail of fresh) await receive(letter({ from: address, ...answer(mail) }), { from: address })
  }
  return sink.mails.slice(before).filter(mail => mail.headers['auto-submitted'] !== undefined).length
}

test.each<[string, string, (mail: SunkMail) => LetterParts]>([
  [
    'another desk that acknowledges every mail, in its thread',
    'helpdesk@acme.example',
    mail => ({ inReplyTo: mail.headers['message-id'] ?? '', headers: ['Auto-Submitted: auto-replied'] }),
  ],
  [
    'another desk that opens a ticket of its own for every mail',
    'tickets@acme.example',
    () => ({ subject: '[Their-77] received', headers: ['Auto-Submitted: auto-generated'] }),
  ],
  [
    'a vacation program without a word about it, in the thread',
    'away@acme.example',
    mail => ({
      inReplyTo: mail.headers['message-id'] ?? '',
      subject: `Re: ${mail.headers.subject}`,
      text: 'I am away.',
    }),
  ],
  [
    'a vacation program that starts a new thread each time',
    'beach@acme.example',
    () => ({ subject: 'I am away', text: 'Until Monday.' }),
  ],
  ['a bounce of a bounce', 'mailer-daemon@acme.example', () => ({ subject: 'Undeliverable' })],
  [
    'a mirror that sends our own mail back',
    'mirror@acme.example',
    mail => ({ headers: [`X-Accord-Desk: ${mail.headers['x-accord-desk']}`] }),
  ],
])('%s', { timeout: 60_000 }, async (_name, address, answer) => {
  expect(await conversation(address, answer)).toBeLessThanOrEqual(3)
})

test('when it is stopped, the ticket says so', async () => {
  const { rows } = await desk.database.owner.query(
    `select payload->>'to' as "to" from ledger where type = 'mail.acknowledgement_withheld'`,
  )
  expect(rows.map(row => row.to)).toContain('beach@acme.example')
})
