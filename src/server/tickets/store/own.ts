// What a client's person is told about a request besides what their own connection may read. Asked for a ticket that
// this connection has found already.

import { sql } from 'kysely'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import type { Answer } from '#domain/catalogue/answering.ts'
import type { Db } from '#server/platform/db.ts'

export type BesideOwn = {
  readonly serviceNames: Readonly<Record<string, string>> | null
  readonly answers: readonly Answer[]
  /** By the agreement it came under; null: it came under none. */
  readonly shares: AgreementTerms['shares'] | null
}

export const loadBesideOwn = async (db: Db, ticketId: string): Promise<BesideOwn | null> => {
  const { rows } = await sql<BesideOwn>`
    select s.names as "serviceNames", t.answers, v.shares
      from tickets t
      left join services s on s.id = t.service_id
      left join agreement_versions v on v.agreement_id = t.agreement_id and v.version = t.agreement_version
     where t.id = ${ticketId}::uuid`.execute(db)
  return rows[0] ?? null
}
