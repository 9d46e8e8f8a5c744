// The keeper is killed while it turns agreements at midnight, and while it tells people of it: in the middle of the
// transaction, as far as can be seen from outside. After the next start each has begun once, at its midnight, and
// everybody has been told once.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { instant, toIso } from '#kernel/instant.ts'
import { agreementsRoom } from '#server/agreements/index.ts'
import { agreedClient, agreedTerms, agreedWorld } from '#test/support/agreed.ts'
import { agreed, ask } from '#test/support/ask.ts'
import { testDatabase } from '#test/support/database.ts'
import { temporaryFolder } from '#test/support/postgres-server.ts'
import { setClock } from '#test/support/set-clock.ts'
import { testNode } from '#test/support/test-desk.ts'

const root = path.resolve(import.meta.dirname, '../..')
const many = 160
const midnight = instant('2026-12-31T23:00:00Z') // in Amsterdam
const before = instant('2026-12-30T10:00:00Z')
const after = instant('2027-01-01T00:30:00Z')

const database = await testDatabase()
const count = async (from: string): Promise<number> =>
  (await database.owner.query<{ n: number }>(`select count(*)::int as n from ${from}`)).rows[0]?.n ?? 0
const begun = 'agreement_transitions where automatic'
const told = `agreement_notices where kind = 'activated' and state = 'sent'`

let keeper: ChildProcess | null = null
afterEach(() => {
  keeper?.kill('SIGKILL')
})

const start = (): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'src/server/main.ts'], {
    cwd: root,
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME, DATABASE_URL: database.url },
      ...{ ACCORD_DATA: temporaryFolder(), ACCORD_ROLES: 'worker,sweeper', ACCORD_LOG: 'error' },
      ACCORD_SECRET: 'a secret for tests only, long enough to be one',
    },
    stdio: 'ignore',
  })

/** Is anybody in a transaction that writes there. */
const writing = async (table: string): Promise<boolean> =>
  (await count(
    `pg_locks where relation = '${table}'::regclass and mode = 'RowExclusiveLock' and granted
      and database = (select oid from pg_database where datname = current_database())`,
  )) > 0

/** Starts a keeper and kills it when, with `least` done already, it writes to the table. @returns what was done then. */
const killWriting = async (table: string, done: string, least: number): Promise<number> => {
  keeper = start()
  for (const giveUp = Date.now() + 60_000; Date.now() < giveUp; ) {
    if ((await count(done)) >= least && (await writing(table))) break
    await pause(1)
  }
  keeper.kill('SIGKILL')
  await once(keeper, 'exit')
  // What it had begun is undone when the server notices.
  await expect.poll(() => writing(table), { timeout: 10_000 }).toBe(false)
  return count(done)
}

const planAll = async (): Promise<void> => {
  const { desk, stop } = await testNode({ roles: ['worker', 'sweeper'], databaseUrl: database.url })
  const world = await agreedWorld(desk)
  for (let n = 0; n < many; n += 1) {
    const clientId = await agreedClient(desk, `Client ${n}`, 'Europe/Amsterdam')
    agreed(
      await ask(desk, [agreementsRoom], world.eva, 'agreements.create', {
        body: {
          ...{ clientId, name: `Hosting ${n}`, zone: 'Europe/Amsterdam', managerId: world.eva.id },
          ...{ startsOn: '2027-01-01', endsOn: '2027-12-31' },
          ...{ start: 'planned', terms: agreedTerms(clientId, world) },
        },
      }),
    )
  }
  await expect
    .poll(() => count(`agreement_notices where kind = 'activated' and state = 'planned'`), {
      timeout: 60_000,
    })
    .toBe(many)
  await stop()
}

test('killed three times in the act, every agreement begins once and everybody is told once', {
  timeout: 400_000,
}, async () => {
  await setClock({ database }, before)
  await planAll()
  await setClock({ database }, after)
  const killedAt = [
    await killWriting('agreement_transitions', begun, 0),
    await killWriting('agreement_transitions', begun, 1),
    await killWriting('agreement_notices', told, 1),
  ]
  expect(killedAt[0], 'the first was killed before all had begun').toBeLessThan(many)
  expect(killedAt[2], 'the last was killed before all were told').toBeLessThan(many)

  keeper = start()
  await expect.poll(() => count(begun), { timeout: 90_000 }).toBe(many)
  await expect.poll(() => count(told), { timeout: 90_000 }).toBe(many)
  await pause(1_500) // anything twice would come now
  keeper.kill('SIGTERM')
  await once(keeper, 'exit')

  const { rows } = await database.owner.query(
    `select count(*)::int as begun, count(distinct agreement_id)::int as agreements,
            bool_and(at = $1) as at_midnight, bool_and(detected_at > at) as found_later
       from ${begun}`,
    [toIso(midnight)],
  )
  expect(rows[0]).toEqual({ begun: many, agreements: many, at_midnight: true, found_later: true })
  expect(await count(`agreements where state = 'active'`)).toBe(many)
  expect(await count(`agreement_spans where since = '${toIso(midnight)}' and until is null`)).toBe(many)
  for (const type of ['agreement.activated', 'agreement.notice_told'])
    expect(
      await count(
        `(select subject_id from ledger where type = '${type}' and at >= '${toIso(after)}' group by subject_id having count(*) = 1) once`,
      ),
      type,
    ).toBe(many)
  // One letter to each client's person and one to the manager, of each agreement.
  expect(await count('outbox')).toBe(2 * many)
  expect(await count(`(select distinct to_addresses, subject from outbox) different`)).toBe(2 * many)
})
