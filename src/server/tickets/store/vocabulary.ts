// Types, statuses and the matrix.

import { sql } from 'kysely'
import type { PriorityMatrix } from '#domain/tickets/shapes.ts'
import type { StatusWord, TypeWord } from '#domain/tickets/vocabulary.ts'
import type { Db } from '#server/platform/db.ts'

type Words = {
  readonly types: readonly TypeWord[]
  readonly statuses: readonly StatusWord[]
  readonly matrix: PriorityMatrix | null
  readonly reopenDays: number | null
}

export const loadVocabulary = async (db: Db): Promise<Words> => {
  const { rows } = await sql<Words>`
    select
      coalesce((select jsonb_agg(jsonb_build_object(
          'id', id, 'names', names, 'icon', icon, 'position', position, 'archived', archived_at is not null,
          'stages', jsonb_build_object('new', new_status_id, 'open', open_status_id, 'hand_over', hand_over_status_id,
                                       'solve', solve_status_id, 'close', close_status_id)) order by position, id)
        from ticket_types), '[]') as types,
      coalesce((select jsonb_agg(jsonb_build_object(
          'id', id, 'names', names, 'turn', turn, 'category', category, 'position', position,
          'archived', archived_at is not null) order by position, id)
        from statuses), '[]') as statuses,
      (select value from settings where key = 'priorityMatrix') as matrix,
      (select (value ->> 'reopenDays')::int from settings where key = 'tickets') as "reopenDays"`.execute(db)
  const [words] = rows
  if (!words) throw new Error('a select without from answers one row')
  return words
}

/** The tags in use on open tickets, most used first. */
export const loadTags = async (db: Db): Promise<readonly string[]> => {
  const { rows } = await sql<{ tag: string }>`
    select tag from tickets, unnest(tags) tag
     where category in ('new', 'open', 'waiting')
     group by tag order by count(*) desc, tag limit 200`.execute(db)
  return rows.map(row => row.tag)
}
