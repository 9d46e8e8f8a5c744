// The connection to the relay: a small pool that is kept while its settings stay the same, and closed when they change.

import nodemailer from 'nodemailer'
import type { Desk } from '../../platform/desk.ts'
import { readSecret } from '../../platform/secrets.ts'
import type { Relay } from '../settings.ts'

export const relayPassword = 'mail.relay.password'

export type RelayAccess = Relay & { readonly password: string | null }

type Transport = ReturnType<typeof openTransport>
const open = new WeakMap<Desk, { readonly name: string; readonly transport: Transport }>()

/** The transport for these settings; an earlier one with other settings is closed. */
export const transportTo = async (desk: Desk, relay: Relay): Promise<Transport> => {
  const password = await readSecret(desk.database.app, desk.secrets, relayPassword)
  const name = JSON.stringify([relay, password])
  const known = open.get(desk)
  if (known?.name === name) return known.transport
  known?.transport.close()
  const transport = openTransport({ ...relay, password }, new URL(desk.config.url).hostname)
  open.set(desk, { name, transport })
  return transport
}

export const closeTransport = (desk: Desk): void => {
  open.get(desk)?.transport.close()
  open.delete(desk)
}

const openTransport = (access: RelayAccess, name: string) =>
  nodemailer.createTransport({
    ...connectionOptions(access, name),
    pool: true,
    maxConnections: 3,
    maxMessages: 100,
  })

/** How we talk to a relay, whether to send or to try it. */
export const connectionOptions = (access: RelayAccess, name: string) => ({
  host: access.host,
  port: access.port,
  name,
  secure: access.secure === 'tls',
  requireTLS: access.secure === 'starttls',
  ignoreTLS: access.secure === 'none',
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  socketTimeout: 60_000,
  disableFileAccess: true,
  disableUrlAccess: true,
  logger: false as const,
  ...(access.user ? { auth: { user: access.user, pass: access.password ?? '' } } : {}),
})
