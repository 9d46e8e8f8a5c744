// The queue: one index scan for what is due, one for what is not, and the rows of a page. This store may join
// across rooms; it only reads.

import { type RawBuilder, sql } from 'kysely'
import type { Named } from '#domain/event.ts'
import type { Category } from '#domain/tickets/status.ts'
import type { Cursor } from '#domain/views/cursor.ts'
import { type Filter, isEmpty } from '#domain/views/filter.ts'
import type { Tab } from '#domain/views/shapes.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Turn } from '#kernel/terms.ts'
import { type Db, planOnce } from '#server/platform/db.ts'

export type Viewer = { readonly id: string; readonly teams: readonly string[]; readonly language: string }

export type Scope = {
  readonly tab: Tab
  readonly filter: Filter
  readonly viewer: Viewer
  /** Only those of one client. */
  readonly clientId?: string | undefined
}

export type QueueRow = {
  readonly id: string
  readonly number: number
  readonly subject: string
  readonly version: number
  readonly client: { readonly id: string; readonly name: string; readonly zone: string }
  readonly statusId: string
  readonly turn: Turn
  readonly category: Category
  readonly severity: number
  readonly priority: number
  readonly service: Named | null
  readonly assignee: Named | null
  readonly team: Named | null
  readonly requester: Named | null
  readonly tags: readonly string[]
  readonly nextDueAt: Instant | null
  readonly lastMessageAt: Instant
  readonly lastSide: 'client' | 'us' | null
  readonly lastHuman: boolean | null
  readonly excerpt: string | null
  readonly noTerms: string | null
  readonly draft: boolean
  readonly snoozedUntil: Instant | null
  readonly arrivedAt: Instant
  readonly sample: boolean
}

type Condition = RawBuilder<unknown>

const open = sql`t.category in ('new', 'open', 'waiting')`
const awake = sql`(t.snoozed_until is null or t.snoozed_until <= desk_now())`

const inTab = (tab: Exclude<Tab, 'team'>, viewer: Viewer): Condition => {
  switch (tab) {
    case 'my':
      return sql`${open} and t.assignee_id = ${viewer.id}::uuid and ${awake}`
    case 'unassigned':
      return sql`${open} and t.assignee_id is null and ${awake}`
    case 'waiting':
      return sql`t.category = 'waiting'`
    case 'all':
      return open
    default:
      return tab satisfies never
  }
}

const inTeam = (teamId: Condition): Condition => sql`${open} and t.team_id = ${teamId} and ${awake}`

const isAny = (conditions: readonly Condition[]): Condition => sql`(${sql.join(conditions, sql` or `)})`

/** Written out name by name: in this form the index of spellings serves. */
const spelled = (column: string, name: string): Condition =>
  sql`latinised(${sql.ref(column)}) like '%' || latinised(like_text(${name})) || '%'`

const numbered = (column: string, numbers: readonly number[]): readonly Condition[] =>
  numbers.length === 0 ? [] : [sql`${sql.ref(column)} = any(${[...numbers]}::bigint[])`]

const ofClients = ({ numbers, names }: Filter['clients']): Condition =>
  sql`t.client_id in (select c.id from clients c where ${isAny([
    ...numbered('c.number', numbers),
    ...names.map(
      name => sql`(${spelled('c.name', name)} or exists (select from unnest(c.former_names) f
                    where latinised(f) like '%' || latinised(like_text(${name})) || '%'))`,
    ),
  ])})`

const underAgreements = ({ numbers, names }: Filter['agreements']): Condition =>
  sql`t.agreement_id in (select a.id from agreements a where ${isAny([
    ...numbered('a.number', numbers),
    ...names.map(name => spelled('a.name', name)),
  ])})`

const isMeant = ({ numbers, names }: Filter['clients']): boolean => numbers.length + names.length > 0

