// The door for mail: SMTP, and LMTP for a mail server on the same machine. It checks that the mail is for us and is
// well formed on the wire, hands the bytes to the letterbox, and says "250" when they are on disk. What is in the
// mail is somebody else's question.

import type { AddressInfo } from 'node:net'
import {
  SMTPServer,
  type SMTPServerAddress,
  type SMTPServerDataStream,
  type SMTPServerSession,
} from 'smtp-server'
import { displayLine } from '#domain/mail/clean.ts'
import type { Desk, Service } from '../../platform/desk.ts'
import { isOurs, mailSettings } from '../settings.ts'
import type { Letterbox } from './letterbox.ts'
import { limits } from './limits.ts'
import { databaseAnswer, type SmtpAnswer } from './smtp-answer.ts'

export type Listener = Service & { readonly port: number }

type Protocol = 'smtp' | 'lmtp'

/** Listens; throws when the port is taken. */
export const openListener = async (
  desk: Desk,
  letterbox: Letterbox,
  at: { readonly host: string; readonly port: number; readonly protocol: Protocol },
): Promise<Listener> => {
  const server = new SMTPServer({
    name: new URL(desk.config.url).hostname,
    banner: 'Accord',
    lmtp: at.protocol === 'lmtp',
    size: limits.bytes,
    hideENHANCEDSTATUSCODES: false,
    // Behind a mail server or on loopback: transport encryption towards the internet is that server's.
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    disableReverseLookup: true,
    maxClients: 200,
    maxRecipients: 1_000,
    socketTimeout: slowest,
    closeTimeout: 3_000,
    logger: false,
    onConnect: (session, done) => {
      const open = [...server.connections].filter(
        ({ remoteAddress }) => remoteAddress === session.remoteAddress,
      ).length
      done(
        open > mostPerHost
          ? answerOf({ code: 421, text: '4.7.0 Too many connections from your address' })
          : null,
      )
    },
    onRcptTo: (address, _session, done) => {
      recipientAnswer(desk, address).then(
        answer => done(answer ? answerOf(answer) : null),
        error => done(answerOf(databaseAnswer(error))),
      )
    },
    onData: (stream, session, done) => {
      takeMail(desk, letterbox, at.protocol, stream, session).then(
        answer => (answer.code === 250 ? done(null, answer.text) : done(answerOf(answer))),
        error => {
          desk.log.warn(
            { error: (error as Error).message },
            'a mail could not be taken; its sender will try again',
          )
          done(answerOf(databaseAnswer(error)))
        },
      )
    },
  })
  // A client that hangs up in the middle is an event of an ordinary day; its mail was not acknowledged.
  server.on('error', error => desk.log.debug({ error: error.message }, 'mail connection'))
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(at.port, at.host, () => {
      server.server.off('error', reject)
      resolve()
    })
  })
  const watch = cutTheSlow(server)
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: async () => {
      clearInterval(watch)
      await new Promise<void>(resolve => server.close(() => resolve()))
      await letterbox.empty()
    },
  }
}

/** Nothing for this long: the line is cut. */
const slowest = 30_000
const mostPerHost = 100
/** A message must be in within this; otherwise a byte now and then would hold a connection for ever. */
const longestMessage = 300_000

const answerOf = ({ code, text }: SmtpAnswer): Error => Object.assign(new Error(text), { responseCode: code })

const recipientAnswer = async (desk: Desk, { address }: SMTPServerAddress): Promise<SmtpAnswer | null> => {
  const settings = await mailSettings(desk)
  if (settings.ours.size === 0)
    return {
      code: 451,
      text: '4.3.0 This desk has no mail address yet. An administrator sets one under Settings, Mail.',
    }
  return isOurs(settings, address)
    ? null
    : { code: 550, text: `5.1.1 ${displayLine(address, 100)} is not an address of this desk` }
}

const takeMail = async (
  desk: Desk,
  letterbox: Letterbox,
  source: Protocol,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
): Promise<SmtpAnswer> => {
  const bytes = await readMail(desk, stream)
  if (bytes === 'too_large')
    return {
      code: 552,
      text: `5.3.4 The message is larger than the ${limits.bytes / 1024 / 1024} MB this desk takes`,
    }
  if (bytes === 'no_memory')
    return { code: 452, text: '4.3.1 Too many large messages at once; try again later' }
  if (!hasProperLineEnds(bytes))
    return {
      code: 550,
      text: '5.6.0 The message has a bare carriage return or line feed; lines must end in CRLF',
    }
  const { mailFrom, rcptTo } = session.envelope
  try {
    const id = await letterbox.take({
      source,
      mailFrom: mailFrom ? mailFrom.address.slice(0, 320) : '',
      recipients: rcptTo.map(({ address }) => address.slice(0, 320)),
      remote: displayLine(session.remoteAddress, 60),
      bytes,
    })
    return { code: 250, text: `2.0.0 Taken as ${id}` }
  } finally {
    held -= bytes.length
  }
}

// What is between the wire and the disk counts against one budget for the whole process: a crowd of large messages is
// asked to come back rather than let to push the process over.
const mostHeld = 256 * 1024 * 1024
let held = 0

const readMail = async (
  desk: Pick<Desk, 'log'>,
  stream: SMTPServerDataStream,
): Promise<Buffer | 'too_large' | 'no_memory'> => {
  const chunks: Buffer[] = []
  let size = 0
  let refused: 'too_large' | 'no_memory' | null = null
  try {
    for await (const chunk of stream) {
      const piece = chunk as Buffer
      size += piece.length
      if (refused) continue // the rest is read and forgotten: an answer is only heard after the last line
      if (size > limits.bytes) refused = 'too_large'
      else if (held + piece.length > mostHeld) refused = 'no_memory'
      else {
        held += piece.length
        chunks.push(piece)
        continue
      }
      held -= chunks.splice(0).reduce((sum, part) => sum + part.length, 0)
    }
  } catch (error) {
    held -= chunks.splice(0).reduce((sum, part) => sum + part.length, 0)
    throw error
  }
  if (refused) {
    desk.log.info({ size }, `a mail was refused: ${refused}`)
    return refused
  }
  return Buffer.concat(chunks, size)
}

/**
 * Two servers that disagree on where a message ends let a stranger put a second one inside the first: what would make
 * them disagree is not taken at all.
 */
const hasProperLineEnds = (bytes: Buffer): boolean => {
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1))
    if (at === 0 || bytes[at - 1] !== 13) return false
  for (let at = bytes.indexOf(13); at >= 0; at = bytes.indexOf(13, at + 1))
    if (bytes[at + 1] !== 10) return false
  return true
}

const cutTheSlow = (server: SMTPServer): NodeJS.Timeout => {
  const since = new WeakMap<object, number>()
  const timer = setInterval(() => {
    const now = performance.now()
    for (const connection of server.connections) {
      const inMessage = (connection as unknown as { _dataStream?: unknown })._dataStream
      if (!inMessage) since.delete(connection)
      else if (now - (since.get(connection) ?? now) > longestMessage) connection.close()
      else if (!since.has(connection)) since.set(connection, now)
    }
  }, 10_000)
  timer.unref()
  return timer
}
