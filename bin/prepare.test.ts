import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'accord-old-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

const startWith = (nodeVersion: string) => {
  writeFileSync(join(folder, 'node'), `#!/bin/sh\necho ${nodeVersion}\n`)
  chmodSync(join(folder, 'node'), 0o755)
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` }
  return spawnSync('bash', ['-c', '. bin/prepare; require_node; echo fine'], { env, encoding: 'utf8' })
}

test.each(['v18.20.8', 'v20.18.3'])('Node %s is refused in one sentence', version => {
  const { status, stderr } = startWith(version)
  expect(stderr).toBe(`Accord needs Node.js 20.19 or newer; this is ${version.slice(1)}.\n`)
  expect(status).toBe(1)
})

test.each(['v20.19.0', 'v22.1.0', 'v24.21.0'])('Node %s is welcome', version => {
  expect(startWith(version)).toMatchObject({ stdout: 'fine\n', status: 0 })
})
