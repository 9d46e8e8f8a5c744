import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { isAbandoned } from '#server/platform/embedded-postgres/folder-lock.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#server/platform/embedded-postgres.ts'
import { migrate } from '#server/platform/migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A connection string with the word DATABASE where the name goes. */
    postgres: string
  }
}

export const templateName = 'accord_template'

/** vitest's global set-up: one PostgreSQL for the whole run, with a migrated database to copy from. */
// biome-ignore lint/style/noDefaultExport: vitest calls the default export
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const server = await sharedServer()
  project.provide('postgres', server.url('DATABASE'))
  return server.leave
}

type SharedServer = { users: number; readonly running: Promise<TestServer> }
type TestServer = Pick<EmbeddedPostgres, 'url' | 'stop'>

/** Each kind of test loads this file anew, so the server they share is kept where all of them find it. */
const sharedServer = async (): Promise<Pick<TestServer, 'url'> & { readonly leave: () => Promise<void> }> => {
  const everywhere = globalThis as { accordTestServer?: SharedServer }
  everywhere.accordTestServer ??= { users: 0, running: startServer() }
  const shared = everywhere.accordTestServer
  shared.users += 1
  const { url, stop } = await shared.running
  return {
    url,
    leave: async () => {
      shared.users -= 1
      if (shared.users > 0) return
      delete everywhere.accordTestServer
      await stop()
    },
  }
}

const startServer = async (): Promise<TestServer> => {
  sweepKilledRuns()
  const dataFolder = temporaryFolder()
  const server = await startEmbeddedPostgres({
    dataFolder,
    log: () => undefined,
    // A test database need not survive a power cut; tests of faults start a server of their own.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  })
  await makeTemplate(server)
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

const makeTemplate = async (server: EmbeddedPostgres): Promise<void> => {
  const admin = new pg.Client({ connectionString: server.url('postgres') })
  await admin.connect()
  await admin.query(`create database ${templateName}`)
  await admin.end()
  await migrate(server.url(templateName))
}

const prefix = 'accord-test-'

/** A folder for a test's own server. As root, PostgreSQL runs under another account and must pass through it. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), prefix))
  chmodSync(folder, 0o711)
  return folder
}

const sweepKilledRuns = (): void => {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name)
    if (name.startsWith(prefix) && isAbandoned(folder)) rmSync(folder, { recursive: true, force: true })
  }
}
