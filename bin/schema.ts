import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '#server/platform/embedded-postgres.ts'
import { migrate } from '#server/platform/migrate.ts'
import { schemaText } from './schema-text.ts'
import { tableTypes } from './table-types.ts'

/**
 * Writes what the migrations add up to: db/schema.sql for people, tables.ts for the compiler. With --check only says
 * whether both are as the migrations make them.
 */
const main = async (): Promise<void> => {
  for (const { file, text } of await makeFiles())
    if (process.argv.includes('--check')) compare(file, text)
    else writeFileSync(file, text)
}

const tablesFile = 'src/server/platform/tables.ts'

type MadeFile = { readonly file: string; readonly text: string }

const makeFiles = async (): Promise<readonly MadeFile[]> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'accord-schema-'))
  const server = await startEmbeddedPostgres({ dataFolder, log: () => undefined, settings: { fsync: 'off' } })
  try {
    const url = server.url('postgres')
    await migrate(url)
    return [
      { file: 'db/schema.sql', text: await schemaText(url) },
      { file: tablesFile, text: tableTypes(url, tablesFile) },
    ]
  } finally {
    await server.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

const compare = (file: string, made: string): void => {
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (kept === made) return
  const keptLines = kept.split('\n')
  const at = made.split('\n').findIndex((line, index) => line !== keptLines[index])
  console.error(
    `${file} is stale from line ${at + 1} on: run npm run schema and commit it with the migration.`,
  )
  process.exitCode = 1
}

await main()
