// What a person reads who starts the program in a world that does not allow it: one clear sentence, and nothing
// half started behind it.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../support/postgres-server.ts'
import { freePort } from '../support/test-desk.ts'

const root = path.resolve(import.meta.dirname, '../..')
let folder: string
let taken: Server | null = null

beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => {
  taken?.close()
  taken = null
  rmSync(folder, { recursive: true, force: true })
})

test('a database nobody answers at is named, without its password', async () => {
  const port = await freePort()
  const { code, said } = await start({
    DATABASE_URL: `postgres://accord:tell-nobody@127.0.0.1:${port}/accord`,
  })
  expect(code).toBe(1)
  expect(said).toContain('Accord did not start.')
  expect(said).toContain(`127.0.0.1:${port}`)
  expect(said).not.toContain('tell-nobody')
  expect(said).not.toContain('    at ')
})

test('a database address that is none is refused with an example of one', async () => {
  const { code, said } = await start({ DATABASE_URL: 'mysql://localhost/accord' })
  expect(code).toBe(1)
  expect(said).toMatch(/DATABASE_URL.*postgres:\/\//s)
})

for (const [what, setting] of [
  ['web', 'ACCORD_PORT'],
  ['mail', 'ACCORD_SMTP_PORT'],
] as const)
  test(`a ${what} port somebody else has is named with the setting that changes it, and no database is left running`, async () => {
    taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as { port: number }
    const { code, said } = await start({ [setting]: String(port) })
    expect(code).toBe(1)
    expect(said).toContain(String(port))
    expect(said).toContain(setting)
    expect(said).not.toContain('    at ')
    expect(processesIn(folder)).toEqual([])
  })

const start = async (
  settings: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly said: string }> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server/main.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      ACCORD_DATA: folder,
      ACCORD_PORT: String(await freePort()),
      ACCORD_SMTP_PORT: String(await freePort()),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const giveUp = setTimeout(() => child.kill('SIGKILL'), 90_000)
  const [code] = (await once(child, 'close')) as [number | null]
  clearTimeout(giveUp)
  return { code, said: said.join('') }
}

/** Programs whose command line names the folder, seen from outside. */
const processesIn = (place: string): readonly string[] =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .filter(pid => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(place)
      } catch {
        return false
      }
    })