/** Words in the number, the subject, the client or the requester; every word somewhere. */
const matching = ({ words, clients, agreements, priorities, statuses, tags }: Filter): Condition => {
  const parts: Condition[] = [sql`true`]
  if (priorities.length > 0) parts.push(sql`t.priority = any(${[...priorities]}::int[])`)
  if (tags.length > 0) parts.push(sql`t.tags && ${[...tags]}::text[]`)
  if (isMeant(clients)) parts.push(ofClients(clients))
  if (isMeant(agreements)) parts.push(underAgreements(agreements))
  if (statuses.length > 0)
    parts.push(sql`(t.category = any(${[...statuses]}::text[]) or t.turn = any(${[...statuses]}::text[]) or t.status_id in (
      select s.id from statuses s, jsonb_each_text(s.names) n
       where folded(n.value) like any(select folded(like_text(x)) || '%' from unnest(${[...statuses]}::text[]) x)))`)
  for (const word of words)
    parts.push(sql`(folded(t.subject) like '%' || folded(like_text(${word})) || '%'
      ${/^\d{1,12}$/.test(word) ? sql`or t.number = ${word}::bigint` : sql``}
      or t.client_id in (select c.id from clients c where latinised(c.name) like '%' || latinised(like_text(${word})) || '%')
      or t.requester_id in (select p.id from people p where latinised(p.name) like '%' || latinised(like_text(${word})) || '%'))`)
  return sql.join(parts, sql` and `)
}

/** Without a filter there are only a few forms of a statement, and they run all day. */
const often = (filter: Filter): Condition => (isEmpty(filter) ? sql.raw(planOnce) : sql``)

const keys = sql`t.id, t.number, t.next_due_at, t.last_message_at`

/** One part of the list in its order: two index scans, the second begun only when the first has run out. */
const listOf = (condition: Condition, cursor: Cursor | null, rows: number): Condition => {
  const limit = sql.raw(String(Math.trunc(rows))) // written out: a plan made for any number of rows is a bad one
  return sql`
  (select * from (
     (select ${keys} from tickets t
       where ${condition} and t.next_due_at is not null ${cursor?.part === 'quiet' ? sql`and false` : sql``}
         ${cursor?.part === 'due' ? sql`and (t.next_due_at, t.number) > (${new Date(cursor.at)}::timestamptz, ${cursor.number})` : sql``}
       order by t.next_due_at, t.number limit ${limit})
     union all
     (select ${keys} from tickets t
       where ${condition} and t.next_due_at is null
         ${cursor?.part === 'quiet' ? sql`and (t.last_message_at, t.number) > (${new Date(cursor.at)}::timestamptz, ${cursor.number})` : sql``}
       order by t.last_message_at, t.number limit ${limit})
   ) both_parts limit ${limit})`
}

const inOrder = (alias: string): Condition => {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  return sql`${column('next_due_at')} nulls last, case when ${column('next_due_at')} is null then ${column('last_message_at')} end, ${column('number')}`
}

const pageOf = (
  { tab, filter, viewer, clientId }: Scope,
  cursor: Cursor | null,
  limit: number,
): Condition => {
  const wanted =
    clientId === undefined ? matching(filter) : sql`t.client_id = ${clientId}::uuid and ${matching(filter)}`
  if (tab !== 'team') return listOf(sql`${inTab(tab, viewer)} and ${wanted}`, cursor, limit)
  // Each team's list is one index scan; together they are at most a page for each team.
  return sql`(select x.* from unnest(${[...viewer.teams]}::uuid[]) as mine(team)
    cross join lateral ${listOf(sql`${inTeam(sql`mine.team`)} and ${wanted}`, cursor, limit)} x
    order by ${inOrder('x')} limit ${limit})`
}

