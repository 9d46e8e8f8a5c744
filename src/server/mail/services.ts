// What runs while a node runs: the doors for mail, and the drain behind them.

import { ConfigError } from '../platform/config.ts'
import type { Desk, Service } from '../platform/desk.ts'
import { startDrain } from './intake/drain.ts'
import { letterboxOf } from './intake/hook.ts'
import { openListener } from './intake/listener.ts'
import { closeSharedReadingRoom, sharedReadingRoom } from './intake/reading-room.ts'
import { closeTransport } from './outgoing/relay.ts'

export const intakeService = async (desk: Desk): Promise<Service> => {
  const { smtpHost: host, smtpPort, lmtpPort } = desk.config
  const drain = startDrain(desk, sharedReadingRoom(desk))
  const doors: Service[] = []
  const stop = async (): Promise<void> => {
    for (const door of doors.splice(0)) await door.stop()
    await drain.stop()
  }
  try {
    doors.push(await open(desk, { host, port: smtpPort, protocol: 'smtp' }, 'ACCORD_SMTP_PORT'))
    if (lmtpPort !== null)
      doors.push(await open(desk, { host, port: lmtpPort, protocol: 'lmtp' }, 'ACCORD_LMTP_PORT'))
    return { stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Whoever looks at mail reads it in the same workers, and leaves with them. */
export const readingService = async (desk: Desk): Promise<Service> => ({
  stop: () => closeSharedReadingRoom(desk),
})

export const sendingService = async (desk: Desk): Promise<Service> => ({
  stop: async () => closeTransport(desk),
})

const open = async (
  desk: Desk,
  at: Parameters<typeof openListener>[2],
  setting: string,
): Promise<Service> => {
  try {
    return await openListener(desk, letterboxOf(desk), at)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new ConfigError(
        `Mail cannot be taken: port ${at.port} on ${at.host} is taken by another program. Stop it, or set ${setting} to a free port.`,
      )
    if (code === 'EACCES')
      throw new ConfigError(
        `This account may not listen on port ${at.port} for mail. Set ${setting} to 1024 or more.`,
      )
    throw error
  }
}
