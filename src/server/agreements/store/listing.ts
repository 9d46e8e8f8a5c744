// The list: agreements by the day they end, cut into pages; the groups with their counts; and all of them at once as
// the palette keeps them.

import { type RawBuilder, sql } from 'kysely'
import type { HoursGlance } from '#domain/agreements/allowance/glance.ts'
import type { Attention } from '#domain/agreements/shapes.ts'
import type { AgreementState } from '#domain/agreements/terms-shapes.ts'
import type { Named } from '#domain/event.ts'
import type { Instant } from '#kernel/instant.ts'
import { inName, readCursor, wordsOf } from '#server/people/index.ts'
import type { Db } from '#server/platform/db.ts'
import { attained } from './attainment.ts'

export type Numbered = Named & { readonly number: number }
export type PolicyFacts = {
  readonly id: string
  readonly versionId: string
  readonly name: string
  readonly version: number
  readonly newest: boolean
}
type Money = { readonly amount: number; readonly currency: string; readonly per: Per } | null
type Per = 'month' | 'quarter' | 'year' | 'term'

export type ListedAgreement = Numbered & {
  readonly client: Numbered & { readonly zone: string }
  readonly state: AgreementState
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly zone: string
  readonly turnsAt: Instant | null
  readonly turnsTo: 'active' | 'ended' | null
  readonly attention: readonly Attention[]
  readonly policy: PolicyFacts | null
  readonly services: 'all' | readonly string[]
  readonly allowance: { readonly work: string; readonly per: Per } | null
  readonly hours: HoursGlance | null
  readonly price: Money
  readonly manager: Named | null
  readonly openTickets: number
  readonly attainment: { readonly met: number; readonly missed: number } | null
  readonly renews: Numbered | null
  readonly renewedBy: Numbered | null
  readonly template: boolean
  readonly sample: boolean
  readonly version: number
}

export type AgreementsQuery = {
  readonly show: 'attention' | 'draft' | 'planned' | 'active' | 'ended' | 'all'
  readonly search?: string | undefined
  readonly clientId?: string | undefined
  readonly managerId?: string | undefined
  readonly template?: boolean | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly order: 'end' | 'name'
  readonly cursor?: string | undefined
  readonly limit: number
}

export type Counts = {
  readonly attention: number
  readonly active: number
  readonly planned: number
  readonly draft: number
  readonly ended: number
}

/** How many days before its last an agreement that nothing follows asks to be looked at. */
const lookAhead = 60

const isRenewed = sql`exists (select from agreements n where n.renews_id = a.id and n.renews_id is not null
                               and n.state in ('planned', 'active', 'suspended', 'ended'))`
const endsSoon = sql`(a.state in ('active', 'suspended') and a.ends_at < desk_now() + ${sql.lit(`${lookAhead + 1} days`)}::interval
                      and not ${isRenewed})`
const startsWithoutPlan = sql`(a.state = 'draft' and a.starts_at < desk_now() + interval '30 days')`
const didNotTurn = sql`(a.failure is not null)`
/** Less than a tenth of what there was in the period that runs. */
const hoursLow = sql`(a.hours_of > 0 and a.hours_left < a.hours_of / 10.0 and a.state in ('active', 'suspended'))`
const hoursWaiting = sql`(a.hours_waiting > 0)`
const needsAttention = sql<boolean>`(${endsSoon} or ${startsWithoutPlan} or ${didNotTurn} or ${hoursLow} or ${hoursWaiting})`

const groups: Readonly<Record<AgreementsQuery['show'], RawBuilder<unknown>>> = {
  attention: needsAttention,
  draft: sql`a.state = 'draft'`,
  planned: sql`a.state = 'planned'`,
  active: sql`a.state in ('active', 'suspended')`,
  ended: sql`a.state in ('ended', 'cancelled')`,
  all: sql`true`,
}

/** The one that holds now, or will first; `where` it stands beside a row `a`. */
export const holding = sql`
  select v.id, v.version, v.terms, v.policy_version_id, v.effective_at from agreement_versions v
   where v.agreement_id = a.id and coalesce(v.effective_at, '-infinity') <= desk_now()
   order by v.version desc limit 1`

export const numbered = (alias: string) =>
  sql`json_build_object('id', ${sql.ref(`${alias}.id`)}, 'number', ${sql.ref(`${alias}.number`)}, 'name', ${sql.ref(`${alias}.name`)})`

/** What the last look at its ledger came to. */
export const hoursGlanced = sql`
  case when a.hours_left is not null
       then json_build_object('left', a.hours_left, 'of', a.hours_of, 'endsOn', a.hours_until,
                              'waiting', a.hours_waiting) end`

