// All SQL of the settings this room keeps: the company, and how people sign in.

import { sql } from 'kysely'
import type { CompanySettings } from '#domain/people/setup-shapes.ts'
import type { Security } from '#domain/people/sign-in-shapes.ts'
import type { Db } from '#server/platform/db.ts'

type Stored = { readonly company: CompanySettings | null; readonly security: Partial<Security> | null }

/** Whoever changes settings reads them after this: each change is then laid over the one before. */
export const lockSettings = async (db: Db): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('settings'))`.execute(db)
}

export const readSettings = async (db: Db): Promise<Stored> => {
  const { rows } = await sql<Stored>`
    select (select value from settings where key = 'company') as company,
           (select value from settings where key = 'security') as security`.execute(db)
  return rows[0] ?? { company: null, security: null }
}
