// Writes docs/api/openapi.json from the contracts; with --check only says whether it is up to date.

import { readFileSync, writeFileSync } from 'node:fs'
import { openApiDocument } from '#server/platform/openapi.ts'

const file = new URL('../docs/api/openapi.json', import.meta.url)
const text = lines(openApiDocument('1'))

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

/** One line for each endpoint's address and each shape: small, and a change shows where it is. */
function lines(document: ReturnType<typeof openApiDocument>): string {
  const { paths, components, ...rest } = document as Record<string, Record<string, unknown>>
  const each = (entries: Record<string, unknown>): string =>
    Object.entries(entries)
      .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`)
      .join(',\n')
  const { schemas, ...others } = components as Record<string, Record<string, unknown>>
  return `${JSON.stringify(rest).slice(0, -1)},
"paths": {\n${each(paths ?? {})}\n},
"components": ${JSON.stringify(others).slice(0, -1)}, "schemas": {\n${each(schemas ?? {})}\n}}}\n`
}
