// A mail server for tests to send to: keeps what it takes, and refuses as it is told.

import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { afterAll } from 'vitest'

export type SunkMail = {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: string
  /** Header lines unfolded, names in lower case; the first of each name. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export type Answer = { readonly code: number; readonly text: string }

export type Sink = {
  readonly port: number
  readonly mails: SunkMail[]
  readonly connections: () => number
  /** What it answers from now on; null takes everything. */
  refuse: {
    sender: ((address: string) => Answer | null) | null
    recipient: ((address: string) => Answer | null) | null
    message: ((mail: SunkMail) => Answer | 'hang up' | null) | null
  }
  readonly close: () => Promise<void>
}

export const openSink = async (
  options: { readonly user?: string; readonly password?: string; readonly port?: number } = {},
): Promise<Sink> => {
  const mails: SunkMail[] = []
  const refuse: Sink['refuse'] = { sender: null, recipient: null, message: null }
  let connections = 0
  const needsAuth = options.user !== undefined
  const server = new SMTPServer({
    disabledCommands: needsAuth ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    authOptional: !needsAuth,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    onConnect: (_session, done) => {
      connections += 1
      done()
    },
    onAuth: (auth, _session, done) =>
      auth.username === options.user && auth.password === options.password
        ? done(null, { user: auth.username ?? '' })
        : done(fault({ code: 535, text: '5.7.8 Authentication credentials invalid' })),
    onMailFrom: (address, _session, done) => done(faultOrNull(refuse.sender?.(address.address) ?? null)),
    onRcptTo: (address, _session, done) => done(faultOrNull(refuse.recipient?.(address.address) ?? null)),
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', part => parts.push(part))
      stream.on('end', () => {
        const mail = sunk(Buffer.concat(parts).toString('utf8'), session)
        const answer = refuse.message?.(mail) ?? null
        if (answer === 'hang up') {
          // It has taken the mail and cannot say so any more.
          mails.push(mail)
          for (const connection of server.connections) connection.close()
          return
        }
        if (answer === null) mails.push(mail)
        done(faultOrNull(answer))
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', () => resolve())
  })
  let closed = false
  const close = (): Promise<void> =>
    closed
      ? Promise.resolve()
      : new Promise(resolve => {
          closed = true
          for (const connection of server.connections) connection.close()
          server.close(() => resolve())
        })
  afterAll(close)
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    refuse,
    connections: () => connections,
    close,
  }
}

const fault = ({ code, text }: Answer): Error => Object.assign(new Error(text), { responseCode: code })
const faultOrNull = (answer: Answer | null): Error | null => (answer ? fault(answer) : null)

const sunk = (raw: string, session: SMTPServerSession): SunkMail => {
  const end = raw.indexOf('\r\n\r\n')
  const head = end < 0 ? raw : raw.slice(0, end)
  const headers: Record<string, string> = {}
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    if (colon > 0) headers[name] ??= line.slice(colon + 1).trim()
  }
  return {
    from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
    to: session.envelope.rcptTo.map(({ address }) => address),
    raw,
    headers,
    body: end < 0 ? '' : raw.slice(end + 4),
  }
}
