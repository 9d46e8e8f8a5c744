import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect, test } from 'vitest'
import { en } from '#locales/en/index.ts'
import { mailDesk } from '#test/support/mail-desk.ts'
import { openSink } from '#test/support/smtp-sink.ts'
import { freePort } from '#test/support/test-desk.ts'

const { as, eva } = await mailDesk()
const admin = { ...eva, role: 'administrator' as const }
const plain = await openSink()
const refusing = await openSink()
refusing.refuse.sender = () => ({
  code: 550,
  text: '5.7.60 Client does not have permissions to send as this sender',
})

const encrypted = new SMTPServer({
  secure: true,
  logger: false,
  disabledCommands: ['AUTH'],
  authOptional: true,
})
encrypted.on('error', () => {})
await new Promise<void>(resolve => encrypted.listen(0, '127.0.0.1', () => resolve()))
afterAll(async () => {
  await new Promise<void>(resolve => encrypted.close(() => resolve()))
})
const portOf = (server: { address: () => unknown }): number => (server.address() as AddressInfo).port

const tryWith = async (relay: object, to?: string) =>
  (
    await as(admin)('mail.testRelay', {
      body: { relay: { host: '127.0.0.1', secure: 'none', user: null, ...relay }, ...(to ? { to } : {}) },
    })
  ).body

test('a relay that takes the mail', async () => {
  expect(await tryWith({ port: plain.port }, 'ana@meridian.example')).toMatchObject({ ok: true, cause: null })
})

const nobody = await freePort()
test.each([
  ['a host nobody knows', { host: 'no-such-host.invalid', port: 25 }, 'host_unknown', 'resolve'],
  ['a port nobody listens at', { port: nobody }, 'nobody_listens', 'connect'],
  ['encryption where there is none', { port: plain.port, secure: 'tls' }, 'tls_mismatch', 'encrypt'],
  ['STARTTLS where there is none', { port: plain.port, secure: 'starttls' }, 'no_starttls', 'encrypt'],
  [
    'a certificate nobody vouches for',
    { port: portOf(encrypted.server), secure: 'tls' },
    'certificate',
    'encrypt',
  ],
  [
    'a sender it does not let us be',
    { port: refusing.port },
    'sender_refused',
    'send',
    'ana@meridian.example',
  ],
] as const)(
  '%s: the step it ends at, and the likely cause',
  { timeout: 40_000 },
  async (_name, relay, cause, step, to?: string) => {
    const trial = await tryWith(relay, to)
    expect(trial).toMatchObject({ ok: false, cause: `mail.cause.${cause}` })
    expect(trial.steps.at(-1)).toMatchObject({ step, ok: false })
    expect(trial.steps.at(-1).answer).not.toBe('')
    expect(Object.keys(en)).toContain(trial.cause)
  },
)
