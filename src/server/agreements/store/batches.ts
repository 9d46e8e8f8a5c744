// Batches: what was made together, so that it can be taken back together.

import { sql } from 'kysely'
import type { BatchNow } from '#domain/agreements/undoing.ts'
import type { Unit } from '#server/platform/unit.ts'
import type { By } from './writing.ts'

export const insertBatch = (
  unit: Unit,
  { id, kind, by }: { readonly id: string; readonly kind: 'create' | 'renew'; readonly by: By },
): void => unit.insert('agreement_batches', { id, kind, at: unit.now, by, undone_at: null })

export const lockBatch = async (unit: Unit, id: string): Promise<BatchNow | null> => {
  const { rows } = await sql<BatchNow>`
    select at, undone_at as "undoneAt" from agreement_batches where id = ${id}::uuid for update`.execute(
    unit.db,
  )
  return rows[0] ?? null
}

export const findBatch = async (db: Unit['db'], id: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from agreements where batch_id = ${id}::uuid order by id`.execute(db)
  return rows.map(row => row.id)
}
