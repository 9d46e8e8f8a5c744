// Somebody starts the desk with the sample company, and thinks better of it while it is being filled in.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { temporaryFolder } from '../support/postgres-server.ts'
import { freePort } from '../support/test-desk.ts'

const root = path.resolve(import.meta.dirname, '../..')
const folder = temporaryFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const begin = async (...args: string[]) => {
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server/main.ts', ...args], {
    cwd: root,
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME, ACCORD_DATA: folder, ACCORD_LOG: 'error' },
      ...{ ACCORD_PORT: String(port), ACCORD_SMTP_PORT: String(await freePort()) },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  const answers = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
  const stop = async (): Promise<{ code: number | null; said: string }> => {
    child.kill('SIGTERM')
    const [code] = (await once(child, 'close')) as [number | null]
    return { code, said }
  }
  return { answers, said: () => said, stop }
}

test('stopped while it still fills in the sample, it ends in good order and starts again', {
  timeout: 240_000,
}, async () => {
  const first = await begin('--sample')
  await expect.poll(first.answers, { timeout: 90_000, interval: 50 }).toBe(true)
  expect(await first.stop()).toEqual({ code: 0, said: '' })

  const second = await begin()
  await expect.poll(second.said, { timeout: 90_000, interval: 50 }).toContain('Started in')
  expect((await second.stop()).code).toBe(0)
})
