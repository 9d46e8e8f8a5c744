import { expect, test } from 'vitest'
import { testDatabase } from '#test/support/database.ts'
import type { Desk, Work } from './desk.ts'
import { runJobs } from './jobs.ts'
import { flush, openUnit } from './unit.ts'

const database = await testDatabase()
const desk = {
  database,
  config: { roles: new Set(['worker']) },
  log: { warn: () => {}, error: () => {}, debug: () => {}, trace: () => {} },
} as unknown as Desk

const until = async (condition: () => boolean, atMost = 10_000): Promise<void> => {
  for (let waited = 0; waited < atMost && !condition(); waited += 20)
    await new Promise(resolve => setTimeout(resolve, 20))
}

test('jobs of one queue run in the order they were written, and only after the commit', async () => {
  const done: unknown[] = []
  const work: Work = async (_desk, payload) => {
    await new Promise(resolve => setTimeout(resolve, payload.n === 1 ? 60 : 1))
    done.push(payload.n)
  }
  const unit = openUnit(database.app, await database.now())
  for (const n of [1, 2, 3]) unit.enqueue({ task: 'test.order', payload: { n }, queue: 'ticket 7' })
  const service = await runJobs(desk, new Map([['test.order', work]]))
  expect(done).toEqual([])
  await flush(database, unit)
  await until(() => done.length === 3)
  await service.stop()
  expect(done).toEqual([1, 2, 3])
})

test('a killed node’s job is taken over within seconds of its silence', async () => {
  const unit = openUnit(database.app, await database.now())
  unit.enqueue({ task: 'test.orphan', payload: {}, key: 'orphan' })
  await flush(database, unit)
  // What a kill -9 leaves behind: a job locked by a worker of a node that no longer beats.
  await database.owner.query(
    `update graphile_worker._private_jobs set locked_by = 'worker-gone', locked_at = now() where key = 'orphan'`,
  )
  await database.owner.query(
    `insert into nodes (id, heartbeat_at, version, roles, workers)
     values (gen_random_uuid(), now() - interval '20 seconds', '1', '{worker}', '{worker-gone}')`,
  )
  let ran = 0
  const service = await runJobs(desk, new Map<string, Work>([['test.orphan', async () => void ran++]]))
  await until(() => ran > 0)
  await service.stop()
  expect(ran).toBe(1)
})
