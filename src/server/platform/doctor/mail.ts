// The mail: does the door answer, is there a way out, what waits on either side.

import { connect } from 'node:net'
import type pg from 'pg'
import type { Config } from '../config.ts'
import { broken, doubtful, type Finding, fine } from './finding.ts'

export const lookAtDoor = async ({ smtpHost, smtpPort }: Config): Promise<Finding> => {
  const greeting = await greetingAt(smtpHost, smtpPort)
  return greeting.startsWith('220')
    ? fine('mail in', `${smtpHost}:${smtpPort} answers`)
    : doubtful(
        'mail in',
        `${smtpHost}:${smtpPort} does not take mail: ${greeting}`,
        'Start Accord on this machine, or run this with its ACCORD_SMTP_HOST and ACCORD_SMTP_PORT.',
      )
}

const greetingAt = (host: string, port: number): Promise<string> =>
  new Promise(resolve => {
    const socket = connect({ host, port, timeout: 3_000 })
    const end = (answer: string): void => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('data', data => end(data.toString()))
    socket.once('error', error => end((error as NodeJS.ErrnoException).code ?? error.message))
    socket.once('timeout', () => end('no greeting within 3 s'))
    socket.once('close', () => end('it hung up'))
  })

export const lookAtReceived = async (owner: pg.Pool): Promise<Finding> => {
  const { rows } = await owner.query<{ many: number; late: number }>(
    `select count(*)::int as many, coalesce(extract(epoch from max(desk_now() - received_at)), 0)::float8 as late
       from raw_messages where state = 'received'`,
  )
  const { many, late } = rows[0] ?? { many: 0, late: 0 }
  if (many === 0) return fine('mail received', 'all of it has been handled')
  const says = `${many} not handled yet, the longest for ${late.toFixed(0)} s`
  return late > 120
    ? broken(
        'mail received',
        says,
        'See that a node with the role intake runs; then: npm run -s accord -- mail count',
      )
    : fine('mail received', says)
}

type Outbox = {
  readonly many: number
  readonly late: number
  readonly error: string | null
  readonly relay: boolean
}

export const lookAtOutbox = async (owner: pg.Pool): Promise<Finding> => {
  const { rows } = await owner.query<Outbox>(
    `select count(*)::int as many, coalesce(extract(epoch from max(desk_now() - created_at)), 0)::float8 as late,
            (select last_error from outbox where state = 'waiting' and last_error is not null order by created_at limit 1) as error,
            exists (select from settings where key = 'mail.relay') as relay
       from outbox where state = 'waiting' and not_before <= desk_now()`,
  )
  const { many, late, error, relay } = rows[0] ?? { many: 0, late: 0, error: null, relay: false }
  const says = `${many} waiting${many > 0 ? `, the longest for ${(late / 60).toFixed(0)} min` : ''}${error ? `: ${error}` : ''}`
  if (!relay)
    return doubtful(
      'mail out',
      `no relay is set, ${says}`,
      'Set one in Settings, Mail; nothing leaves until then.',
    )
  return many > 0 && late > 600
    ? broken('mail out', says, 'npm run -s accord -- mail test')
    : fine('mail out', says)
}
