// A policy while it is being typed: what the cells say, and what they mean together.

import type { PolicyTerms } from '#domain/sla/policy-shapes.ts'
import type { Severity } from '#domain/sla/severity.ts'
import { type PromiseKind, promiseKinds } from '#kernel/terms.ts'
import { readTarget, readWork, typeTarget, typeWork } from './typed-work.ts'

export type Cells = Readonly<Record<Severity, Readonly<Partial<Record<PromiseKind, string>>>>>

export type PolicyDraft = {
  readonly cells: Cells
  readonly warnings: readonly string[]
  readonly escalations: readonly string[]
  readonly reopen: string
  /** Everything that is chosen, not typed. */
  readonly rest: Omit<PolicyTerms, 'targets' | 'warnings' | 'escalations' | 'reopenWindow'>
}

/** A text that cannot be read: `targets.2.resolution`, `warnings`, `escalations`, `reopen`. */
export type Unreadable = { readonly place: string; readonly text: string }

export const draftOf = ({
  targets,
  warnings,
  escalations,
  reopenWindow,
  ...rest
}: PolicyTerms): PolicyDraft => ({
  cells: bySeverity(severity =>
    Object.fromEntries(
      promiseKinds.flatMap(promise => {
        const cell = targets[severity][promise]
        return cell ? [[promise, typeTarget(cell)]] : []
      }),
    ),
  ),
  warnings: warnings.map(warning =>
    'percent' in warning ? `${warning.percent}%` : typeWork(warning.before),
  ),
  escalations: escalations.map(({ after }) => typeWork(after)),
  reopen: reopenWindow === null ? '' : typeWork(reopenWindow).replace('wd', 'd'),
  rest,
})

export const readDraft = (
  draft: PolicyDraft,
): { readonly terms: PolicyTerms; readonly unreadable: readonly Unreadable[] } => {
  const unreadable: Unreadable[] = []
  const read = <T>(place: string, text: string, value: T | null): readonly T[] => {
    if (value === null) unreadable.push({ place, text })
    return value === null ? [] : [value]
  }
  const targets = bySeverity(severity =>
    Object.fromEntries(
      promiseKinds.flatMap(promise => {
        const text = draft.cells[severity][promise] ?? ''
        if (text.trim() === '') return []
        return read(`targets.${severity}.${promise}`, text, readTarget(text)).map(cell => [promise, cell])
      }),
    ),
  )
  const warnings = draft.warnings.flatMap(text => read('warnings', text, readWarning(text)))
  const escalations = draft.escalations.flatMap(text =>
    read('escalations', text, readWork(text)).map(after => ({ after, to: 'team_lead' as const })),
  )
  const reopen = draft.reopen.trim()
  const reopenWindow = reopen === '' ? null : (read('reopen', reopen, readWork(reopen))[0] ?? null)
  return { terms: { ...draft.rest, targets, warnings, escalations, reopenWindow }, unreadable }
}

const readWarning = (text: string): PolicyTerms['warnings'][number] | null => {
  const share = /^(\d{1,2})\s*%$/.exec(text.trim())
  if (share) return Number(share[1]) > 0 ? { percent: Number(share[1]) } : null
  const before = readWork(text)
  return before === null ? null : { before }
}

const bySeverity = <T>(make: (severity: Severity) => T): Readonly<Record<Severity, T>> => ({
  1: make('1'),
  2: make('2'),
  3: make('3'),
  4: make('4'),
})
