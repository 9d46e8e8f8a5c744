import { type AddressInfo, createServer, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { refusal } from '#kernel/refusal.ts'
import { testDatabase } from '#test/support/database.ts'
import { inUnit } from './act.ts'
import type { Desk } from './desk.ts'
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

test('what screens look at again is told just after the commit; what was not committed never', async () => {
  const live = await openLive(database.url, quiet)
  const desk = { database, live, reactions: new Map(), events: new Map() } as unknown as Desk
  const heard: Announcement[] = []
  live.subscribe(announcement => heard.push(announcement))
  const change = (id: string, refused = false) =>
    inUnit(desk, async unit => {
      unit.announce({ topic: 'ticket', ids: [id] })
      unit.announce({ topic: 'config', ids: [id] })
      return refused ? refusal('rooms.dull') : id
    })
  await Promise.all([change('one'), change('two'), change('never', true)])
  const told = (topic: string) => heard.filter(one => one.topic === topic)
  const ticketsTold = () => told('ticket').flatMap(({ ids }) => ids)
  await until(() => ticketsTold().length >= 2)
  expect(ticketsTold().sort()).toEqual(['one', 'two'])
  expect(
    told('config')
      .flatMap(({ ids }) => ids)
      .sort(),
  ).toEqual(['one', 'two'])
  const other = await openLive(database.url, quiet)
  other.subscribe(announcement => heard.push(announcement))
  await change('last')
  await live.close() // what was gathered is told before the line goes dead
  await until(() => heard.some(({ ids }) => ids.includes('last')))
  expect(heard.some(({ topic, ids }) => topic === 'ticket' && ids.includes('last'))).toBe(true)
  await other.close()
})

test('a connection that cannot listen is let go of', async () => {
  const open = new Set<Socket>()
  const deaf = createServer(socket => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('data', bytes => {
      // PostgreSQL's protocol: welcome whoever starts, refuse every query, and wait for the next.
      if (bytes[0] === 0) socket.write(Buffer.concat([message('R', [0, 0, 0, 0]), ready]))
      else if (bytes[0] === 'Q'.charCodeAt(0))
        socket.write(Buffer.concat([message('E', [...Buffer.from('SERROR\0C53000\0Mno\0\0')]), ready]))
      else socket.end()
    })
  })
  await new Promise<void>(resolve => deaf.listen(0, '127.0.0.1', resolve))
  const { port } = deaf.address() as AddressInfo
  await expect(openLive(`postgres://a@127.0.0.1:${port}/a`, quiet)).rejects.toThrow('no')
  await until(() => open.size === 0)
  expect(open.size).toBe(0)
  for (const socket of open) socket.destroy()
  await new Promise(resolve => deaf.close(resolve))
})

const message = (type: string, body: readonly number[]): Buffer => {
  const head = Buffer.alloc(5, type)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, Buffer.from(body)])
}
const ready = message('Z', ['I'.charCodeAt(0)])