export const columns = sql`
  a.id, a.number, a.name, a.state, a.starts_on as "startsOn", a.ends_on as "endsOn", a.zone,
  a.turns_at as "turnsAt", a.turns_to as "turnsTo", a.template, a.sample, a.version,
  json_build_object('id', c.id, 'number', c.number, 'name', c.name, 'zone', c.zone) as client,
  array_remove(array[case when ${endsSoon} then 'ends_soon' end,
                     case when ${startsWithoutPlan} then 'starts_without_plan' end,
                     case when ${didNotTurn} then 'did_not_turn' end,
                     case when ${hoursLow} then 'hours_low' end,
                     case when ${hoursWaiting} then 'hours_waiting' end], null) as attention,
  (select json_build_object('id', p.id, 'versionId', pv.id, 'name', p.name, 'version', pv.version,
                            'newest', exists (select from policy_versions n
                                               where n.policy_id = p.id and n.version > pv.version))
     from policy_versions pv join policies p on p.id = pv.policy_id
    where pv.id = coalesce(h.policy_version_id, (a.draft ->> 'policyVersionId')::uuid)) as policy,
  coalesce(h.terms, a.draft) -> 'services' as services,
  case when coalesce(h.terms, a.draft) -> 'allowance' <> 'null'
       then json_build_object('work', coalesce(h.terms, a.draft) -> 'allowance' -> 'work',
                              'per', coalesce(h.terms, a.draft) -> 'allowance' -> 'per') end as allowance,
  ${hoursGlanced} as hours,
  coalesce(h.terms, a.draft) -> 'price' as price,
  (select json_build_object('id', m.id, 'name', m.name) from people m where m.id = a.manager_id) as manager,
  (select count(*)::int from tickets t
    where t.agreement_id = a.id and t.category in ('new', 'open', 'waiting')) as "openTickets",
  ${attained(sql`a.id`)} as attainment,
  (select ${numbered('r')} from agreements r where r.id = a.renews_id) as renews,
  (select ${numbered('r')} from agreements r where r.renews_id = a.id and r.state <> 'cancelled'
    order by r.number desc limit 1) as "renewedBy"`

/** Alias `a`, with its client `c` and the version `h` that holds. */
export const fromAgreements = sql`agreements a join clients c on c.id = a.client_id left join lateral (${holding}) h on true`

/** By its name, its client's name or former name, or its number: each by an index of its own, never row by row. */
const foundBy = (words: string): RawBuilder<unknown> => {
  const number = /^#?\d{1,15}$/.test(words) ? Number(words.replace('#', '')) : null
  return sql`a.id in (
    select f.id from agreements f where ${inName(sql`f.name`, words)}
    union select f.id from agreements f where f.number = ${number}::bigint
    union select f.id from agreements f
     where f.client_id in (select c.id from clients c where ${inName(sql`c.name`, words)}
                           union select c.id from clients c
                            where c.former_names <> '{}'
                              and exists (select from unnest(c.former_names) former
                                           where ${inName(sql`former`, words)})))`
}

const asked = ({ search, clientId, managerId, template, from, to }: AgreementsQuery) => {
  const words = wordsOf(search)
  const conditions = [
    ...(words ? [foundBy(words)] : []),
    ...(clientId ? [sql`a.client_id = ${clientId}::uuid`] : []),
    ...(managerId ? [sql`a.manager_id = ${managerId}::uuid`] : []),
    ...(template === undefined ? [] : [sql`a.template = ${template}`]),
    ...(from ? [sql`coalesce(a.ends_on, 'infinity') >= ${from}::date`] : []),
    ...(to ? [sql`coalesce(a.starts_on, '-infinity') <= ${to}::date`] : []),
  ]
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

/** One row more than asked for tells whether there is a next page. What is over comes last ended first. */
export const listAgreements = async (
  db: Db,
  query: AgreementsQuery,
): Promise<readonly (ListedAgreement & { readonly key: string })[]> => {
  const after = readCursor(query.cursor)
  const backwards = query.order === 'end' && query.show === 'ended'
  const key = query.order === 'name' ? sql`lower(a.name)` : sql`coalesce(a.ends_on, 'infinity'::date)`
  const given = query.order === 'name' ? sql`${after?.name ?? ''}` : sql`${after?.name || 'infinity'}::date`
  const direction = backwards ? sql`desc` : sql`asc`
  const beyond = after
    ? sql`(${key}, a.number) ${backwards ? sql`<` : sql`>`} (${given}, (select number from agreements where id = ${after.id}::uuid))`
    : sql`true`
  const { rows } = await sql<ListedAgreement & { readonly key: string }>`
    select ${columns}, picked.key from (
      select a.id, (${key})::text as key from agreements a
       where ${groups[query.show]} and ${asked(query)} and ${beyond}
       order by ${key} ${direction}, a.number ${direction} limit ${query.limit + 1}) picked
      join agreements a on a.id = picked.id
      join clients c on c.id = a.client_id
      left join lateral (${holding}) h on true
     order by ${key} ${direction}, a.number ${direction}`.execute(db)
  return rows
}

/** Of everything that is asked for, how much is in which group. */
export const countAgreements = async (db: Db, query: AgreementsQuery): Promise<Counts> => {
  const { rows } = await sql<Counts>`
    select count(*) filter (where a.state in ('active', 'suspended'))::int as active,
           count(*) filter (where a.state = 'planned')::int as planned,
           count(*) filter (where a.state = 'draft')::int as draft,
           count(*) filter (where a.state in ('ended', 'cancelled'))::int as ended,
           (select count(*)::int from agreements a where ${needsAttention} and ${asked(query)}) as attention
      from agreements a where ${asked(query)}`.execute(db)
  return rows[0] ?? { attention: 0, active: 0, planned: 0, draft: 0, ended: 0 }
}

export type AgreementHitRow = Numbered & { readonly client: string; readonly state: AgreementState }

/** What is over comes last. */
export const indexAgreements = async (db: Db, atMost: number): Promise<readonly AgreementHitRow[]> => {
  const { rows } = await sql<AgreementHitRow>`
    select a.id, a.number, a.name, c.name as client, a.state
      from agreements a join clients c on c.id = a.client_id
     order by a.state in ('ended', 'cancelled'), a.number desc limit ${atMost}`.execute(db)
  return rows
}
