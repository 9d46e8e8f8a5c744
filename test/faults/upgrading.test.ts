// The databases of earlier versions, as they stood with the sample company in them, meet the program as it is now. What
// was due stays due, what was agreed stays agreed, and no ledger loses its seal. A new one is kept by `bin/keep-release`
// whenever a migration has landed.

import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { commands } from '#server/commands.ts'
import { openDesk } from '#server/desk.ts'
import type { Desk } from '#server/platform/desk.ts'
import { hostDatabase } from '#server/platform/hosting.ts'
import { openLog } from '#server/platform/log.ts'
import { migrate, migrationsFolder } from '#server/platform/migrate.ts'
import { emptyDatabase } from '#test/support/database.ts'
import { testConfig } from '#test/support/test-desk.ts'

const releases = path.resolve(import.meta.dirname, '../world/released')
const migrations = readdirSync(migrationsFolder())
  .filter(name => name.endsWith('.sql'))
  .sort()

/** What a customer would notice if it moved. */
const promises = [
  'clocks',
  'clock_notices',
  'agreements',
  'agreement_spans',
  'agreement_transitions',
  'tickets',
]

type Row = Readonly<Record<string, unknown>>
const rowsOf = async (url: string, table: string): Promise<readonly Row[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ row: Row }>(
    `select to_jsonb(t) as row from ${table} t order by to_jsonb(t) ->> 'id', to_jsonb(t)::text`,
  )
  await client.end()
  return rows.map(({ row }) => row)
}

const run = async (desk: Desk, ...words: string[]): Promise<{ code: number; said: string[] }> => {
  const command = commands.find(({ name }) => name === words.slice(0, 2).join(' '))
  if (command?.needs !== 'desk') throw new Error(`no command ${words.join(' ')}`)
  const said: string[] = []
  const say = (line: string): void => void said.push(line)
  const code = await command.run(
    words.slice(2),
    { input: Readable.from([]), print: say, complain: say },
    desk,
  )
  return { code, said }
}

describe.each(readdirSync(releases).sort())('a desk of %s', file => {
  test('goes on where it was', async () => {
    const url = await emptyDatabase()
    const old = new pg.Client({ connectionString: url })
    await old.connect()
    await old.query(gunzipSync(readFileSync(path.join(releases, file))).toString())
    await old.end()
    const before = new Map<string, readonly Row[]>()
    for (const table of promises) before.set(table, await rowsOf(url, table))
    expect(before.get('clocks')?.length).toBeGreaterThan(100)

    const config = await testConfig({ databaseUrl: url })
    const log = openLog('silent')
    const database = await hostDatabase(config, log)
    for (const [table, rows] of before) {
      const after = await rowsOf(url, table)
      expect(after, table).toHaveLength(rows.length)
      for (const [index, row] of rows.entries()) expect(after[index], table).toMatchObject(row)
    }

    const desk = await openDesk({ config, databaseUrl: database.url, log })
    try {
      expect((await run(desk, 'sla', 'recompute', '--check')).said.join()).toContain('0 tickets differ')
      expect((await run(desk, 'user', 'add', 'new@desk.example', 'agent', 'New', 'Person')).code).toBe(0)
      await expect
        .poll(async () => JSON.parse((await run(desk, 'ledger', 'verify')).said[0] ?? '{}').sealed)
        .toBeGreaterThan(0)
      expect(await run(desk, 'ledger', 'verify')).toMatchObject({ code: 0 })
    } finally {
      await desk.close()
      await database.stop()
    }
  })
})

/** The migrations as a version knew them that was published before the newest ones were written. */
const folderWithout = (newest: number): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'accord-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  for (const name of migrations.slice(0, migrations.length - newest))
    symlinkSync(path.join(migrationsFolder(), name), path.join(folder, name))
  return folder
}

test.each([1, 2, 3])('a database without the newest %i migrations gets exactly these', async missing => {
  const url = await emptyDatabase()
  await migrate(url, folderWithout(missing))
  expect(await rowsOf(url, 'migrations')).toHaveLength(migrations.length - missing)
  await migrate(url)
  const applied = await rowsOf(url, 'migrations')
  expect(applied.map(({ name }) => name).sort()).toEqual(migrations)
})

test('a database of a newer version is refused in words and left as it is', async () => {
  const url = await emptyDatabase()
  await migrate(url)
  const kept = await rowsOf(url, 'migrations')
  await expect(migrate(url, folderWithout(1))).rejects.toThrow(
    `This database was written by a newer Accord (it has ${migrations.at(-1)}). Start that version`,
  )
  expect(await rowsOf(url, 'migrations')).toEqual(kept)
})
