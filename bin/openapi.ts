// Writes docs/api/openapi.json from the contracts; with --check only says whether it is up to date.

import { readFileSync, writeFileSync } from 'node:fs'
import { openApiDocument } from '#server/platform/openapi.ts'

const file = new URL('../docs/api/openapi.json', import.meta.url)
const text = `${JSON.stringify(openApiDocument('1'), null, 1)}\n`

if (process.argv.includes('--check')) {
  let stored = ''
  try {
    stored = readFileSync(file, 'utf8')
  } catch {
    // missing is stale
  }
  if (stored !== text) {
    process.stderr.write('docs/api/openapi.json does not match the contracts: run npx tsx bin/openapi.ts\n')
    process.exit(1)
  }
} else writeFileSync(file, text)
