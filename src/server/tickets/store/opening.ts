// What opening a ticket needs to know, for one or for fifty in one round trip. Each thing is looked up by its key in a
// subquery of its own: as joins, a plan made for a hundred openings would read whole tables for one.

import { sql } from 'kysely'
import type { Named } from '#domain/event.ts'
import type { Coverage } from '#domain/tickets/coverage.ts'
import type { ServiceAsked } from '#domain/tickets/opening.ts'
import type { Numbered, Requester, StoredFile } from '#domain/tickets/ticket-now.ts'
import type { Instant } from '#kernel/instant.ts'
import { planOnce } from '#server/platform/db.ts'
import type { Unit } from '#server/platform/unit.ts'
import { withoutAgreement } from './coverage.ts'

export type OpeningIds = {
  readonly clientId: string
  readonly requesterId: string | null
  readonly assigneeId: string | null
  readonly teamId: string | null
  readonly serviceId: string | null
  readonly followsId: string | null
  readonly uploads: readonly string[]
  /** Named in the answers to the service’s form. */
  readonly answerPeople?: readonly string[]
}

/** Null where what was asked for is not there, or not for this client. */
export type OpeningFacts = {
  readonly number: number
  readonly client: {
    readonly id: string
    readonly calendarId: string | null
    readonly projectId: string
    readonly sample: boolean
  } | null
  readonly requester: Requester | null
  /** What the client has agreed, and what holds where it never has. */
  readonly candidates: Coverage['candidates']
  readonly withoutAgreement: Coverage['withoutAgreement']
  readonly assignee: Named | null
  readonly team: Named | null
  readonly service: ServiceAsked | null
  readonly people: readonly Named[]
  readonly follows: Numbered | null
  readonly files: readonly (StoredFile & { readonly uploadId: string })[]
}

/** In the order asked. Numbers are given out here; one that is not used in the end stays unused. */
export const loadOpenings = async (
  unit: Unit,
  asked: readonly OpeningIds[],
  writerId: string | null,
): Promise<readonly OpeningFacts[]> => {
  const asks = JSON.stringify(asked.map((ids, n) => ({ n, ...ids })))
  const { rows } = await sql<OpeningFacts & { readonly now: Instant }>`${sql.raw(planOnce)}
    select nextval('ticket_numbers') as number, desk_now() as now,
           (select jsonb_build_object('id', c.id, 'calendarId', c.calendar_id, 'sample', c.sample, 'projectId', j.id)
              from clients c, lateral (select id from projects where client_id = c.id and archived_at is null
                                        order by created_at, id limit 1) j
             where c.id = a."clientId" and c.archived_at is null) as client,
           (select jsonb_build_object('id', id, 'name', name, 'email', email, 'siteId', site_id) from people
             where id = a."requesterId" and client_id = a."clientId") as requester,
           agreement_candidates(a."clientId") as candidates, ${withoutAgreement} as "withoutAgreement",
           (select jsonb_build_object('id', id, 'name', name) from people
             where id = a."assigneeId" and kind = 'staff' and disabled_at is null and role <> 'observer') as assignee,
           (select jsonb_build_object('id', id, 'name', name) from teams
             where id = a."teamId" and archived_at is null) as team,
           (select jsonb_build_object('id', v.id, 'name', v.names ->> 'en', 'typeId', v.type_id, 'severity', v.severity,
                     'urgency', v.urgency, 'asksImpact', v.asks_impact, 'form', v.form,
                     'team', (select jsonb_build_object('id', id, 'name', name) from teams
                               where id = v.team_id and archived_at is null)) from services v
             where v.id = a."serviceId" and v.archived_at is null) as service,
           coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name)) from people
             where id = any(a."answerPeople") and client_id = a."clientId"), '[]') as people,
           (select jsonb_build_object('id', id, 'number', number) from tickets
             where id = a."followsId" and client_id = a."clientId") as follows,
           coalesce((select jsonb_agg(jsonb_build_object(
               'uploadId', u.id, 'sha256', u.sha256, 'size', u.size, 'name', u.name, 'mediaType', u.media_type,
               'contentId', null) order by array_position(a.uploads, u.id))
             from uploads u where u.id = any(a.uploads) and u.person_id = ${writerId}::uuid), '[]') as files
      from jsonb_to_recordset(${asks}::jsonb) as a(n int, "clientId" uuid, "requesterId" uuid, "assigneeId" uuid,
             "teamId" uuid, "serviceId" uuid, "followsId" uuid, uploads uuid[], "answerPeople" uuid[])
     order by a.n`.execute(unit.db)
  for (const { now } of rows) unit.notBefore(now)
  return rows
}
