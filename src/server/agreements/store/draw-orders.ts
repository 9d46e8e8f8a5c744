// In which order agreements give their hours: a client's own, or the desk's.

import { sql } from 'kysely'
import { type DrawRule, drawRules } from '#domain/agreements/allowance/routing.ts'
import type { Db } from '#server/platform/db.ts'
import type { Unit } from '#server/platform/unit.ts'

export type DrawOrder = {
  readonly rules: readonly DrawRule[]
  readonly own: boolean
  /** Of the row that would be changed: the client's, or the desk's; 0: there is none yet. */
  readonly version: number
}

export const readDrawOrder = async (db: Db | Unit['db'], clientId: string | null): Promise<DrawOrder> => {
  const { rows } = await sql<{ clientId: string | null; rules: readonly DrawRule[]; version: number }>`
    select client_id as "clientId", rules, version from draw_orders
     where client_id is null or client_id = ${clientId}::uuid`.execute(db)
  const own = clientId === null ? undefined : rows.find(row => row.clientId === clientId)
  const desk = rows.find(row => row.clientId === null)
  return {
    rules: own?.rules ?? desk?.rules ?? drawRules,
    own: own !== undefined,
    version: (clientId === null ? desk : own)?.version ?? 0,
  }
}

/** One change of them at a time. */
export const lockDrawOrders = async (unit: Unit): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('draw_orders'))`.execute(unit.db)
}

/** @param rules null: the client has the desk's again. */
export const writeDrawOrder = async (
  unit: Unit,
  clientId: string | null,
  {
    rules,
    version,
    by,
  }: { readonly rules: readonly DrawRule[] | null; readonly version: number; readonly by: string | null },
): Promise<void> => {
  if (rules === null) await sql`delete from draw_orders where client_id = ${clientId}::uuid`.execute(unit.db)
  else
    await sql`
      insert into draw_orders (client_id, rules, version, changed_at, changed_by)
      values (${clientId}::uuid, ${[...rules]}::text[], ${version}, desk_now(), ${by}::uuid)
      on conflict (client_id) do update
         set rules = excluded.rules, version = excluded.version, changed_at = excluded.changed_at,
             changed_by = excluded.changed_by`.execute(unit.db)
}
