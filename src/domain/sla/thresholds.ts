// Which instants of a clock are told to people, under which names. A threshold's key says its kind, so that a row
// written years ago still reads.

import { type Duration, hours, milliseconds, minutes } from '#kernel/instant.ts'
import type { PromiseKind, Threshold } from '#kernel/terms.ts'
import type { PolicyTerms } from './policy-shapes.ts'

export type MomentKind = 'heads_up' | 'warning' | 'breach' | 'escalation'

export const headsUpKey = 'heads_up'

export const kindOf = (key: string): MomentKind => {
  if (key === 'breach' || key === headsUpKey) return key
  return key.startsWith('escalate:') ? 'escalation' : 'warning'
}

/** The share of the target a warning stands for, when it stands for one. */
export const percentOf = (key: string): number | null => {
  const found = /^warn:(\d+)$/.exec(key)
  return found ? Number(found[1]) : null
}

/** Before due in working time, and after due: what a promise of this length is told at. */
export const thresholdsOf = (
  terms: PolicyTerms,
  promise: PromiseKind,
  work: Duration,
  lengthOf: (written: string) => Duration,
): readonly Threshold[] => {
  const warnings = (terms.warningsFor[promise] ?? terms.warnings).map((warning): Threshold => {
    if ('before' in warning) return { key: `warn:before:${warning.before}`, before: lengthOf(warning.before) }
    const { percent } = warning
    const key = `warn:${percent}`
    const lead = leastLead(work)
    return work - (work * percent) / 100 < lead ? { key, before: lead } : { key, percent }
  })
  const escalations = terms.escalations.map(({ after, to }) => ({
    key: `escalate:${to}:${after}`,
    after: lengthOf(after),
  }))
  return [...warnings, ...escalations]
}

/** A warning a minute before due helps nobody: short promises are warned of a quarter of an hour before, if they can be. */
const leastLead = (work: Duration): Duration =>
  work > hours(4) ? milliseconds(0) : milliseconds(Math.min(minutes(15), Math.floor(work / 2)))

/** Used time at which a warning lies: kernel's rule, for rows that hold only the target. */
export const levelOf = (work: number, threshold: Threshold): number => {
  if ('percent' in threshold) return Math.ceil((work * threshold.percent) / 100)
  return 'before' in threshold ? work - threshold.before : work + threshold.after
}
