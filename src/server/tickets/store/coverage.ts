// What the choice of an agreement looks at. What a client has agreed is gathered by a function of the database, so that
// an opening needs no query of its own for it.

import { sql } from 'kysely'
import type { Coverage } from '#domain/tickets/coverage.ts'
import type { Unit } from '#server/platform/unit.ts'

/** What holds for a client that never had an agreement: as somebody set it, else the default policy. */
export const withoutAgreement = sql`
  coalesce((select value ->> 'withoutAgreement' from settings where key = 'agreements'), 'default_policy')`

export const loadCoverage = async ({ db }: Pick<Unit, 'db'>, clientId: string): Promise<Coverage> => {
  const { rows } = await sql<Coverage>`
    select agreement_candidates(${clientId}::uuid) as candidates, ${withoutAgreement} as "withoutAgreement"`.execute(
    db,
  )
  const [row] = rows
  if (!row) throw new Error('a select without from answers one row')
  return row
}
