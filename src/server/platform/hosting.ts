// Which database: DATABASE_URL when given, else the embedded server in the data folder. Every way it can go wrong
// ends in one sentence that says what to do.

import pg from 'pg'
import { catchUpTransactions } from './catching-up.ts'
import type { Config } from './config.ts'
import { demand } from './database-demands.ts'
import { dialect, withOptions } from './database-url.ts'
import { joinEmbeddedPostgres, superviseEmbeddedPostgres } from './embedded-postgres.ts'
import type { Log } from './log.ts'
import { migrate } from './migrate.ts'
import { StartError } from './start-error.ts'

export type DatabaseHost = { readonly url: string; readonly stop: () => Promise<void> }

const name = 'accord'

/** Starts or reaches the database and brings its schema up to date. */
export const hostDatabase = async (config: Config, log: Log): Promise<DatabaseHost> => {
  const host = config.databaseUrl ? await reach(config.databaseUrl) : await startOwn(config.dataFolder, log)
  try {
    await migrate(host.url)
    await catchUpTransactions(host.url, log)
    return host
  } catch (error) {
    await host.stop()
    throw error
  }
}

/** For the command line: the running desk's database when there is one, else our own, started for the moment. */
export const joinDatabase = async (config: Config, log: Log): Promise<DatabaseHost> => {
  if (!config.databaseUrl) {
    const running = joinEmbeddedPostgres(config.dataFolder)
    if (running) return { url: running.url(name), stop: async () => {} }
  }
  return hostDatabase(config, log)
}

const startOwn = async (dataFolder: string, log: Log): Promise<DatabaseHost> => {
  let server: Awaited<ReturnType<typeof superviseEmbeddedPostgres>>
  try {
    server = await superviseEmbeddedPostgres({ dataFolder, log: line => log.debug(line) })
  } catch (error) {
    throw new StartError((error as Error).message, { cause: error })
  }
  await createDatabase(server.url('postgres'))
  return { url: server.url(name), stop: server.stop }
}

const createDatabase = async (adminUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database ${name}`)
  } finally {
    await client.end()
  }
}

const reach = async (given: string): Promise<DatabaseHost> => {
  const url = withOptions(given, dialect)
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await demand(client)
    return { url, stop: async () => {} }
  } catch (error) {
    if (error instanceof StartError) throw error
    const { host, port, database } = client
    throw new StartError(
      `The database ${database} at ${host}:${port} cannot be reached: ${(error as Error).message || (error as NodeJS.ErrnoException).code}. Start it, or correct DATABASE_URL.`,
      { cause: error },
    )
  } finally {
    await client.end().catch(() => {})
  }
}
