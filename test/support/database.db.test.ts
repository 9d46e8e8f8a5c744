import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { emptyDatabase, testDatabase } from './database.ts'

const tableCount = async (url: string): Promise<number> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(
    `select count(*)::int as tables from pg_tables where schemaname = 'public'`,
  )
  await client.end()
  return rows[0].tables
}

describe('a database for tests', async () => {
  const first = await testDatabase()
  const second = await testDatabase()
  const empty = await emptyDatabase()

  test('comes with every table the desk has', async () => {
    expect(await tableCount(first.url)).toBeGreaterThan(10)
  })

  test('shares no row with the next one', async () => {
    await sql`insert into settings (key, value) values ('greeting', '"hello"')`.execute(first.app)
    const { rows } = await sql`select key from settings where key = 'greeting'`.execute(second.app)
    expect(rows).toEqual([])
  })

  test('can be had with nothing in it', async () => {
    expect(await tableCount(empty)).toBe(0)
  })
})
