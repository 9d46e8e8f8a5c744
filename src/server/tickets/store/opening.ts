// What opening a ticket needs to know, for one or for fifty in one round trip.

import { sql } from 'kysely'
import type { Named } from '#domain/event.ts'
import type { Numbered, Requester, StoredFile } from '#domain/tickets/ticket-now.ts'
import type { Instant } from '#kernel/instant.ts'
import { planOnce } from '#server/platform/db.ts'
import type { Unit } from '#server/platform/unit.ts'

export type OpeningIds = {
  readonly clientId: string
  readonly requesterId: string | null
  readonly assigneeId: string | null
  readonly teamId: string | null
  readonly serviceId: string | null
  readonly followsId: string | null
  readonly uploads: readonly string[]
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
  readonly assignee: Named | null
  readonly team: Named | null
  readonly service: (Named & { readonly teamId: string | null }) | null
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
           case when j.id is not null then jsonb_build_object(
             'id', c.id, 'calendarId', c.calendar_id, 'sample', c.sample, 'projectId', j.id) end as client,
           case when r.id is not null then jsonb_build_object('id', r.id, 'name', r.name, 'email', r.email) end as requester,
           case when s.id is not null then jsonb_build_object('id', s.id, 'name', s.name) end as assignee,
           case when t.id is not null then jsonb_build_object('id', t.id, 'name', t.name) end as team,
           case when v.id is not null then jsonb_build_object('id', v.id, 'name', v.names ->> 'en', 'teamId', v.team_id) end as service,
           case when f.id is not null then jsonb_build_object('id', f.id, 'number', f.number) end as follows,
           coalesce((select jsonb_agg(jsonb_build_object(
               'uploadId', u.id, 'sha256', u.sha256, 'size', u.size, 'name', u.name, 'mediaType', u.media_type,
               'contentId', null) order by array_position(a.uploads, u.id))
             from uploads u where u.id = any(a.uploads) and u.person_id = ${writerId}::uuid), '[]') as files
      from jsonb_to_recordset(${asks}::jsonb) as a(n int, "clientId" uuid, "requesterId" uuid, "assigneeId" uuid,
             "teamId" uuid, "serviceId" uuid, "followsId" uuid, uploads uuid[])
      left join clients c on c.id = a."clientId" and c.archived_at is null
      left join lateral (select id from projects where client_id = c.id and archived_at is null
                          order by created_at, id limit 1) j on true
      left join people r on r.id = a."requesterId" and r.client_id = a."clientId"
      left join people s on s.id = a."assigneeId" and s.kind = 'staff' and s.disabled_at is null and s.role <> 'observer'
      left join teams t on t.id = a."teamId" and t.archived_at is null
      left join services v on v.id = a."serviceId" and v.archived_at is null
      left join tickets f on f.id = a."followsId" and f.client_id = a."clientId"
     order by a.n`.execute(unit.db)
  for (const { now } of rows) unit.notBefore(now)
  return rows
}
