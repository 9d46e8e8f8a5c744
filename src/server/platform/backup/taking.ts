// Taking a backup of a running desk with the embedded PostgreSQL: the cluster's files between the server's own marks,
// the log that makes them whole, then the files. These are only ever added and come after the rows that speak of them,
// so every row finds its file.

import { createWriteStream } from 'node:fs'
import { open, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { clusterFolder } from '../embedded-postgres/cluster.ts'
import type { Secrets } from '../secrets.ts'
import { bytesEntry, endOfArchive, fileEntry, folderEntry } from './archive.ts'
import { keyIdOf, type Manifest, manifestName } from './manifest.ts'

export type Source = { readonly databaseUrl: string; readonly dataFolder: string; readonly secrets: Secrets }

/** Writes the archive beside its place and moves it there when it is whole. @returns its size in bytes. */
export const takeBackup = async (source: Source, file: string): Promise<number> => {
  const draft = `${file}.part`
  try {
    await pipeline(
      Readable.from(contentsOf(source)),
      createGzip({ level: 4 }),
      createWriteStream(draft, { flags: 'wx', mode: 0o600 }),
    )
    const written = await open(draft, 'r+')
    await written.sync()
    const { size } = await written.stat()
    await written.close()
    await rename(draft, file)
    return size
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

async function* contentsOf(source: Source): AsyncGenerator<Buffer> {
  const { databaseUrl, dataFolder } = source
  const folder = clusterFolder(dataFolder)
  const cluster = path.basename(folder)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    yield* bytesEntry(
      manifestName,
      Buffer.from(`${JSON.stringify(await manifestOf(client, source, cluster))}\n`),
    )
    // As long as this connection lasts, the server keeps the log from here on.
    await client.query(
      `select pg_create_physical_replication_slot('accord_backup_' || pg_backend_pid(), true, true)`,
    )
    const first = await one(client, `select pg_walfile_name(pg_backup_start('accord backup', true)) as value`)
    yield* clusterFiles(folder, cluster)
    const stopped = await client.query<{ last: string; label: string }>(
      `select pg_walfile_name(lsn) as last, labelfile as label from pg_backup_stop(false)`,
    )
    const { last = '', label = '' } = stopped.rows[0] ?? {}
    yield* bytesEntry(`${cluster}/backup_label`, Buffer.from(label))
    for (const name of (await readdir(path.join(folder, 'pg_wal'))).sort())
      if (/^[0-9A-F]{24}$/.test(name) && name >= first && name <= last)
        yield* fileEntry(`${cluster}/pg_wal/${name}`, path.join(folder, 'pg_wal', name))
  } finally {
    await client.end()
  }
  yield* bytesEntry(`${cluster}.secret`, await readFile(`${folder}.secret`))
  yield* keptFiles(path.join(dataFolder, 'files'))
  yield endOfArchive()
}

const one = async (client: pg.Client, statement: string): Promise<string> =>
  (await client.query<{ value: string }>(statement)).rows[0]?.value ?? ''

const manifestOf = async (client: pg.Client, { secrets }: Source, cluster: string): Promise<Manifest> => ({
  format: 1,
  takenAt: new Date(
    Number(await one(client, 'select (extract(epoch from now()) * 1000)::bigint as value')),
  ).toISOString(),
  cluster,
  newestMigration: await one(client, 'select max(name) as value from migrations'),
  keyId: keyIdOf(secrets),
})

/** What the server makes anew at every start, and its log, of which only a stretch belongs to the backup. */
const emptied = new Set(
  'pg_wal pg_replslot pg_dynshmem pg_notify pg_serial pg_snapshots pg_stat_tmp pg_subtrans'.split(' '),
)
const leftOut =
  /^(?:postmaster\.(?:pid|opts)|backup_label.*|tablespace_map.*|pg_internal\.init.*|pgsql_tmp.*)$/

async function* clusterFiles(folder: string, name: string): AsyncGenerator<Buffer> {
  yield folderEntry(name)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const [inside, place] = [`${name}/${entry.name}`, path.join(folder, entry.name)]
    if (leftOut.test(entry.name)) continue
    if (entry.isFile()) yield* fileEntry(inside, place)
    else if (emptied.has(entry.name)) yield folderEntry(inside)
    else if (entry.isDirectory()) yield* clusterFiles(place, inside)
  }
}

/** A name that begins with a dot is a file that is still being written. */
async function* keptFiles(folder: string): AsyncGenerator<Buffer> {
  const shelves = await readdir(folder, { withFileTypes: true }).catch(() => [])
  yield folderEntry('files')
  for (const shelf of shelves.filter(one => one.isDirectory())) {
    yield folderEntry(`files/${shelf.name}`)
    for (const name of await readdir(path.join(folder, shelf.name)))
      if (!name.startsWith('.'))
        yield* fileEntry(`files/${shelf.name}/${name}`, path.join(folder, shelf.name, name))
  }
}
