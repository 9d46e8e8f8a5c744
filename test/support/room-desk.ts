// A desk of some rooms only, for tests that call them directly and need no server, no jobs and no other room.

import { afterAll } from 'vitest'
import type { Database } from '#server/platform/db.ts'
import { openDatabase } from '#server/platform/db.ts'
import type { Desk, Room } from '#server/platform/desk.ts'
import { openLive } from '#server/platform/live.ts'
import { openLog } from '#server/platform/log.ts'
import { testDatabase } from './database.ts'

export const roomDesk = async (rooms: readonly Room[], shared?: Database): Promise<Desk> => {
  const log = openLog('silent')
  const database = shared ? await openDatabase(shared.url, log) : await testDatabase()
  const live = await openLive(database.url, log)
  afterAll(async () => {
    await live.close()
    if (shared) await database.close()
  })
  const reactions = new Map<string, { task: string }[]>()
  for (const room of rooms)
    for (const [type, tasks] of Object.entries(room.reactions ?? {}))
      reactions.set(type, [...(reactions.get(type) ?? []), ...tasks])
  return {
    database,
    live,
    log,
    reactions,
    config: { url: 'http://desk.example' } as Desk['config'],
    events: new Map(
      rooms.flatMap(room =>
        Object.entries(room.events ?? {}).map(([type, row]) => [
          type,
          { version: row.version, check: (payload: unknown) => row.payload.parse(payload) },
        ]),
      ),
    ),
  } as unknown as Desk
}
