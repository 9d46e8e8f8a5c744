// A backup is taken while people work. It is put back elsewhere: everything acknowledged before it began is there, the
// clocks and the ledger hold, nothing leaves by mail; and what cannot be restored says so before anything is touched.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { commands } from '#server/commands.ts'
import { openDesk } from '#server/desk.ts'
import type { Desk } from '#server/platform/desk.ts'
import { hostDatabase } from '#server/platform/hosting.ts'
import { openLog } from '#server/platform/log.ts'
import { addSample } from '#server/sample/index.ts'
import { temporaryFolder } from '../support/postgres-server.ts'
import { testConfig } from '../support/test-desk.ts'

const place = temporaryFolder()
afterAll(() => rmSync(place, { recursive: true, force: true }))
const archive = path.join(place, 'desk.tar.gz')
const log = openLog('silent')

/** A desk with a database server of its own in a folder, as a single machine has it. */
const openAt = async (dataFolder: string) => {
  const config = await testConfig({ dataFolder, secret: null })
  const database = await hostDatabase(config, log)
  const desk = await openDesk({ config, databaseUrl: database.url, log })
  const close = async () => {
    await desk.close()
    await database.stop()
  }
  return { desk, close }
}

const run = async (line: string, desk?: Desk): Promise<{ code: number; said: string }> => {
  const words = line.split(' ')
  const command = commands.find(({ name }) => name === words[0] || name === words.slice(0, 2).join(' '))
  if (!command) throw new Error(`no command ${line}`)
  const args = words.slice(command.name.split(' ').length)
  const said: string[] = []
  const say = (text: string): void => void said.push(text)
  const streams = { input: Readable.from([]), print: say, complain: say }
  if (command.needs === 'nothing') return { code: await command.run(args, streams), said: said.join('\n') }
  if (!desk) throw new Error(`${line} needs a desk`)
  return { code: await command.run(args, streams, desk), said: said.join('\n') }
}

const original = path.join(place, 'original')
const { desk, close } = await openAt(original)
await addSample(desk)
const { sha256, size } = await desk.files.store(Buffer.from('the signed contract'))
await desk.database.owner.query('insert into blobs (sha256, size) values ($1, $2)', [sha256, size])
await desk.database.owner.query(
  `insert into settings (key, value) values ('mail.relay', '{"host": "smtp.example", "port": 587, "secure": "starttls"}')`,
)
const before = (await run('user list', desk)).said
await run(`user add before@desk.example agent Before The Backup`, desk)

let working = true
const work = (async (): Promise<number> => {
  for (let n = 0; ; n += 1) {
    if (!working) return n
    await run(`user add during-${n}@desk.example agent During ${n}`, desk)
    if (n % 10 === 0) await desk.database.owner.query('checkpoint')
  }
})()
const taken = await run(`backup ${archive}`, desk)
working = false
const written = await work
await close()

/** An empty data folder that has the key, as the guide says. */
let target: string
beforeEach(context => {
  target = path.join(place, String(context.task.id).replace(/\W/g, ''))
  mkdirSync(target)
  writeFileSync(path.join(target, 'secret'), readFileSync(path.join(original, 'secret')))
  for (const name of ['DATABASE_URL', 'ACCORD_SECRET']) vi.stubEnv(name, '')
  vi.stubEnv('ACCORD_DATA', target)
})

test('a backup is taken while people work, and names what it leaves out', () => {
  expect(taken).toMatchObject({ code: 0, said: expect.stringContaining(path.join(original, 'secret')) })
  expect(written).toBeGreaterThan(3)
  const names = gunzipSync(readFileSync(archive)).toString('latin1')
  expect(names).not.toContain(readFileSync(path.join(original, 'secret'), 'latin1'))
})

test('what comes back is whole, has what was there before it began, and sends nothing', async () => {
  const { code, said } = await run(`restore ${archive}`)
  expect(said).toContain('0 tickets differ')
  expect(said).toContain('files: all')
  expect(said).toContain('Outgoing mail is off: set the relay (smtp.example:587)')
  expect({ code, last: said.split('\n').at(-1) }).toEqual({ code: 0, last: 'It is whole.' })

  const copy = await openAt(target)
  try {
    const people = (await run('user list', copy.desk)).said
    for (const line of before.split('\n')) expect(people).toContain(line)
    expect(people).toContain('before@desk.example')
    expect(
      (await copy.desk.database.app.selectFrom('settings').select('key').execute()).map(({ key }) => key),
    ).not.toContain('mail.relay')
    expect((await run('user add after@desk.example agent After It', copy.desk)).code).toBe(0)
    expect((await run('ledger verify', copy.desk)).code).toBe(0)
  } finally {
    await copy.close()
  }
  expect((await run(`restore ${archive}`).catch((error: Error) => ({ said: error.message }))).said).toContain(
    'is not empty',
  )
})

test('a check leaves nothing behind, and needs the desk’s own key only', async () => {
  expect(await run(`restore ${archive} --check`)).toMatchObject({ code: 0 })
  expect(readdirSync(target)).toEqual(['secret'])
})

const refusal = async (file: string): Promise<string> =>
  run(`restore ${file}`).then(
    ({ said }) => said,
    (error: Error) => error.message,
  )

test.each([
  ['another key', () => writeFileSync(path.join(target, 'secret'), 'k'.repeat(48)), 'made under another key'],
  ['no key', () => rmSync(path.join(target, 'secret')), 'There is no key in'],
])('with %s it is refused before anything is unpacked', async (_what, spoil, sentence) => {
  spoil()
  expect(await refusal(archive)).toContain(sentence)
  expect(existsSync(path.join(target, 'pg18'))).toBe(false)
})

const whole = () => gunzipSync(readFileSync(archive))
test.each([
  ['cut short', () => readFileSync(archive).subarray(0, -5_000), 'cannot be restored'],
  ['no archive at all', () => gzipSync('Dear all, please find attached'), 'cannot be restored'],
  [
    'of a newer version',
    () =>
      gzipSync(
        Buffer.from(
          whole()
            .toString('latin1')
            .replace(/"newestMigration":"\d{4}/, '"newestMigration":"9999'),
          'latin1',
        ),
      ),
    'made by a newer Accord (it has 9999',
  ],
])('an archive that is %s is refused, and the folder stays empty', async (_what, make, sentence) => {
  const file = path.join(target, '..', 'spoiled.tar.gz')
  writeFileSync(file, make())
  expect(await refusal(file)).toContain(sentence)
  expect(readdirSync(target)).toEqual(['secret'])
})
