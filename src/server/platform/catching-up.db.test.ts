import { expect, test } from 'vitest'
import { testDatabase } from '#test/support/database.ts'
import { catchUpTransactions } from './catching-up.ts'
import { brokenSeals, sealLedger } from './seal.ts'

const database = await testDatabase()
const log = { info: () => {} }

const write = (tx: string): Promise<unknown> =>
  database.owner.query(
    `insert into ledger (id, tx, at, actor_kind, via, room, subject_kind, subject_id, type, payload)
     values (gen_random_uuid(), ${tx}, now(), 'system', 'cli', 'people', 'person', gen_random_uuid(), 'person.invited', '{}')`,
  )
const far = `(pg_current_xact_id()::text::bigint + 50000)::text::xid8`

test('a ledger that was sealed in another cluster stays whole when work goes on in this one', async () => {
  await write(far)
  expect(await catchUpTransactions(database.url, log)).toBeGreaterThan(30_000)
  expect(await catchUpTransactions(database.url, log)).toBe(0)

  // Another test of this server may still be at work in an earlier transaction; then it is sealed a little later.
  await expect.poll(() => sealLedger(database.owner), { timeout: 10_000 }).toBe(1)
  await write('pg_current_xact_id()')
  await expect.poll(() => sealLedger(database.owner), { timeout: 10_000 }).toBe(1)
  expect(await brokenSeals(database.owner)).toEqual([])
})
