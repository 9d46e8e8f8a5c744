// The three ways to the database: as the desk (accord_app), as a client's contact (accord_portal, row-level
// security decides), and as the owner (migrations and the job queue's own tables).

import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Instant } from '#kernel/instant.ts'
import { dialect, withOptions } from './database-url.ts'
import type { Log } from './log.ts'
import { StartError } from './start-error.ts'
import type { DB } from './tables.ts'

export type Db = Kysely<DB>

export type Database = {
  readonly url: string
  readonly app: Db
  readonly appPool: pg.Pool
  readonly portal: Db
  readonly owner: pg.Pool
  /** Which columns of a table hold instants; rows cross into SQL as JSON and must spell them out. */
  readonly instantColumns: ReadonlyMap<string, ReadonlySet<string>>
  now(): Promise<Instant>
  close(): Promise<void>
}

// timestamptz -> epoch ms, int8 -> number (ids are UUIDs; counts and sizes stay far below 2^53), date -> `2027-01-01`:
// a day of some zone's calendar is no instant.
const parsers = new Map<number, (text: string) => unknown>([
  [1184, text => Date.parse(text.includes('T') ? text : `${text.replace(' ', 'T')}${zoneEnd(text)}`)],
  [20, Number],
  [1082, text => text],
])
const zoneEnd = (text: string): string => (/[+-]\d\d$/.test(text) ? ':00' : '')

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format as 'text'),
} as unknown as pg.CustomTypesConfig

/**
 * Opens the pools of a migrated database.
 * @param sizes connections at most: the embedded server allows 60 over all nodes.
 */
export const openDatabase = async (
  url: string,
  log: Pick<Log, 'warn'>,
  sizes: { readonly app: number; readonly portal: number } = { app: 16, portal: 4 },
): Promise<Database> => {
  const limits =
    '-c statement_timeout=30000 -c lock_timeout=10000 -c idle_in_transaction_session_timeout=30000'
  const appPool = openPool(url, sizes.app, `-c role=accord_app ${limits}`, log)
  const portalPool = openPool(url, sizes.portal, `-c role=accord_portal ${limits}`, log)
  const owner = openPool(url, 3, '', log)
  try {
    await actsAs('accord_app', appPool)
    await actsAs('accord_portal', portalPool)
  } catch (error) {
    await Promise.all([appPool, portalPool, owner].map(pool => pool.end()))
    throw error
  }
  const app = new Kysely<DB>({ dialect: new PostgresDialect({ pool: appPool }) })
  const portal = new Kysely<DB>({ dialect: new PostgresDialect({ pool: portalPool }) })
  return {
    url,
    app,
    appPool,
    portal,
    owner,
    instantColumns: await readInstantColumns(owner),
    now: async () => {
      const { rows } = await sql<{ now: Instant }>`select desk_now() as now`.execute(app)
      const [row] = rows
      if (!row) throw new Error('the database did not tell the time')
      return row.now
    },
    close: async () => {
      const pools = [appPool, portalPool, owner]
      // the server may end a connection before we have: no news by now
      for (const pool of pools) pool.removeAllListeners('error').on('error', () => {})
      await Promise.all(pools.map(pool => pool.end()))
    },
  }
}

/**
 * A pooler on the way may drop the options of a session, and with them the role: then row-level security would hold for
 * nobody, and every client could read every other's rows.
 */
const actsAs = async (role: string, pool: pg.Pool): Promise<void> => {
  const { rows } = await pool.query<{ role: string }>('select current_user::text as role')
  const found = rows[0]?.role
  if (found !== role)
    throw new StartError(
      `This connection to the database acts as ${found} where it should as ${role}: something on the way, a pooler perhaps, drops the options of a session. Give DATABASE_URL the address of the server itself.`,
    )
}

/** Begins a statement that each connection is to plan once and keep: only for the few that run all the time. */
export const planOnce = '/* plan once */'

class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: the library's own signature has nine forms
  override query(statement: any, values?: any, callback?: any): any {
    return typeof statement === 'string' && statement.trimStart().startsWith(planOnce)
      ? super.query({ name: nameOf(statement), text: statement, values }, callback)
      : super.query(statement, values, callback)
  }
}

const statementNames = new Map<string, string>()
const nameOf = (statement: string): string => {
  const known = statementNames.get(statement)
  if (known) return known
  const name = createHash('sha256').update(statement).digest('base64url').slice(0, 20)
  statementNames.set(statement, name)
  return name
}

const openPool = (url: string, max: number, options: string, log: Pick<Log, 'warn'>): pg.Pool => {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: withOptions(url, `${dialect} ${options}`.trim()),
    max,
    types,
    connectionTimeoutMillis: 10_000,
  })
  // A lost connection is an event of an ordinary day: the next query opens a new one.
  pool.on('error', error => log.warn({ error: error.message }, 'database connection lost'))
  pool.on('connect', client => client.on('error', () => {}))
  return pool
}

const readInstantColumns = async (owner: pg.Pool): Promise<Map<string, Set<string>>> => {
  const { rows } = await owner.query<{ table: string; column: string }>(
    `select c.relname as table, a.attname as column
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and a.atttypid = 'timestamptz'::regtype and a.attnum > 0`,
  )
  const columns = new Map<string, Set<string>>()
  for (const { table, column } of rows) {
    const known = columns.get(table) ?? new Set<string>()
    known.add(column)
    columns.set(table, known)
  }
  return columns
}
