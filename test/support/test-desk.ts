// A desk of a test's own: a copy of the template database, a folder that goes away, loopback ports nobody uses.

import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { type OpenDesk, openDesk } from '#server/desk.ts'
import { type Node, startNode } from '#server/node.ts'
import { type Config, type NodeRole, nodeRoles } from '#server/platform/config.ts'
import { openLog } from '#server/platform/log.ts'
import { testDatabase } from './database.ts'

export { setClock } from './set-clock.ts'

const root = path.resolve(import.meta.dirname, '../..')

export const testConfig = async (changes: Partial<Config> = {}): Promise<Config> => {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'accord-test-'))
  afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))
  const port = changes.port ?? (await freePort())
  return {
    databaseUrl: null,
    dataFolder,
    host: '127.0.0.1',
    port,
    smtpHost: '127.0.0.1',
    smtpPort: await freePort(),
    lmtpPort: null,
    url: `http://localhost:${port}`,
    roles: new Set(nodeRoles),
    logLevel: process.env.ACCORD_TEST_LOG === 'debug' ? 'debug' : 'silent',
    secret: 'a secret for tests only, long enough to be one',
    trustedProxies: [],
    ...changes,
  }
}

/** A desk without listeners, jobs or sweeper: for tests that call rooms directly. */
export const testDesk = async (changes: Partial<Config> = {}): Promise<OpenDesk> => {
  const config = await testConfig(changes)
  const database = await testDatabase()
  const desk = await openDesk({ config, databaseUrl: database.url, log: openLog(config.logLevel) })
  afterAll(() => desk.close())
  return desk
}

/** A whole node, listening on loopback; several may share one database. */
export const testNode = async (
  options: {
    readonly roles?: readonly NodeRole[]
    readonly databaseUrl?: string
    readonly changes?: Partial<Config>
  } = {},
): Promise<Node & { readonly config: Config; readonly databaseUrl: string }> => {
  const config = await testConfig({
    ...(options.roles ? { roles: new Set(options.roles) } : {}),
    ...options.changes,
  })
  const databaseUrl = options.databaseUrl ?? (await testDatabase()).url
  const node = await startNode({
    config,
    databaseUrl,
    log: openLog(config.logLevel),
    webFolder: path.join(root, 'dist', 'web'),
  })
  afterAll(() => node.stop())
  return { ...node, config, databaseUrl }
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
