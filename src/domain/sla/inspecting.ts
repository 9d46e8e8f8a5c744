// What contradicts itself in a policy, before anybody is promised anything by it. Refused: what cannot be counted.
// Warned of: what would surprise the people who wrote it.

import type { Calendar } from '#kernel/calendar.ts'
import { nextOpening } from '#kernel/calendar.ts'
import { type Duration, days, type Instant, plus } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import { type PromiseKind, promiseKinds } from '#kernel/terms.ts'
import type { PolicyTerms } from './policy-shapes.ts'
import { type Severity, severities } from './severity.ts'
import { always, workOf } from './terms.ts'

export type PolicyFinding = { readonly level: 'refused' | 'warning'; readonly about: Refusal }

/** @param calendar the one the policy would count on; null when it does not exist. */
export const inspectPolicy = (
  terms: PolicyTerms,
  calendar: Calendar | null,
  now: Instant,
): readonly PolicyFinding[] => {
  if (calendar === null) return [refused('calendar_not_found', ['calendarId'])]
  const opening = nextOpening(calendar, now)
  if (opening === 'never' || opening > plus(now, days(400)))
    return [refused('calendar_never_opens', ['calendarId'], { days: 400 })]
  const cells = cellsOf(terms, calendar)
  if (cells.length === 0) return [refused('no_promise', ['targets'])]
  return [
    ...cells.filter(cell => cell.work <= 0).map(cell => refused('target_zero', pathOf(cell))),
    ...deafWarnings(terms, cells, calendar),
    ...within(cells, 'first_response', 'resolution', 'response_after_resolution'),
    ...within(cells, 'first_response', 'next_response', 'further_reply_sooner'),
    ...upsideDown(cells),
    ...severities
      .filter(severity => cells.every(cell => cell.severity !== severity))
      .map(severity => warned('severity_without_target', ['targets', severity], { severity })),
  ]
}

/** The refusal a policy is sent back with, if there is one. */
export const faultOf = (findings: readonly PolicyFinding[]): Refusal | null =>
  findings.find(finding => finding.level === 'refused')?.about ?? null

type Cell = { readonly severity: Severity; readonly promise: PromiseKind; readonly work: Duration }

const cellsOf = (terms: PolicyTerms, calendar: Calendar): readonly Cell[] =>
  severities.flatMap(severity =>
    promiseKinds.flatMap(promise => {
      const cell = terms.targets[severity][promise]
      if (!cell) return []
      const spec = cell.hours === 'always' ? always.spec : calendar.spec
      return [{ severity, promise, work: workOf(cell.work, spec) }]
    }),
  )

/** A warning that would come before the clock starts, for every target it is meant for. */
const deafWarnings = (
  terms: PolicyTerms,
  cells: readonly Cell[],
  { spec }: Calendar,
): readonly PolicyFinding[] => {
  const own = Object.entries(terms.warningsFor).map(
    ([promise, warnings]) =>
      [['warningsFor', promise], warnings, (cell: Cell) => cell.promise === promise] as const,
  )
  const shared = [
    ['warnings'],
    terms.warnings,
    (cell: Cell) => terms.warningsFor[cell.promise] === undefined,
  ] as const
  return [shared, ...own].flatMap(([path, warnings, concerns]) =>
    warnings.flatMap((warning, index) => {
      const meant = cells.filter(concerns)
      if (!('before' in warning) || meant.length === 0) return []
      const lead = workOf(warning.before, spec)
      return meant.every(cell => cell.work <= lead)
        ? [refused('warning_never_fires', [...path, index], { before: warning.before })]
        : []
    }),
  )
}

/** In one severity, the first of two promises outlasts the second. */
const within = (
  cells: readonly Cell[],
  first: PromiseKind,
  second: PromiseKind,
  code: 'response_after_resolution' | 'further_reply_sooner',
): readonly PolicyFinding[] =>
  severities.flatMap(severity => {
    const find = (promise: PromiseKind) =>
      cells.find(cell => cell.severity === severity && cell.promise === promise)
    const [a, b] = [find(first), find(second)]
    return a && b && a.work > b.work ? [warned(code, pathOf(b), { severity })] : []
  })

/** A worse severity is promised more slowly than a lighter one. */
const upsideDown = (cells: readonly Cell[]): readonly PolicyFinding[] =>
  cells.flatMap(cell => {
    const lighter = cells.find(
      other =>
        other.promise === cell.promise &&
        Number(other.severity) > Number(cell.severity) &&
        other.work < cell.work,
    )
    return lighter
      ? [warned('worse_is_slower', pathOf(cell), { severity: cell.severity, lighter: lighter.severity })]
      : []
  })

const pathOf = ({ severity, promise }: Cell): readonly string[] => ['targets', severity, promise]

type Params = Readonly<Record<string, string | number>>
const about = (code: string, path: readonly (string | number)[], params?: Params): Refusal =>
  refusal(`sla.${code}`, { path: ['terms', ...path], ...(params ? { params } : {}) })
const refused = (code: string, path: readonly (string | number)[], params?: Params): PolicyFinding => ({
  level: 'refused',
  about: about(code, path, params),
})
const warned = (code: string, path: readonly (string | number)[], params?: Params): PolicyFinding => ({
  level: 'warning',
  about: about(code, path, params),
})
