import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { type Database, openDatabase } from '#server/platform/db.ts'
import { templateName } from './postgres-server.ts'

/**
 * A migrated database of this test file's own (a copy, about 30 ms), opened as the server opens it. Call it at the
 * top of the file or of a describe block, `const database = await testDatabase()`; it closes and drops itself.
 */
export const testDatabase = async (): Promise<Database> => {
  const url = await createDatabase(templateName)
  const database = await openDatabase(url, { warn: (...parts: unknown[]) => console.warn(...parts) })
  afterAll(() => database.close()) // runs before the drop, which was registered first
  return database
}

/** The owner's connection string of a new database with nothing in it. Dropped by itself like the other. */
export const emptyDatabase = (): Promise<string> => createDatabase('template1')

const createDatabase = async (template: string): Promise<string> => {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdmin(`create database ${name} template ${template}`)
  afterAll(() => asAdmin(`drop database ${name} with (force)`))
  return urlOf(name)
}

const asAdmin = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: urlOf('postgres') })
  await client.connect()
  await client.query(statement)
  await client.end()
}

const urlOf = (database: string): string => inject('postgres').replace('/DATABASE?', `/${database}?`)
