// A PostgreSQL server that somebody else keeps: its own dialect, an account that is no superuser, other databases beside
// ours. The desk makes itself at home there as the guide says, or says in one sentence what it lacks.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '#server/platform/db.ts'
import { startEmbeddedPostgres } from '#server/platform/embedded-postgres.ts'
import { hostDatabase } from '#server/platform/hosting.ts'
import { openLog } from '#server/platform/log.ts'
import { StartError } from '#server/platform/start-error.ts'
import { temporaryFolder } from '../support/postgres-server.ts'
import { freePort, testConfig } from '../support/test-desk.ts'

const root = path.resolve(import.meta.dirname, '../..')
const folder = temporaryFolder()
const server = await startEmbeddedPostgres({
  dataFolder: folder,
  log: () => undefined,
  settings: {
    datestyle: 'German, DMY',
    timezone: 'Asia/Kolkata',
    intervalstyle: 'sql_standard',
    fsync: 'off',
  },
})
const children: ChildProcess[] = []
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** As whoever keeps the server. */
const keep = async (...statements: string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}
const addressOf = (account: string, password: string, database: string): string => {
  const url = new URL(server.url(database))
  Object.assign(url, { username: account, password })
  return url.toString()
}

const hosted = async (databaseUrl: string) =>
  hostDatabase(await testConfig({ databaseUrl }), openLog('silent'))

type Running = { readonly child: ChildProcess; readonly port: number; readonly said: () => string }

const begin = async (databaseUrl: string, program = 'main.ts', args: string[] = []): Promise<Running> => {
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', `src/server/${program}`, ...args], {
    cwd: root,
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME, DATABASE_URL: databaseUrl },
      ...{ ACCORD_DATA: path.join(folder, 'desk'), ACCORD_LOG: 'warn' },
      ...{ ACCORD_PORT: String(port), ACCORD_SMTP_PORT: String(await freePort()) },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  return { child, port, said: () => said }
}
const ended = async ({ child, said }: Running): Promise<{ code: number | null; said: string }> => {
  if (child.exitCode === null) await once(child, 'close')
  return { code: child.exitCode, said: said() }
}
const ready = async (running: Running): Promise<Running> => {
  await expect.poll(running.said, { timeout: 90_000, interval: 100 }).toContain('Started in')
  return running
}

await keep(
  `create role plain login password 'p'`,
  'create database plain owner plain',
  'create database theirs',
  `create database latin owner plain template template0 encoding 'LATIN1' locale_provider libc locale 'C'`,
  `create role accord login createrole password 'a'`,
  'create database accord owner accord',
)

test.each([
  ['the wrong password', addressOf('accord', 'wrong', 'accord'), 'password authentication failed'],
  ['no such database', addressOf('accord', 'a', 'nowhere'), 'database "nowhere" does not exist'],
  ['an account that may not create roles', addressOf('plain', 'p', 'plain'), 'alter role plain createrole;'],
  ['a database of somebody else', addressOf('plain', 'p', 'theirs'), 'alter database theirs owner to plain;'],
  ['a database without Unicode', addressOf('plain', 'p', 'latin'), 'keeps its text as LATIN1'],
])('%s is said in one sentence', async (_what, url, sentence) => {
  const refused = await hosted(url).then(
    () => null,
    (error: unknown) => error,
  )
  expect(refused).toBeInstanceOf(StartError) // which main prints without a stack, and ends with 1
  expect((refused as StartError).message).toContain(sentence)
  expect((refused as StartError).message).not.toMatch(/\n|wrong@/)
})

test('an ordinary owner is enough, for two nodes and the command line', { timeout: 300_000 }, async () => {
  const url = addressOf('accord', 'a', 'accord')
  const first = await ready(await begin(url, 'main.ts', ['--sample']))
  const second = await ready(await begin(url))
  for (const { port } of [first, second])
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200)
  const checked = await ended(await begin(url, 'cli.ts', ['sla', 'recompute', '--check']))
  expect(checked).toMatchObject({ code: 0, said: expect.stringContaining('0 tickets differ') })
  for (const one of [first, second]) {
    one.child.kill('SIGTERM')
    expect((await ended(one)).code).toBe(0)
    expect(one.said()).not.toMatch(/error/i)
  }
})

test('a second desk on the server is told which roles it has to be let into, and then has its own', async () => {
  const url = addressOf('plain', 'p', 'plain')
  const sentence = 'grant accord_app, accord_portal to plain with admin option;'
  await expect(hosted(url)).rejects.toThrow(sentence)
  await keep(sentence)
  await (await hosted(url)).stop()
  const database = await openDatabase(url, { warn: () => undefined })
  expect((await database.appPool.query('select count(*)::int as n from tickets')).rows).toEqual([{ n: 0 }])
  await database.close()
})

test('options in DATABASE_URL do not let the desk act as the owner of its tables', async () => {
  const url = `${addressOf('accord', 'a', 'accord')}&options=${encodeURIComponent('-c geqo=off')}`
  const database = await openDatabase(url, { warn: () => undefined })
  const { rows } = await database.appPool.query(
    `select current_user as me, current_setting('geqo') as geqo, now()::text as now`,
  )
  await database.close()
  expect(rows[0]).toMatchObject({ me: 'accord_app', geqo: 'off' })
  expect(rows[0].now).toMatch(/^\d{4}-\d\d-\d\d .*\+00$/)
})
