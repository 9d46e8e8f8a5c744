// Forward-only migrations: plain SQL files, applied once each, in order, under a lock so that several nodes may
// start at once. A database newer than this program is refused rather than guessed at.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runMigrations as migrateJobQueue } from 'graphile-worker'
import pg from 'pg'

export class MigrationError extends Error {}

const lock = 4_711_001

type Migration = { readonly name: string; readonly text: string; readonly digest: string }

/** Brings the database at `ownerUrl` up to this program's schema. Safe to call from several nodes at once. */
export const migrate = async (ownerUrl: string, folder = migrationsFolder()): Promise<void> => {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    // a server may give its accounts a limit, meant for questions of people
    await client.query('set statement_timeout = 0')
    await client.query('select pg_advisory_lock($1)', [lock])
    const applied = await readApplied(client)
    const migrations = readMigrations(folder)
    refuseNewerSchema(applied, migrations)
    if (migrations.every(migration => applied.has(migration.name))) return
    await migrateJobQueue({ connectionString: ownerUrl, logger: undefined as never })
    for (const migration of migrations) if (!applied.has(migration.name)) await apply(client, migration)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lock]).catch(() => {})
    await client.end()
  }
}

/** db/migrations beside the program, whether it runs from the source tree or from the bundle. */
export const migrationsFolder = (): string => {
  for (let folder = import.meta.dirname; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'db', 'migrations')
    try {
      readdirSync(candidate)
      return candidate
    } catch {
      // not here; one folder up
    }
  }
  throw new MigrationError('db/migrations was not found beside the program: the installation is incomplete.')
}

const readMigrations = (folder: string): readonly Migration[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .sort()
    .map(name => {
      const text = readFileSync(path.join(folder, name), 'utf8')
      return { name, text, digest: createHash('sha256').update(text).digest('hex') }
    })

/** What this program knows, oldest first. */
export const migrationNames = (): readonly string[] =>
  readMigrations(migrationsFolder()).map(({ name }) => name)

const readApplied = async (client: pg.Client): Promise<Map<string, string>> => {
  await client.query(
    `create table if not exists migrations
       (name text primary key, digest text not null, applied_at timestamptz not null default now())`,
  )
  const { rows } = await client.query<{ name: string; digest: string }>('select name, digest from migrations')
  return new Map(rows.map(row => [row.name, row.digest]))
}

const refuseNewerSchema = (applied: Map<string, string>, known: readonly Migration[]): void => {
  const names = new Set(known.map(migration => migration.name))
  const unknown = [...applied.keys()].filter(name => !names.has(name)).sort()
  if (unknown.length > 0)
    throw new MigrationError(
      `This database was written by a newer Accord (it has ${unknown.at(-1)}). Start that version, or restore a backup made by this one.`,
    )
  const changed = known.find(migration => {
    const digest = applied.get(migration.name)
    return digest !== undefined && digest !== migration.digest
  })
  if (changed)
    throw new MigrationError(
      `${changed.name} was changed after it was applied here. Migrations are never edited.`,
    )
}

const apply = async (client: pg.Client, migration: Migration): Promise<void> => {
  await client.query('begin')
  try {
    await client.query(migration.text)
    await client.query('insert into migrations (name, digest) values ($1, $2)', [
      migration.name,
      migration.digest,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new MigrationError(`${migration.name} could not be applied: ${(error as Error).message}`, {
      cause: error,
    })
  }
}
