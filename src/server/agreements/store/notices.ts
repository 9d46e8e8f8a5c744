// All SQL of notices: what an agreement asks for, whom it covers, and the ledger of what was planned, told and not told.

import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Language } from '#domain/actor.ts'
import type { HoursGlance } from '#domain/agreements/allowance/glance.ts'
import type { SkipReason } from '#domain/agreements/noticing.ts'
import type { NoticeKind } from '#domain/agreements/shapes.ts'
import type { AgreementState, AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import type { Instant } from '#kernel/instant.ts'
import type { DB } from '#server/platform/tables.ts'
import { hoursGlanced } from './listing.ts'

type Db = Kysely<DB>

/** An agreement as its notices need to know it. */
export type NoticedAgreement = {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly state: AgreementState
  readonly periodId: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly zone: string
  readonly plannedAt: Instant | null
  readonly managerId: string | null
  /** Its newest terms: what was published last is what it asks for. Of a draft what has been written. */
  readonly terms: AgreementTerms | null
  readonly client: {
    readonly id: string
    readonly number: number
    readonly name: string
    readonly zone: string
    readonly language: Language
    readonly region: string
    readonly calendarId: string | null
  }
  /** When it began in the period in force; null: in an earlier one, or not yet. */
  readonly begunAt: Instant | null
  readonly endedAt: Instant | null
  readonly openTickets: number
  /** How its hours stand in the period that runs; null: it has none. */
  readonly hours: HoursGlance | null
  /** What carries it on, planned or holding, from the day after its last at the latest. */
  readonly renewed: boolean
}

export const loadNoticed = async (
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NoticedAgreement>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<NoticedAgreement>`
    select a.id, a.number, a.name, a.state, a.period_id as "periodId", a.starts_on as "startsOn", a.ends_on as "endsOn",
           a.zone, a.planned_at as "plannedAt", a.manager_id as "managerId",
           coalesce((select v.terms from agreement_versions v
                      where v.agreement_id = a.id order by v.version desc limit 1), a.draft) as terms,
           json_build_object('id', c.id, 'number', c.number, 'name', c.name, 'zone', c.zone, 'language', c.language,
                             'region', c.region, 'calendarId', c.calendar_id) as client,
           ${hoursGlanced} as hours,
           (select max(t.at) from agreement_transitions t
             where t.agreement_id = a.id and t.period_id = a.period_id and t.after = 'active'
               and t.before is distinct from 'suspended') as "begunAt",
           (select max(t.at) from agreement_transitions t
             where t.agreement_id = a.id and t.period_id = a.period_id and t.after = 'ended') as "endedAt",
           (select count(*) from tickets t
             where t.agreement_id = a.id and t.category in ('new', 'open', 'waiting')) as "openTickets",
           exists (select from agreements s
                    where s.renews_id = a.id and s.state in ('planned', 'active', 'suspended')
                      and s.starts_on <= a.ends_on + 1) as renewed
      from agreements a join clients c on c.id = a.client_id
     where a.id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map(row => [row.id, row]))
}

export type NoticeRow = {
  readonly id: string
  readonly agreementId: string
  readonly periodId: string
  readonly kind: NoticeKind
  readonly daysBefore: number
  readonly about: Instant
  readonly dueAt: Instant
  readonly state: 'planned' | 'sent' | 'skipped'
  readonly reason: SkipReason | null
  readonly late: boolean
  readonly toldAt: Instant | null
  readonly told: readonly Told[]
}
/** Who was told, kept as it was then. */
export type Told = {
  readonly personId: string
  readonly name: string
  readonly address: string
  readonly language: Language
  readonly side: 'client' | 'us'
  readonly mailAt: string
}

const noticeColumns = sql`
  n.id, n.agreement_id as "agreementId", n.period_id as "periodId", n.kind, n.days_before as "daysBefore", n.about,
  n.due_at as "dueAt", n.state, n.reason, n.late, n.told_at as "toldAt", n.told`

/** Of those that follow from its days. One planning of an agreement's notices at a time, and none of what is being told: it would be planned once more. */
export const lockForPlanning = async (db: Db, agreementId: string): Promise<readonly NoticeRow[]> => {
  await sql`select from agreements where id = ${agreementId} for no key update`.execute(db)
  const { rows } = await sql<NoticeRow>`
    select ${noticeColumns} from agreement_notices n
     where n.agreement_id = ${agreementId} and n.kind <> 'hours_used' and (n.state = 'planned' or n.period_id =
           (select period_id from agreements where id = ${agreementId}))
     for update of n`.execute(db)
  return rows
}

export type DueNotice = NoticeRow & { readonly overtaken: boolean }

/** Those whose moment has come, the earliest first; what speaks of a turn waits for it. Another node's are left to it. */
export const takeDueNotices = async (db: Db, limit: number): Promise<readonly DueNotice[]> => {
  const { rows } = await sql<DueNotice>`
    select ${noticeColumns},
           exists (select from agreement_notices o
                    where o.agreement_id = n.agreement_id and o.kind = n.kind and o.state = 'planned'
                      and o.due_at <= desk_now()
                      and (n.kind = 'ends_soon' and o.period_id = n.period_id and o.days_before < n.days_before
                           or n.kind = 'hours_used' and o.hours_from = n.hours_from
                              and o.days_before > n.days_before)) as overtaken
      from agreement_notices n
     where n.state = 'planned' and n.due_at <= desk_now() and ${isTimely}
     order by n.due_at, n.days_before desc, n.id limit ${limit} for update of n skip locked`.execute(db)
  return rows
}

/** By the database's clock: milliseconds until the next is due; null when none is. */
export const untilNextNotice = async (db: Db): Promise<number | null> => {
  const { rows } = await nextNotice<{ now: Instant; next: Instant | null }>(sql``).execute(db)
  const [row] = rows
  return row && row.next !== null ? row.next - row.now : null
}

/** How it is looked for, as the database plans it: for the test that it stays cheap. */
export const nextNoticePlan = async (db: Db): Promise<string> => {
  const { rows } = await nextNotice<{ 'QUERY PLAN': string }>(sql`explain`).execute(db)
  return rows.map(row => row['QUERY PLAN']).join('\n')
}

/** Ordered and cut off, not a minimum: that would look at every notice ahead, twice a second. */
const nextNotice = <Row>(how: RawBuilder<unknown>) => sql<Row>`
  ${how} select desk_now() as now,
         (select n.due_at from agreement_notices n
           where n.state = 'planned' and ${isTimely} order by n.due_at limit 1) as next`

/** "Is active" and "has ended" are said when it is so, however late it turns. */
const isTimely = sql`
  not exists (select from agreements a where a.id = n.agreement_id and
    (n.kind = 'activated' and a.state = 'planned' or n.kind = 'ended' and a.state in ('planned', 'active', 'suspended')))`

export type NoticeReader = {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly kind: 'staff' | 'contact'
  readonly clientId: string | null
  readonly siteId: string | null
  readonly language: Language
  readonly region: string
  readonly zone: string
  readonly teamId: string | null
}

/** The people who could be told: contacts of these clients, sites and ids, and these of the staff; nobody disabled. */
export const loadReaders = async (
  db: Db,
  whom: {
    readonly clients: readonly string[]
    readonly sites: readonly string[]
    readonly people: readonly string[]
  },
): Promise<readonly NoticeReader[]> => {
  const { rows } = await sql<NoticeReader>`
    select p.id, p.name, p.email, p.kind, p.client_id as "clientId", p.site_id as "siteId", p.language, p.region,
           coalesce(p.zone, c.zone, (select value ->> 'zone' from settings where key = 'company'), 'UTC') as zone,
           (select m.team_id from team_members m where m.person_id = p.id order by m.team_id limit 1) as "teamId"
      from people p left join clients c on c.id = p.client_id
     where p.disabled_at is null
       and (p.id = any(${whom.people}::uuid[])
            or p.kind = 'contact' and (p.client_id = any(${whom.clients}::uuid[]) or p.site_id = any(${whom.sites}::uuid[])))
     order by p.name, p.id`.execute(db)
  return rows
}

/** Names of services, in every language somebody wrote. */
export const loadServiceNames = async (
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; names: Record<string, string> }>`
    select id, names from services where id = any(${ids}::uuid[]) and archived_at is null`.execute(db)
  return new Map(rows.map(({ id, names }) => [id, names]))
}

export type NoticesWanted = {
  readonly show: 'upcoming' | 'sent' | 'skipped'
  readonly agreementId: string | null
  /** Upcoming: due before this. */
  readonly until: Instant
  readonly after: { readonly at: Instant; readonly id: string } | null
  readonly limit: number
}

/** Upcoming ones as they fall due, the others newest first; one more than asked for. */
export const listNotices = async (db: Db, wanted: NoticesWanted): Promise<readonly NoticeRow[]> => {
  const { show, agreementId, until, after, limit } = wanted
  const state = show === 'upcoming' ? 'planned' : show
  const key = show === 'sent' ? sql`n.told_at` : sql`n.due_at`
  const from = after === null ? null : new Date(after.at).toISOString()
  const { rows } = await sql<NoticeRow>`
    select ${noticeColumns} from agreement_notices n
     where n.state = ${state} and (${agreementId}::uuid is null or n.agreement_id = ${agreementId})
       and (${show !== 'upcoming'} or n.due_at < ${new Date(until).toISOString()}::timestamptz)
       and (${from}::timestamptz is null
            or case when ${show === 'upcoming'} then (${key}, n.id) > (${from}::timestamptz, ${after?.id ?? null}::uuid)
                    else (${key}, n.id) < (${from}::timestamptz, ${after?.id ?? null}::uuid) end)
     order by ${show === 'upcoming' ? sql`${key}, n.id` : sql`${key} desc, n.id desc`} limit ${limit + 1}`.execute(
    db,
  )
  return rows
}
