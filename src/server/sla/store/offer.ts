// What matching knows, read in one go: policies, calendars, defaults, and whose hours people and teams keep.

import { type Kysely, sql } from 'kysely'
import type { Member } from '#domain/calendars/versions.ts'
import type { PublishedPolicy } from '#domain/sla/terms.ts'
import type { CalendarSpec } from '#kernel/calendar.ts'
import type { Instant } from '#kernel/instant.ts'
import type { DB } from '#server/platform/tables.ts'

export type OfferRows = {
  readonly policies: readonly PublishedPolicy[]
  readonly policyVersions: readonly PublishedPolicy[]
  readonly calendars: readonly {
    readonly id: string
    readonly calendarId: string
    readonly name: string
    readonly version: number
    readonly spec: CalendarSpec
    readonly members: readonly Member[]
    readonly effectiveAt: Instant
  }[]
  readonly teams: readonly { readonly id: string; readonly calendarId: string }[]
  readonly people: readonly { readonly id: string; readonly calendarId: string }[]
  readonly defaultPolicyId: string | null
  readonly companyCalendarId: string | null
}

/** One query, so that the parts fit together. Policies in their newest version, and in all of theirs; calendars too. */
export const loadOffer = async (db: Kysely<DB>): Promise<OfferRows> => {
  const { rows } = await sql<OfferRows>`
    select
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'versionId', v.id,
                                                  'version', v.version, 'terms', v.terms)), '[]')
         from policies p
         join lateral (select * from policy_versions v where v.policy_id = p.id order by version desc limit 1) v
           on true
        where p.archived_at is null) as policies,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'versionId', v.id,
                                                  'version', v.version, 'terms', v.terms)), '[]')
         from policies p join policy_versions v on v.policy_id = p.id) as "policyVersions",
      (select coalesce(json_agg(json_build_object('id', v.id, 'calendarId', c.id, 'name', c.name,
                                                  'version', v.version, 'spec', v.spec, 'members', v.members,
                                                  'effectiveAt', (extract(epoch from v.effective_at) * 1000)::bigint)
                                order by v.version), '[]')
         from calendar_versions v join calendars c on c.id = v.calendar_id) as calendars,
      (select coalesce(json_agg(json_build_object('id', id, 'calendarId', calendar_id)), '[]')
         from teams where calendar_id is not null) as teams,
      (select coalesce(json_agg(json_build_object('id', id, 'calendarId', calendar_id)), '[]')
         from people where kind = 'staff' and calendar_id is not null) as people,
      (select value ->> 'policyId' from settings where key = 'sla') as "defaultPolicyId",
      (select value ->> 'calendarId' from settings where key = 'company') as "companyCalendarId"`.execute(db)
  const [offer] = rows
  if (!offer) throw new Error('the database did not tell what is promised')
  return offer
}
