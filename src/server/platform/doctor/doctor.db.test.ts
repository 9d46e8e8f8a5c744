import { rm } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { testDesk } from '#test/support/test-desk.ts'
import { placeOf } from '../files.ts'
import { openSecrets } from '../secrets.ts'
import { doctorCommand, examine } from './command.ts'

const desk = await testDesk()
const { owner } = desk.database
const about = async (what: string) => (await examine(desk)).find(finding => finding.about === what)

test('a desk nobody works for is told so, and how to start it; what is whole is called whole', async () => {
  const findings = await examine(desk)
  const about = (what: string) => findings.find(finding => finding.about === what)
  expect(about('nodes')).toMatchObject({ state: 'failed', next: expect.stringContaining('npm start') })
  for (const what of [
    'database',
    'schema',
    'ledger',
    'clock',
    'secret',
    'files',
    'agreements',
    'mail received',
  ])
    expect(about(what)).toMatchObject({ state: 'ok', next: null })
})

test('a running node with every role is enough, one role less is said', async () => {
  const beat = (roles: string[]) =>
    owner.query(
      `insert into nodes (id, version, roles, workers) values ('00000000-0000-7000-8000-000000000001', '1', $1, '{}')
       on conflict (id) do update set roles = excluded.roles, heartbeat_at = now()`,
      [roles],
    )
  await beat(['web', 'intake', 'worker', 'sweeper'])
  expect(await about('nodes')).toMatchObject({ state: 'ok' })
  await beat(['web', 'worker'])
  expect(await about('nodes')).toMatchObject({
    state: 'warning',
    next: expect.stringContaining('intake, sweeper'),
  })
})

test('a job nobody takes, and one that failed for good, are found', async () => {
  await owner.query(
    `select enqueue('platform.housekeeping', '{}', 'late', now() - interval '5 minutes', null, 5);
     select graphile_worker.add_job('mail.send', max_attempts => 1);
     update graphile_worker._private_jobs set attempts = max_attempts where key is null`,
  )
  const findings = await examine(desk)
  expect(findings).toContainEqual(
    expect.objectContaining({ about: 'jobs', state: 'failed', says: expect.stringContaining('1 jobs') }),
  )
  expect(findings).toContainEqual(expect.objectContaining({ about: 'failed jobs', says: '1 mail.send' }))
})

test('a file that is gone, and a secret of another key, are found', async () => {
  const stored = await desk.files.store(Buffer.from('the contract'))
  await owner.query('insert into blobs (sha256, size) values ($1, $2)', [stored.sha256, stored.size])
  expect(await about('files')).toMatchObject({ state: 'ok', says: 'all 1 are there' })
  await rm(placeOf(desk.config.dataFolder, stored.sha256))
  expect(await about('files')).toMatchObject({
    state: 'failed',
    says: expect.stringContaining(stored.sha256),
  })

  const other = openSecrets('another secret that is long enough to be one', desk.config.dataFolder)
  const sealed = other.seal('mail.relay.password', 'hunter two')
  await owner.query('insert into secrets (key, ciphertext, key_id) values ($1, $2, $3)', [
    ...['mail.relay.password', sealed.ciphertext, sealed.key_id],
  ])
  expect(await about('secret')).toMatchObject({
    state: 'failed',
    says: expect.stringContaining('mail.relay.password'),
  })
})

test('each finding is one JSON line for a script, and one failure makes the exit code 1', async () => {
  const said: string[] = []
  if (doctorCommand.needs !== 'desk') throw new Error('it looks at a desk')
  const streams = { input: process.stdin, print: (line: string) => void said.push(line), complain: () => {} }
  expect(await doctorCommand.run(['--json'], streams, desk)).toBe(1)
  expect(said.map(line => Object.keys(JSON.parse(line)).sort())).toSatisfy((all: string[][]) =>
    all.every(keys => keys.join() === 'about,next,says,state'),
  )
})
