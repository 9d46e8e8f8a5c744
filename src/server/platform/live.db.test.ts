import { expect, test } from 'vitest'
import { testDatabase } from '#test/support/database.ts'
import { openLive } from './live.ts'
import type { Announcement } from './unit.ts'

const database = await testDatabase()
const quiet = { warn: () => {}, info: () => {} }

const until = async (condition: () => boolean): Promise<void> => {
  for (let waited = 0; waited < 8_000 && !condition(); waited += 10)
    await new Promise(resolve => setTimeout(resolve, 10))
}

test('a committed change is heard at once, a rolled-back one never', async () => {
  const live = await openLive(database.url, quiet)
  const heard: Announcement[] = []
  live.subscribe(announcement => heard.push(announcement))
  await database.owner.query(
    `begin; select pg_notify('accord_live', '{"topic":"ticket","ids":["lost"]}'); rollback`,
  )
  await database.owner.query(`select pg_notify('accord_live', '{"topic":"ticket","ids":["kept"]}')`)
  await until(() => heard.length > 0)
  expect(heard.map(({ ids }) => ids)).toEqual([['kept']])
  await live.close()
})

test('a listening connection that was cut comes back, and everyone is told to look again', async () => {
  const live = await openLive(database.url, quiet)
  const heard: Announcement[] = []
  live.subscribe(announcement => heard.push(announcement))
  await database.owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%listen accord_live%' and pid <> pg_backend_pid()`,
  )
  await until(() => heard.some(({ topic }) => topic === 'resync'))
  expect(heard.map(({ topic }) => topic)).toContain('resync')
  await database.owner.query(`select pg_notify('accord_live', '{"topic":"ticket","ids":["after"]}')`)
  await until(() => heard.some(({ ids }) => ids.includes('after')))
  expect(heard.at(-1)).toMatchObject({ ids: ['after'] })
  await live.close()
})
