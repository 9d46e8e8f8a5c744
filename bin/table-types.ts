import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** TypeScript types of every table, formatted as the linter wants them. JSON is unknown until somebody parses it. */
export const tableTypes = (url: string, file: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'accord-tables-'))
  const raw = join(folder, 'tables.ts')
  try {
    run('node_modules/.bin/kysely-codegen', [
      ...['--dialect', 'postgres', '--url', url, '--out-file', raw, '--log-level', 'warn'],
      ...['--default-schema', 'public', '--include-pattern', 'public.*'],
      ...[
        '--type-mapping',
        JSON.stringify({
          timestamptz: 'Instant',
          date: 'string',
          int8: 'number',
          jsonb: 'unknown',
          json: 'unknown',
        }),
      ],
      ...['--custom-imports', JSON.stringify({ Instant: '#kernel/instant.ts' })],
    ])
    return run(
      'node_modules/.bin/biome',
      ['check', '--write', `--stdin-file-path=${file}`],
      readFileSync(raw, 'utf8'),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const run = (program: string, args: readonly string[], input = ''): string =>
  execFileSync(program, args, { encoding: 'utf8', input })
