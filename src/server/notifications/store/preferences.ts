// What people have chosen about being told.

import type { Kysely } from 'kysely'
import type { NotificationPreferences } from '#domain/notifications/shapes.ts'
import type { DB } from '#server/platform/tables.ts'
import type { Unit } from '#server/platform/unit.ts'

type Db = Kysely<DB>

export const loadPreferences = async (
  db: Db,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, unknown>> => {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('notification_preferences')
    .select(['person_id', 'value'])
    .where('person_id', 'in', personIds)
    .execute()
  return new Map(rows.map(row => [row.person_id, row.value]))
}

export const storePreferences = (unit: Unit, personId: string, value: NotificationPreferences): void =>
  unit.upsert('notification_preferences', ['person_id'], {
    person_id: personId,
    value,
    changed_at: unit.now,
  })
