import Fastify from 'fastify'
import { afterEach, expect, test } from 'vitest'
import type { Desk } from './desk.ts'
import type { Session } from './serve.ts'
import { serveStream } from './stream.ts'
import type { Announcement } from './unit.ts'

const ana = { kind: 'staff', id: 'ana' }
const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A desk where these are announced while the database is asked for the time. */
const opened = async (meanwhile: readonly Announcement[]): Promise<Response> => {
  const listeners = new Set<(announcement: Announcement) => void>()
  const live = {
    subscribe: (listener: (announcement: Announcement) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const now = async () => {
    for (const announcement of meanwhile) for (const listener of listeners) listener(announcement)
    return 0
  }
  const server = Fastify({ forceCloseConnections: true })
  closing.push(() => server.close())
  serveStream(
    server,
    { live, database: { now } } as unknown as Desk,
    async () => ({ actor: ana }) as unknown as Session,
  )
  const address = await server.listen({ port: 0, host: '127.0.0.1' })
  return fetch(`${address}/api/v1/live`)
}

test('what is announced while a stream is being opened is told in it, after the greeting', async () => {
  const response = await opened([{ topic: 'ticket', ids: ['42'] }])
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  const reader = response.body?.getReader()
  const { value } = (await reader?.read()) ?? {}
  const told = [...new TextDecoder().decode(value).matchAll(/"topic":"(\w+)"/g)].map(([, topic]) => topic)
  expect(told).toEqual(['hello', 'ticket'])
  await reader?.cancel()
})

test('whose session ends while the stream is being opened is asked to sign in', async () => {
  const response = await opened([{ topic: 'session', ids: ['ana'] }])
  expect(response.status).toBe(401)
  expect(await response.json()).toMatchObject({ code: 'unauthenticated' })
})
