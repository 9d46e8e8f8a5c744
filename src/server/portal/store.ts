// All SQL of the portal: who asks, what covers them, and who of the own company can be named.

import { sql } from 'kysely'
import type { Language } from '#domain/actor.ts'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import type { Named } from '#domain/event.ts'
import type { Coverage } from '#domain/tickets/coverage.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Db } from '#server/platform/db.ts'
import { withoutAgreement } from '#server/tickets/index.ts'

export type AskerFacts = Coverage & {
  readonly now: Instant
  readonly calendarId: string | null
  readonly siteId: string | null
  readonly language: Language
  /** What each version of each agreement shares. */
  readonly shares: readonly {
    readonly agreementId: string
    readonly version: number
    readonly promises: AgreementTerms['shares']['promises']
  }[]
}

/** Null when there is no such client. */
export const loadAsker = async (
  db: Db,
  { clientId, contactId }: { readonly clientId: string; readonly contactId: string | null },
): Promise<AskerFacts | null> => {
  const { rows } = await sql<AskerFacts>`
    select desk_now() as now, c.calendar_id as "calendarId", p.site_id as "siteId",
           coalesce(p.language, c.language) as language, agreement_candidates(c.id) as candidates,
           ${withoutAgreement} as "withoutAgreement",
           coalesce((select jsonb_agg(jsonb_build_object('agreementId', v.agreement_id, 'version', v.version,
                              'promises', v.shares -> 'promises'))
                       from agreement_clients a join agreement_versions v on v.agreement_id = a.agreement_id
                      where a.client_id = c.id), '[]') as shares
      from clients c left join people p on p.id = ${contactId}::uuid and p.client_id = c.id
     where c.id = ${clientId}::uuid`.execute(db)
  return rows[0] ?? null
}

/** What an acknowledgement and the hourly budget go by. */
export const addressOf = async (db: Db, personId: string): Promise<string | null> => {
  const { rows } = await sql<{ email: string | null }>`
    select email from people where id = ${personId}::uuid`.execute(db)
  return rows[0]?.email ?? null
}

/** Of one client, those who have not been shut out; by any part of the name. */
export const findColleagues = async (db: Db, clientId: string, q: string): Promise<readonly Named[]> => {
  const { rows } = await sql<Named>`
    select id, name from people
     where client_id = ${clientId}::uuid and kind = 'contact' and disabled_at is null
       and position(folded(${q.trim()}) in folded(name)) > 0
     order by lower(name), id limit 20`.execute(db)
  return rows
}

export const serviceIds = async (db: Db): Promise<readonly { readonly id: string }[]> => {
  const { rows } = await sql<{ id: string }>`select id from services where archived_at is null`.execute(db)
  return rows
}
