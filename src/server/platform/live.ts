// What changed, told at once: one listening connection per node hears every commit and passes it to whoever
// subscribed here. When the connection was lost, something may have been missed, so everyone is told to look again.

import pg from 'pg'
import type { Log } from './log.ts'
import { type Announcement, announcementTexts } from './unit.ts'

export type Live = {
  subscribe(listener: (announcement: Announcement) => void): () => void
  /** Tells every node of what has been committed, many together, within a few milliseconds. */
  announce(announcements: readonly Announcement[]): void
  close(): Promise<void>
}

/** Sent to every subscriber when announcements may have been lost. */
export const resync: Announcement = { topic: 'resync', ids: [] }

const channel = 'accord_live'
const pulse = 'accord_pulse'
const pulseEvery = 2_000
const silentAfter = 5_000
const gatherFor = 15

export const openLive = async (ownerUrl: string, log: Pick<Log, 'warn' | 'info'>): Promise<Live> => {
  const listeners = new Set<(announcement: Announcement) => void>()
  let client: pg.Client | null = null
  let closed = false
  let heard = 0
  let timer: NodeJS.Timeout | null = null

  const tell = (announcement: Announcement): void => {
    for (const listener of listeners) listener(announcement)
  }

  let waiting: Announcement[] = []
  let gathering: NodeJS.Timeout | null = null

  /** While the connection is away nothing is sent: when it is back everybody looks again at everything. */
  const send = async (): Promise<void> => {
    gathering = null
    const texts = announcementTexts(waiting)
    waiting = []
    if (texts.length === 0) return
    await inTurn(`select pg_notify($1, text) from unnest($2::text[]) text`, [channel, texts]).catch(
      (error: Error) => log.warn({ error: error.message }, 'what changed could not be told'),
    )
  }

  let turn: Promise<unknown> = Promise.resolve()

  /** One statement after another, on the connection there is by then. */
  const inTurn = (statement: string, values: readonly unknown[] = []): Promise<unknown> => {
    const run = () => client?.query(statement, [...values])
    turn = turn.then(run, run)
    return turn
  }

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 })
    fresh.on('error', () => {}) // 'end' follows
    fresh.on('notification', message => {
      heard = performance.now()
      if (message.channel === channel && message.payload) tell(JSON.parse(message.payload) as Announcement)
    })
    await fresh.connect()
    fresh.on('end', () => {
      if (client === fresh && !closed) void reconnect()
    })
    try {
      await fresh.query(`listen ${channel}; listen ${pulse}`)
    } catch (error) {
      // Connected and yet deaf: let go of it, or every try leaves one behind.
      void fresh.end().catch(() => {})
      throw error
    }
    client = fresh
    heard = performance.now()
  }

  const reconnect = async (): Promise<void> => {
    client = null
    log.warn('the live connection to the database was lost; connecting again')
    for (let wait = 100; !closed; wait = Math.min(wait * 2, 3_000)) {
      try {
        await connect()
        log.info('the live connection is back')
        tell(resync)
        return
      } catch {
        await new Promise(resolve => setTimeout(resolve, wait))
      }
    }
  }

  // A connection can die without a word (a firewall, a stopped server): one that does not hear itself is dropped.
  const check = (): void => {
    const current = client
    if (!current || closed) return
    if (performance.now() - heard > silentAfter) {
      client = null
      void current.end().catch(() => {})
      void reconnect()
    } else inTurn(`notify ${pulse}`).catch(() => {})
  }

  await connect()
  timer = setInterval(check, pulseEvery)
  return {
    subscribe: listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    announce: announcements => {
      waiting.push(...announcements)
      gathering ??= setTimeout(() => void send(), gatherFor)
    },
    close: async () => {
      if (gathering) clearTimeout(gathering)
      // A server that no longer answers does not keep the node from stopping.
      await Promise.race([send(), new Promise(resolve => setTimeout(resolve, 500).unref())])
      closed = true
      if (timer) clearInterval(timer)
      const current = client
      client = null
      await current?.end().catch(() => {})
    },
  }
}
