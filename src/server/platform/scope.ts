// The one door for reading. Staff read as accord_app; a contact reads as accord_portal in a transaction that says
// for whom, so row-level security holds even where a query forgot to.

import { sql } from 'kysely'
import type { Actor } from '#domain/actor.ts'
import type { Database, Db } from './db.ts'

/** Runs `read` on a connection that can see what this actor may see, and nothing else. */
export const reading = async <T>(
  database: Database,
  actor: Actor,
  read: (db: Db) => Promise<T>,
): Promise<T> => {
  if (actor.kind !== 'contact') return read(database.app)
  return database.portal.transaction().execute(async transaction => {
    await sql`select set_config('accord.client', ${actor.clientId}, true), set_config('accord.person', ${actor.id}, true)`.execute(
      transaction,
    )
    return read(transaction)
  })
}