export const loadQueue = async (
  db: Db,
  scope: Scope,
  cursor: Cursor | null,
  limit: number,
): Promise<readonly QueueRow[]> => {
  const { viewer } = scope
  const { rows } = await sql<QueueRow>`${scope.clientId === undefined ? often(scope.filter) : sql``}
    with page as materialized ${pageOf(scope, cursor, limit)}
    select t.id, t.number, t.subject, t.version, t.status_id as "statusId", t.turn, t.category, t.severity, t.priority,
           t.tags, t.next_due_at as "nextDueAt", t.last_message_at as "lastMessageAt", t.arrived_at as "arrivedAt",
           t.sample, t.match ->> 'reason' as "noTerms",
           case when t.snoozed_until > desk_now() then t.snoozed_until end as "snoozedUntil",
           jsonb_build_object('id', c.id, 'name', c.name, 'zone', c.zone) as client,
           case when v.id is not null then jsonb_build_object(
             'id', v.id, 'name', coalesce(v.names ->> ${viewer.language}, v.names ->> 'en')) end as service,
           case when s.id is not null then jsonb_build_object('id', s.id, 'name', s.name) end as assignee,
           case when e.id is not null then jsonb_build_object('id', e.id, 'name', e.name) end as team,
           case when r.id is not null then jsonb_build_object('id', r.id, 'name', r.name) end as requester,
           m.side as "lastSide", m.human as "lastHuman", m.excerpt,
           exists (select from drafts d where d.ticket_id = t.id and d.person_id = ${viewer.id}::uuid) as draft
      from page g
      join tickets t on t.id = g.id
      join clients c on c.id = t.client_id
      left join services v on v.id = t.service_id
      left join people s on s.id = t.assignee_id
      left join teams e on e.id = t.team_id
      left join people r on r.id = t.requester_id
      left join lateral (
        select side, human, left(text, least(coalesce(quoted_from, 300), 300)) as excerpt
          from messages where ticket_id = t.id and visibility = 'client' order by id desc limit 1) m on true
     order by ${inOrder('g')}`.execute(db)
  return rows
}

export type Counts = Readonly<Record<Tab, number>> & {
  readonly waitingSince: Instant | null
  readonly now: Instant
}

/** Counting stops here: beyond it the number says nothing to anybody. */
const enough = 1_000

/** The same conditions as the lists, under the same filter. */
export const countTabs = async (db: Db, filter: Filter, viewer: Viewer): Promise<Counts> => {
  const wanted = matching(filter)
  const count = (condition: Condition): Condition =>
    sql`(select count(*) from (select from tickets t where ${condition} and ${wanted} limit ${sql.raw(String(enough))}) x)`
  const { rows } = await sql<Counts>`${often(filter)}
    select desk_now() as now,
           ${count(inTab('my', viewer))} as my,
           ${count(inTab('unassigned', viewer))} as unassigned,
           ${count(inTeam(sql`any(${[...viewer.teams]}::uuid[])`))} as team,
           ${count(inTab('waiting', viewer))} as waiting,
           ${count(inTab('all', viewer))} as all,
           (select min(t.last_message_at) from tickets t where t.category = 'waiting' and t.next_due_at is null) as "waitingSince"`.execute(
    db,
  )
  const [row] = rows
  if (!row) throw new Error('a select without from answers one row')
  return row
}

export type DueRow = {
  readonly at: Instant
  readonly ticketId: string
  readonly number: number
  readonly subject: string
  readonly client: string
  readonly promise: string
}

/** What falls due until `to` among the tickets of a tab: soonest first. */
export const loadUpcoming = async (
  db: Db,
  { tab, filter, viewer }: Scope,
  span: { readonly from: Instant; readonly to: Instant },
): Promise<{ readonly moments: readonly DueRow[]; readonly overdue: number }> => {
  const condition = tab === 'team' ? inTeam(sql`any(${[...viewer.teams]}::uuid[])`) : inTab(tab, viewer)
  const wanted = sql`${condition} and ${matching(filter)}`
  const { rows } = await sql<DueRow>`
    select k.due_at as at, t.id as "ticketId", t.number, t.subject, c.name as client, k.promise
      from clocks k join tickets t on t.id = k.ticket_id join clients c on c.id = t.client_id
     where k.state = 'running' and k.due_at >= ${new Date(span.from)} and k.due_at <= ${new Date(span.to)} and ${wanted}
     order by k.due_at, t.number limit 300`.execute(db)
  const overdue = await sql<{ count: number }>`
    select count(*) as count from (
      select from tickets t where t.next_due_at < ${new Date(span.from)} and ${wanted} limit ${enough}) x`.execute(
    db,
  )
  return { moments: rows, overdue: overdue.rows[0]?.count ?? 0 }
}
