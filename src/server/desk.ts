// Opening the desk: database, files, secrets, live connection, and what the rooms registered. The server, the
// command line and the tests all open it here.

import type { EventRow } from '#domain/event.ts'
import type { Config } from './platform/config.ts'
import { openDatabase } from './platform/db.ts'
import type { Desk, Room } from './platform/desk.ts'
import { openFiles } from './platform/files.ts'
import { openLive } from './platform/live.ts'
import type { Log } from './platform/log.ts'
import { openSecrets } from './platform/secrets.ts'
import { rooms as allRooms } from './rooms.ts'

export type OpenDesk = Desk & { readonly rooms: readonly Room[]; readonly close: () => Promise<void> }

/** Opens a migrated database as a desk. Close it when done. */
export const openDesk = async (
  parts: { readonly config: Config; readonly databaseUrl: string; readonly log: Log },
  rooms: readonly Room[] = allRooms,
): Promise<OpenDesk> => {
  const { config, databaseUrl, log } = parts
  const database = await openDatabase(databaseUrl, log)
  const live = await openLive(databaseUrl, log)
  return {
    config,
    log,
    database,
    live,
    rooms,
    files: openFiles(config.dataFolder),
    secrets: openSecrets(config.secret, config.dataFolder),
    events: new Map(
      rooms.flatMap(room =>
        Object.entries(room.events ?? {}).map(([type, row]: [string, EventRow]) => [
          type,
          { version: row.version, check: (payload: unknown) => row.payload.parse(payload) },
        ]),
      ),
    ),
    reactions: reactionsOf(rooms),
    close: async () => {
      await live.close()
      await database.close()
    },
  }
}

const reactionsOf = (rooms: readonly Room[]): Desk['reactions'] => {
  const reactions = new Map<string, { task: string }[]>()
  for (const room of rooms)
    for (const [type, tasks] of Object.entries(room.reactions ?? {}))
      reactions.set(type, [...(reactions.get(type) ?? []), ...tasks])
  return reactions
}
