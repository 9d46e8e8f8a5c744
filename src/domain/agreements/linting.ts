// The check before activation: what contradicts itself, what is missing, what would surprise whoever signs it. All of it
// at once, as findings with the place they were found at.

import { inspectPolicy } from '#domain/sla/inspecting.ts'
import type { PublishedPolicy } from '#domain/sla/terms.ts'
import { compileCalendar } from '#kernel/calendar.ts'
import type { Instant } from '#kernel/instant.ts'
import { isZone } from '#kernel/zone.ts'
import { type Found, refused, warning } from './finding.ts'
import { hoursFindings, type NamedHours } from './linting-hours.ts'
import { neighbourFindings, type Other, type Placed } from './linting-neighbours.ts'
import { deafThresholds } from './linting-thresholds.ts'
import { plannedNotices } from './noticing.ts'
import { dayIn, type Term } from './term.ts'
import type { AgreementTerms } from './terms-shapes.ts'

export type { Other, Placed } from './linting-neighbours.ts'

export type ServiceFacts = {
  readonly name: string
  readonly archived: boolean
  /** Where its requests begin; null: no severity of its own. */
  readonly severity: number | null
}

export type LintFacts = {
  readonly term: Term
  readonly terms: AgreementTerms
  /** The published version its terms name; null when there is none. */
  readonly policy: PublishedPolicy | null
  /** What it would count on: its own, else the client's, the policy's, the company's. */
  readonly calendar: NamedHours | null
  /** Those in scope, by id; leave out what does not exist. With `all`: none are looked at. */
  readonly services: ReadonlyMap<string, ServiceFacts>
  /** Whom its notices would reach now: covered contacts with an address, and whether there is a manager. */
  readonly reach: { readonly contacts: number; readonly manager: boolean }
  /** Whom the terms cover, and where each belongs. */
  readonly placed: readonly Placed[]
  /** Other agreements that cover some of the same people, drafts and cancelled ones left out. */
  readonly others: readonly Other[]
  readonly now: Instant
}

export const findingsOf = (facts: LintFacts): readonly Found[] => {
  const term = termFindings(facts)
  // Nothing else can be counted in a zone nobody knows, or between days in the wrong order.
  if (term.some(({ code }) => code !== 'term_is_over')) return term
  return [
    ...term,
    ...promiseFindings(facts),
    ...serviceFindings(facts),
    ...hoursFindings(facts),
    ...allowanceFindings(facts),
    ...noticeFindings(facts),
    ...neighbourFindings(facts),
  ]
}

const termFindings = ({ term, now }: LintFacts): readonly Found[] => {
  const { startsOn, endsOn, zone } = term
  if (!isZone(zone)) return [refused('zone_unknown', { params: { zone }, path: ['zone'] })]
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    return [refused('ends_before_it_starts', { params: { startsOn, endsOn }, path: ['endsOn'] })]
  return endsOn !== null && endsOn < dayIn(zone, now)
    ? [refused('term_is_over', { params: { endsOn }, path: ['endsOn'] })]
    : []
}

/** What the policy's own check says of it, counted on this agreement's hours; and what it never warns of. */
const promiseFindings = ({ policy, calendar, now }: LintFacts): readonly Found[] => {
  const path = ['terms', 'policyVersionId']
  if (policy === null) return [refused('policy_missing', { path })]
  if (calendar === null) return [refused('calendar_missing', { path: ['terms', 'calendarId'] })]
  const hours = compileCalendar(calendar.spec)
  const own = inspectPolicy(policy.terms, hours, now).flatMap(({ level, about }) => {
    const code = inPolicy[about.code]
    if (code === undefined) return []
    const params = { ...about.params, policy: policy.name }
    return [level === 'refused' ? refused(code, { params, path }) : warning(code, { params, path })]
  })
  return [...own, ...deafThresholds(policy, calendar.spec)]
}

/** Findings of a policy that concern whoever promises it. A warning that never fires is looked for by severity. */
const inPolicy: Readonly<Record<string, string>> = {
  'sla.no_promise': 'no_promise',
  'sla.target_zero': 'target_zero',
  'sla.response_after_resolution': 'response_after_resolution',
  'sla.further_reply_sooner': 'further_reply_sooner',
  'sla.worse_is_slower': 'worse_is_slower',
  'sla.severity_without_target': 'severity_without_target',
}

const serviceFindings = ({ terms, services, policy }: LintFacts): readonly Found[] => {
  if (terms.services === 'all') return []
  return terms.services.flatMap((id, index): readonly Found[] => {
    const path = ['terms', 'services', index]
    const service = services.get(id)
    if (!service) return [refused('service_unknown', { path })]
    const { name, archived, severity } = service
    if (archived) return [warning('service_archived', { params: { service: name }, path })]
    const row = policy?.terms.targets[String(severity) as '1']
    return severity !== null && row !== undefined && Object.keys(row).length === 0
      ? [warning('service_without_promise', { params: { service: name, severity }, path })]
      : []
  })
}

const allowanceFindings = ({ terms: { allowance } }: LintFacts): readonly Found[] =>
  allowance !== null && allowance.atZero === null
    ? [warning('allowance_without_rule', { path: ['terms', 'allowance', 'atZero'] })]
    : []

const noticeFindings = (facts: LintFacts): readonly Found[] => {
  const { terms, term, reach } = facts
  const { notices } = terms
  const says = notices.activation || notices.ending || notices.ahead.length > 0
  return [
    ...(notices.ahead.length > 0 && term.endsOn === null
      ? [warning('notice_without_end', { path: ['terms', 'notices', 'ahead'] })]
      : []),
    ...untimely(facts),
    ...(says && notices.contacts !== 'none' && reach.contacts === 0
      ? [warning('no_contact_to_tell', { path: ['terms', 'notices', 'contacts'] })]
      : []),
    ...(says && notices.manager && !reach.manager
      ? [warning('no_manager_to_tell', { path: ['terms', 'notices', 'manager'] })]
      : []),
    ...(says && notices.contacts === 'none' && !notices.manager
      ? [warning('nobody_to_tell', { path: ['terms', 'notices'] })]
      : []),
  ]
}

/** Asked for on a day before it begins, or one that is over already. */
const untimely = ({ terms: { notices }, term, now }: LintFacts): readonly Found[] =>
  plannedNotices(
    { notices, term, state: 'planned', beginsAt: null, endedAt: null, calendar: null },
    now,
  ).flatMap(({ skipped, daysBefore }) =>
    skipped === null
      ? []
      : [
          warning(skipped === 'before_start' ? 'notice_before_start' : 'notice_already_past', {
            params: { count: daysBefore },
            path: ['terms', 'notices', 'ahead', notices.ahead.indexOf(daysBefore)],
          }),
        ],
  )
