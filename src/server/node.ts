// One running node: opens the desk, serves, listens, works and sweeps as its roles say, and lets go of everything
// in the reverse order. A node that is killed instead loses nothing that was acknowledged.

import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { type OpenDesk, openDesk } from './desk.ts'
import { identify } from './people/index.ts'
import type { Config, NodeRole } from './platform/config.ts'
import { nodeRoles } from './platform/config.ts'
import type { Doors, Service } from './platform/desk.ts'
import { serveHealth } from './platform/health.ts'
import { scheduleHousekeeping } from './platform/housekeeping.ts'
import { runJobs } from './platform/jobs.ts'
import type { Log } from './platform/log.ts'
import { openApiDocument } from './platform/openapi.ts'
import { servePages } from './platform/pages.ts'
import { type Handlers, openServer } from './platform/serve.ts'
import { StartError } from './platform/start-error.ts'
import { serveStream } from './platform/stream.ts'

export const version = '0.1.0'

export type Node = {
  readonly desk: OpenDesk
  /** The port it really listens on; 0 when this node has no web role. */
  readonly port: number
  stop(): Promise<void>
}

/** Starts a node on a migrated database. */
export const startNode = async (parts: {
  readonly config: Config
  readonly databaseUrl: string
  readonly log: Log
  readonly webFolder: string
}): Promise<Node> => {
  const { config } = parts
  const desk = await openDesk(parts)
  const running: Service[] = [{ stop: desk.close }]
  try {
    let port = 0
    if (config.roles.has('web')) {
      const handlers: Partial<Handlers> = Object.assign(
        {},
        ...desk.rooms.map(room => room.routes?.(desk) ?? {}),
      )
      const doors: Doors = Object.assign({}, ...desk.rooms.map(room => room.doors?.(desk) ?? {}))
      const server = await openServer(desk, { handlers, identify, doors })
      serveStream(server, desk, identify)
      serveHealth(server, desk, version, running)
      server.get('/api/v1/openapi.json', async () => openApiDocument('1'))
      await servePages(server, parts.webFolder)
      await listen(server, config)
      running.push({ stop: () => server.close() })
      port = (server.server.address() as AddressInfo).port
    }
    for (const role of nodeRoles)
      if (config.roles.has(role)) running.push(...(await startServices(desk, role)))
    if (config.roles.has('worker')) {
      running.push(await runJobs(desk, new Map(desk.rooms.flatMap(room => Object.entries(room.jobs ?? {})))))
      await scheduleHousekeeping(desk, 60_000)
    }
    return { desk, port, stop: () => stopAll(running) }
  } catch (error) {
    await stopAll(running)
    throw error
  }
}

const startServices = async (desk: OpenDesk, role: NodeRole): Promise<readonly Service[]> => {
  const services: Service[] = []
  for (const room of desk.rooms) {
    const start = room.services?.[role]
    if (start) services.push(await start(desk))
  }
  return services
}

const stopAll = async (running: Service[]): Promise<void> => {
  for (const service of running.splice(0).reverse()) await service.stop()
}

const listen = async (server: Awaited<ReturnType<typeof openServer>>, config: Config): Promise<void> => {
  try {
    await server.listen({ host: config.host, port: config.port })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new StartError(
        `Port ${config.port} on ${config.host} is taken by another program. Stop it, or set ACCORD_PORT to a free port.`,
      )
    if (code === 'EACCES')
      throw new StartError(
        `This account may not listen on port ${config.port}. Set ACCORD_PORT to 1024 or more.`,
      )
    throw error
  }
}

export const webFolderOf = (root: string): string => path.join(root, 'dist', 'web')
