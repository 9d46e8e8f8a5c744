// A ticket as its page shows it: one query for everything that is not conversation or clocks.

import { sql } from 'kysely'
import type { Language } from '#domain/actor.ts'
import type { Answer } from '#domain/catalogue/answering.ts'
import type { Named } from '#domain/event.ts'
import type { MatchTrace } from '#domain/tickets/ticket-now.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Turn } from '#kernel/terms.ts'
import { type Db, planOnce } from '#server/platform/db.ts'
import type { Present, UploadRow } from './drafts.ts'

type Numbered = { readonly id: string; readonly number: number; readonly subject: string }

export type TicketRow = {
  readonly now: Instant
  readonly id: string
  readonly number: number
  readonly subject: string
  readonly version: number
  readonly typeId: string
  readonly statusId: string
  readonly turn: Turn
  readonly category: 'new' | 'open' | 'waiting' | 'solved' | 'closed'
  readonly severity: number
  readonly urgency: number
  readonly priority: number
  readonly priorityReason: string | null
  readonly tags: readonly string[]
  readonly channel: 'app' | 'portal' | 'mail' | 'api' | 'import'
  readonly arrivedAt: Instant
  readonly createdAt: Instant
  readonly solvedAt: Instant | null
  readonly lastMessageAt: Instant
  readonly snoozedUntil: Instant | null
  readonly match: MatchTrace
  readonly answers: readonly Answer[]
  readonly sample: boolean
  readonly client: {
    readonly id: string
    readonly number: number
    readonly name: string
    readonly zone: string
    readonly language: Language
    readonly accountManager: Named | null
    readonly openTickets: number
  }
  readonly project: Named
  readonly service: Named | null
  readonly agreement: (Named & { readonly number: number; readonly version: number }) | null
  /** Whether it ever stood outside every agreement. */
  readonly wasOutside: boolean
  readonly assignee: Named | null
  readonly team: Named | null
  readonly requester: {
    readonly id: string
    readonly name: string
    readonly email: string | null
    readonly zone: string | null
    readonly language: Language
  } | null
  readonly mergedInto: Numbered | null
  readonly follows: Numbered | null
  readonly mergedFrom: readonly Numbered[]
  readonly participants: readonly {
    readonly role: 'cc' | 'watcher'
    readonly address: string
    readonly name: string
    readonly personId: string | null
  }[]
  /** The viewer's own, the one written last first. */
  readonly drafts: readonly {
    readonly kind: 'reply' | 'note'
    readonly html: string
    readonly seen: string | null
    readonly uploads: readonly UploadRow[]
    readonly updatedAt: Instant
  }[]
  readonly present: readonly Present[]
}

const numbered = (alias: string) => sql`
  case when ${sql.ref(`${alias}.id`)} is not null then jsonb_build_object(
    'id', ${sql.ref(`${alias}.id`)}, 'number', ${sql.ref(`${alias}.number`)}, 'subject', ${sql.ref(`${alias}.subject`)}) end`

/** By number or id, for one of us. */
export const loadTicket = async (
  db: Db,
  ref: string,
  viewer: { readonly id: string; readonly language: Language },
): Promise<TicketRow | null> => {
  const { rows } = await sql<TicketRow>`${sql.raw(planOnce)}
    select desk_now() as now, t.id, t.number, t.subject, t.version, t.type_id as "typeId", t.status_id as "statusId",
           t.turn, t.category, t.severity, t.urgency, t.priority, t.priority_reason as "priorityReason", t.tags, t.channel,
           t.arrived_at as "arrivedAt", t.created_at as "createdAt", t.solved_at as "solvedAt",
           t.last_message_at as "lastMessageAt", t.snoozed_until as "snoozedUntil", t.match, t.answers, t.sample,
           jsonb_build_object('id', c.id, 'number', c.number, 'name', c.name, 'zone', c.zone, 'language', c.language,
             'accountManager', case when a.id is not null then jsonb_build_object('id', a.id, 'name', a.name) end,
             'openTickets', (select count(*) from tickets o where o.client_id = c.id
                              and o.category in ('new', 'open', 'waiting'))) as client,
           jsonb_build_object('id', j.id, 'name', j.name) as project,
           case when v.id is not null then jsonb_build_object(
             'id', v.id, 'name', coalesce(v.names ->> ${viewer.language}, v.names ->> 'en')) end as service,
           (select jsonb_build_object('id', g.id, 'name', g.name, 'number', g.number, 'version', t.agreement_version)
              from agreements g where g.id = t.agreement_id) as agreement,
           exists (select from outside_requests o where o.ticket_id = t.id) as "wasOutside",
           case when s.id is not null then jsonb_build_object('id', s.id, 'name', s.name) end as assignee,
           case when m.id is not null then jsonb_build_object('id', m.id, 'name', m.name) end as team,
           case when r.id is not null then jsonb_build_object(
             'id', r.id, 'name', r.name, 'email', r.email, 'zone', r.zone, 'language', r.language) end as requester,
           ${numbered('i')} as "mergedInto", ${numbered('f')} as follows,
           coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'number', o.number, 'subject', o.subject) order by o.number)
                       from tickets o where o.merged_into = t.id), '[]') as "mergedFrom",
           coalesce((select jsonb_agg(jsonb_build_object(
                         'role', q.role, 'address', q.address, 'name', coalesce(nullif(q.name, ''), w.name, ''),
                         'personId', w.id) order by q.added_at, q.address)
                       from ticket_participants q
                       left join people w on w.id = q.person_id or (q.person_id is null and lower(w.email) = q.address)
                      where q.ticket_id = t.id), '[]') as participants,
           coalesce((select jsonb_agg(jsonb_build_object('kind', d.kind, 'html', d.html, 'seen', d.seen,
                         'updatedAt', (extract(epoch from d.updated_at) * 1000)::bigint,
                         'uploads', coalesce((select jsonb_agg(jsonb_build_object(
                             'id', u.id, 'name', u.name, 'mediaType', u.media_type, 'size', u.size)
                             order by array_position(d.uploads, u.id))
                           from uploads u where u.id = any(d.uploads) and u.person_id = d.person_id), '[]'))
                       order by d.updated_at desc)
                       from drafts d where d.ticket_id = t.id and d.person_id = ${viewer.id}::uuid), '[]') as drafts,
           coalesce((select jsonb_agg(jsonb_build_object(
                         'person', jsonb_build_object('id', p.id, 'name', p.name), 'doing', e.doing) order by p.name)
                       from presences e join people p on p.id = e.person_id
                      where e.ticket_id = t.id and e.person_id <> ${viewer.id}::uuid
                        and e.seen_at > desk_now() - interval '30 seconds'), '[]') as present
      from tickets t
      join clients c on c.id = t.client_id
      join projects j on j.id = t.project_id
      left join people a on a.id = c.account_manager_id
      left join services v on v.id = t.service_id
      left join people s on s.id = t.assignee_id
      left join teams m on m.id = t.team_id
      left join people r on r.id = t.requester_id
      left join tickets i on i.id = t.merged_into
      left join tickets f on f.id = t.follows_id
     where ${byRef(ref)}`.execute(db)
  return rows[0] ?? null
}

export const byRef = (ref: string) =>
  /^\d+$/.test(ref) ? sql`t.number = ${ref}::bigint` : sql`t.id = ${ref}::uuid`
