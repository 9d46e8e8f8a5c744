import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import pg from 'pg'
import { expect, test } from 'vitest'
import { testDatabase } from '#test/support/database.ts'
import { openDatabase } from './db.ts'

/** What a pooler does that ignores what it does not know: the first packet goes on without its options. */
const withoutOptions = (packet: Buffer): Buffer => {
  const words = packet.toString('utf8', 8).split('\u0000')
  const kept = words.flatMap((name, at) =>
    at % 2 === 0 && name !== '' && name !== 'options' ? [name, words[at + 1] ?? ''] : [],
  )
  const body = Buffer.from(`${kept.join('\u0000')}\u0000\u0000`)
  const head = Buffer.alloc(8)
  head.writeInt32BE(body.length + 8, 0)
  packet.copy(head, 4, 4, 8)
  return Buffer.concat([head, body])
}

test('behind a pooler that drops the role of a session nothing is read: Accord says so and does not start', async () => {
  const { url } = await testDatabase()
  const { host, port, user, password, database } = new pg.Client({ connectionString: url })
  const pooler = createServer(socket => {
    const server = connect(host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port })
    socket.once('data', first => {
      server.write(withoutOptions(first))
      socket.pipe(server)
    })
    server.pipe(socket)
    for (const end of [socket, server]) end.on('error', () => {})
  }).listen(0, '127.0.0.1')
  await once(pooler, 'listening')
  const through = new URL(`postgres://127.0.0.1:${(pooler.address() as AddressInfo).port}/${database}`)
  through.username = user ?? ''
  through.password = typeof password === 'string' ? password : ''
  try {
    await expect(openDatabase(through.href, { warn: () => {} })).rejects.toThrow(
      /acts as \w+ where it should as accord_app/,
    )
  } finally {
    pooler.close()
  }
})
