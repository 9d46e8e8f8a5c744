// All SQL of the second step.

import { sql } from 'kysely'
import type { Db } from '#server/platform/db.ts'
import { newId } from '#server/platform/ids.ts'
import type { Unit } from '#server/platform/unit.ts'

export type SecondFactor = { readonly on: boolean; readonly started: boolean; readonly codesLeft: number }

export const secondFactorOf = async (db: Db, personId: string): Promise<SecondFactor> => {
  const { rows } = await sql<SecondFactor>`
    select u.two_factor_enabled as on, f.id is not null as started,
           coalesce(jsonb_array_length(f.backup_codes::jsonb), 0) as "codesLeft"
      from auth.users u left join auth.second_factors f on f.user_id = u.id where u.id = ${personId}`.execute(
    db,
  )
  return rows[0] ?? { on: false, started: false, codesLeft: 0 }
}

/** A secret that waits for its first code. An earlier one that never got its code is replaced. */
export const startSecondFactor = async (db: Db, personId: string, sealedSecret: string): Promise<void> => {
  await sql`
    insert into auth.second_factors (id, user_id, secret, backup_codes)
    values (${newId()}, ${personId}, ${sealedSecret}, '[]')
    on conflict (user_id) do update set secret = excluded.secret, backup_codes = '[]'
     where not auth.second_factors.verified`.execute(db)
}

export const setRecoveryCodes = async (
  unit: Unit,
  personId: string,
  hashes: readonly string[],
): Promise<void> => {
  await sql`
    update auth.second_factors set backup_codes = ${JSON.stringify(hashes)} where user_id = ${personId}`.execute(
    unit.db,
  )
}

export const dropSecondFactor = async (unit: Unit, personId: string): Promise<void> => {
  await sql`delete from auth.second_factors where user_id = ${personId}`.execute(unit.db)
  await sql`update auth.users set two_factor_enabled = false where id = ${personId}`.execute(unit.db)
}
