// What a decision comes to, as rows.

import type { Course, Transition } from '#domain/agreements/deciding.ts'
import type { Term } from '#domain/agreements/term.ts'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import type { Instant } from '#kernel/instant.ts'
import { newId } from '#server/platform/ids.ts'
import type { Unit } from '#server/platform/unit.ts'

export type NewRow = {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly clientId: string
  readonly managerId: string | null
  readonly rank: number
  readonly template: boolean
  readonly seriesId: string
  readonly renewsId: string | null
  readonly batchId: string | null
  readonly periodId: string
  readonly draft: AgreementTerms | null
  readonly carriesHours: boolean
  readonly sample: boolean
}

/** Who did it; null: the desk itself. */
export type By = string | null

export const insertAgreement = (unit: Unit, row: NewRow, course: Course, by: By, at = unit.now): void => {
  const { term } = course
  unit.insert('agreements', {
    id: row.id,
    number: row.number,
    name: row.name,
    client_id: row.clientId,
    manager_id: row.managerId,
    rank: row.rank,
    template: row.template,
    series_id: row.seriesId,
    renews_id: row.renewsId,
    batch_id: row.batchId,
    period_id: row.periodId,
    draft: row.draft,
    carries_hours: row.carriesHours,
    failure: null,
    sample: row.sample,
    created_at: at,
    created_by: by,
    planned_at: course.state === 'draft' ? null : at,
    ...datesOf(course),
  })
  insertPeriod(unit, { id: row.periodId, agreementId: row.id, term, at, by })
  for (const transition of course.transitions) insertTransition(unit, row.id, transition, by, at)
  writeSpans(unit, { id: row.id, openSpan: null }, course)
}

type Standing = {
  readonly id: string
  readonly periodId: string
  readonly openSpan: { readonly id: string; readonly since: Instant } | null
}

/** Where it goes from here. Going on clears what stopped it before. @returns the stretch it serves in then. */
export const writeCourse = (
  unit: Unit,
  agreement: Standing,
  course: Course,
  by: By,
): Standing['openSpan'] => {
  const planned = course.period !== null || course.transitions.some(({ after }) => after === 'planned')
  unit.update('agreements', agreement.id, {
    ...datesOf(course),
    failure: null,
    ...(course.period ? { period_id: course.period.id } : {}),
    ...(course.state === 'draft' ? { planned_at: null } : planned ? { planned_at: unit.now } : {}),
  })
  if (course.period) {
    unit.update('agreement_periods', agreement.periodId, { superseded_at: unit.now })
    insertPeriod(unit, { ...course.period, agreementId: agreement.id, at: unit.now, by })
  }
  for (const transition of course.transitions) insertTransition(unit, agreement.id, transition, by)
  return writeSpans(unit, agreement, course)
}

const datesOf = ({ state, term, startsAt, endsAt, next }: Course) => ({
  state,
  starts_on: term.startsOn,
  ends_on: term.endsOn,
  zone: term.zone,
  starts_at: startsAt,
  ends_at: endsAt,
  turns_at: next?.at ?? null,
  turns_to: next?.to ?? null,
})

const insertPeriod = (
  unit: Unit,
  { id, agreementId, term, at, by }: { id: string; agreementId: string; term: Term; at: Instant; by: By },
): void =>
  unit.insert('agreement_periods', {
    id,
    agreement_id: agreementId,
    starts_on: term.startsOn,
    ends_on: term.endsOn,
    zone: term.zone,
    set_at: at,
    set_by: by,
    superseded_at: null,
  })

const insertTransition = (
  unit: Unit,
  agreementId: string,
  { before, after, at, automatic, reason, periodId }: Transition,
  by: By,
  detectedAt = unit.now,
): void =>
  unit.insert('agreement_transitions', {
    id: newId(),
    agreement_id: agreementId,
    period_id: periodId,
    before,
    after,
    at,
    detected_at: detectedAt,
    by: automatic ? null : by,
    automatic,
    reason,
  })

/** A stretch that would end before it began never was: it is not kept. */
const writeSpans = (
  unit: Unit,
  { id, openSpan }: Pick<Standing, 'id' | 'openSpan'>,
  { spans }: Course,
): Standing['openSpan'] => {
  let open = openSpan
  for (const [index, step] of spans.entries()) {
    if (step.kind === 'opens') {
      const closes = spans[index + 1]
      if (closes && closes.at <= step.at) continue
      open = { id: newId(), since: step.at }
      unit.insert('agreement_spans', { id: open.id, agreement_id: id, since: step.at, until: null })
    } else if (open) {
      unit.update('agreement_spans', open.id, { until: step.at })
      open = null
    }
  }
  return open
}

export type VersionRow = {
  readonly version: number
  readonly terms: AgreementTerms
  readonly effectiveOn: string | null
  readonly effectiveAt: Instant | null
  readonly note: string
}

export const insertVersion = (
  unit: Unit,
  agreementId: string,
  { version, terms, effectiveOn, effectiveAt, note }: VersionRow,
  by: By,
  at = unit.now,
): void => {
  unit.insert('agreement_versions', {
    id: newId(),
    agreement_id: agreementId,
    version,
    terms,
    policy_version_id: terms.policyVersionId,
    calendar_id: terms.calendarId,
    effective_on: effectiveOn,
    effective_at: effectiveAt,
    published_at: at,
    published_by: by,
    note,
  })
}

/** Its requests may come under it. What a later version no longer covers stays: the version says who. */
export const coverClient = (unit: Unit, agreementId: string, clientId: string): void =>
  unit.insertOnce('agreement_clients', { agreement_id: agreementId, client_id: clientId })

export const tell = (unit: Unit, id: string, clientIds: readonly string[]): void => {
  unit.announce({ topic: 'agreement', ids: [id] })
  unit.announce({ topic: 'client', ids: clientIds })
}
