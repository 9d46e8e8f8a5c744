// The stretches an allowance is counted in: each is credited at its start and closed after its last day. Days are those
// of the agreement's zone, and both ends of a period are served. Months are counted from the day the rhythm began, so
// that what began on the 31st begins again on the last day of shorter months, and on the 31st after them.

import { addDays, addMonths } from '../term.ts'
import type { AgreementTerms } from '../terms-shapes.ts'

export type AllowanceTerms = NonNullable<AgreementTerms['allowance']>

export type VersionOfHours = {
  /** The first day it holds; null: from the beginning. Of two of one day the later in the list holds. */
  readonly from: string | null
  readonly allowance: AllowanceTerms | null
}

/** An agreement as its hours see it. */
export type Allowing = {
  readonly id: string
  /** The first day hours are agreed for; null: it never began, and nobody knows when it will. */
  readonly firstDay: string | null
  /** The last day it serves or served; null: open. */
  readonly lastDay: string | null
  /** Nothing is credited before it has. */
  readonly begun: boolean
  /** Today in its zone. */
  readonly today: string
  /** In the order they take effect. */
  readonly versions: readonly VersionOfHours[]
  /** The agreement it renews and whose unused hours it takes over; null: it begins with its own. */
  readonly carriesFrom: string | null
}

export type Period = {
  readonly agreementId: string
  readonly startsOn: string
  /** Its last day; null: open. */
  readonly endsOn: string | null
  /** Periods without a gap between them share a run; nothing is carried from one run to another. */
  readonly run: number
  /** What was agreed on its first day. */
  readonly terms: AllowanceTerms
}

/**
 * Every period from the first day on that begins by `upTo` (a day of the agreement's zone), in order.
 *
 * Other hours count from the next period on; another rhythm, or none, ends the period the day before it holds.
 */
export const periodsOf = (
  { id, firstDay, lastDay, versions }: Pick<Allowing, 'id' | 'firstDay' | 'lastDay' | 'versions'>,
  upTo: string,
): readonly Period[] => {
  const periods: Period[] = []
  const stop = lastDay === null ? null : addDays(lastDay, 1)
  let day = firstDay
  let rhythm = { since: day ?? '', steps: 0, run: 0 }
  while (day !== null && day <= upTo && (stop === null || day < stop)) {
    const terms = allowanceOn(versions, day)
    const change = nextRhythm(versions, day, terms)
    if (terms === null) {
      day = change
      rhythm = { since: day ?? '', steps: 0, run: rhythm.run + 1 }
      continue
    }
    rhythm = { ...rhythm, steps: rhythm.steps + 1 }
    const next = earliest([nextStep(terms, rhythm), change, stop])
    periods.push({
      agreementId: id,
      startsOn: day,
      endsOn: next === null ? null : addDays(next, -1),
      run: rhythm.run,
      terms,
    })
    if (next === change) rhythm = { ...rhythm, since: next ?? '', steps: 0 }
    day = next
  }
  return periods
}

/** What is agreed on a day; null: no hours. */
export const allowanceOn = (versions: readonly VersionOfHours[], day: string): AllowanceTerms | null =>
  versions.findLast(({ from }) => from === null || from <= day)?.allowance ?? null

/** Whole seconds of `PT40H`, `PT2H30M`. */
export const secondsOf = (work: string): number => {
  const [, hours = '0', minutes = '0'] = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(work) ?? []
  return Number(hours) * 3_600 + Number(minutes) * 60
}

const months = { month: 1, quarter: 3, year: 12 } as const

/** Counted from where the rhythm began: adding a month at a time would drift from the 31st to the 28th. */
const nextStep = ({ per }: AllowanceTerms, { since, steps }: { since: string; steps: number }) =>
  per === 'term' ? null : addMonths(since, steps * months[per])

/** The next day on which hours are agreed in another rhythm, or no longer, or again. */
const nextRhythm = (
  versions: readonly VersionOfHours[],
  day: string,
  terms: AllowanceTerms | null,
): string | null =>
  versions
    .map(({ from }) => from)
    .filter((from): from is string => from !== null && from > day)
    .sort()
    .find(from => allowanceOn(versions, from)?.per !== terms?.per) ?? null

const earliest = (days: readonly (string | null)[]): string | null =>
  days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first))
