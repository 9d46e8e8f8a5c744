// The live stream: Server-Sent Events from the node's announcements to each open browser, only what its person
// may know of. A reader that does not read is dropped and will ask again for everything.

import type { FastifyInstance } from 'fastify'
import { isRefusal } from '#kernel/refusal.ts'
import type { Desk } from './desk.ts'
import type { Identify, Session } from './serve.ts'
import type { Announcement } from './unit.ts'

const heartbeatEvery = 15_000
const backlogLimit = 1024 * 1024
const signInFirst = {
  type: 'about:blank',
  status: 401,
  code: 'unauthenticated',
  title: 'Please sign in first.',
} as const

export const serveStream = (server: FastifyInstance, desk: Desk, identify: Identify): void => {
  server.get('/api/v1/live', async (request, reply) => {
    const session = await identify(desk, request)
    if (isRefusal(session) || !session) return reply.code(401).send(signInFirst)
    const stream = reply.raw
    // What is announced before the stream has begun: a response that is written to begins by itself, as plain text.
    let early: string[] | null = []
    let isOver = false
    const write = (text: string): void => {
      if (early) early.push(text)
      else if (stream.writableLength > backlogLimit) stream.destroy()
      else stream.write(text)
    }
    // Listening begins before anything is awaited: a session that ends meanwhile ends its stream too.
    const leave = desk.live.subscribe(announcement => {
      if (endsSession(announcement, session)) {
        isOver = true
        if (!early) stream.end()
      } else if (concerns(announcement, session))
        write(`data: ${JSON.stringify({ topic: announcement.topic, ids: announcement.ids })}\n\n`)
    })
    stream.on('close', leave)
    const now = await desk.database.now()
    if (isOver) return reply.code(401).send(signInFirst)
    reply.hijack()
    if (stream.destroyed || stream.writableEnded) return reply
    stream.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    })
    stream.write(
      `retry: 2000\ndata: ${JSON.stringify({ topic: 'hello', ids: [], now: new Date(now).toISOString() })}\n\n${early.join('')}`,
    )
    early = null

    let beats = 0
    const heartbeat = setInterval(() => {
      write(': still here\n\n')
      beats += 1
      // A session also ends by time, which nobody announces.
      if (beats % 4 === 0)
        identify(desk, request).then(
          again => {
            if (!again || isRefusal(again)) stream.end()
          },
          () => {}, // the database is away: the next look will tell
        )
    }, heartbeatEvery)
    stream.on('close', () => {
      clearInterval(heartbeat)
    })
    return reply
  })
}

/** `session` announces people whose sessions were ended: their streams close at once. */
const endsSession = ({ topic, ids }: Announcement, { actor }: Session): boolean =>
  topic === 'session' && ids.includes(actor.id)

const personal = new Set(['notification'])

const concerns = ({ topic, ids, clientId }: Announcement, { actor }: Session): boolean => {
  if (topic === 'session' || topic === 'intake') return false
  if (topic === 'resync') return true
  if (personal.has(topic)) return ids.includes(actor.id)
  return actor.kind === 'staff' || (topic === 'ticket' && clientId === actor.clientId)
}
