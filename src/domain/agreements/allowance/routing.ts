// Which hours a piece of work is taken from. The order is agreed and visible: each agreement is tried under the first
// rule that names it, within an agreement what lapses first goes first, and what no agreement has left is treated as the
// first of them says: worked and marked as extra, worked once somebody approves, or refused.

import type { AllowanceTerms } from './periods.ts'

/**
 * `own`: the agreement the ticket came under. `service`: those whose services include the ticket's. `ending_first`: any
 * other of the client, the hours that lapse first first.
 */
export const drawRules = ['own', 'service', 'ending_first'] as const
export type DrawRule = (typeof drawRules)[number]

export type Available = {
  readonly lot: string
  /** The period the work falls in. */
  readonly period: string
  /** Whole seconds that nobody has drawn. */
  readonly left: number
  readonly lapsesOn: string | null
}

/** An agreement of the client that has hours agreed on the day of the work. */
export type Pot = {
  readonly agreementId: string
  readonly number: number
  /** The smaller goes first. */
  readonly rank: number
  readonly endsOn: string | null
  readonly services: 'all' | readonly string[]
  readonly atZero: AllowanceTerms['atZero']
  readonly lots: readonly Available[]
}

export type Work = {
  readonly seconds: number
  /** The agreement the ticket came under, or the one it is booked on; null: none. */
  readonly agreementId: string | null
  readonly serviceId: string | null
}

export type Taken = {
  readonly agreementId: string
  readonly lot: string
  readonly period: string
  readonly seconds: number
  readonly rule: DrawRule
}

/** What becomes of the part that nobody's hours cover. */
export type AtZero = 'allow' | 'ask' | 'refuse'

export type Route = {
  readonly taken: readonly Taken[]
  /** Whole seconds that no agreement has left. */
  readonly short: number
  readonly atZero: AtZero
  /** Whose rule at zero it is; null: no agreement has hours, so it is work outside of them. */
  readonly saidBy: string | null
}

export const route = (work: Work, pots: readonly Pot[], rules: readonly DrawRule[]): Route => {
  const queue = inOrder(work, pots, rules)
  let wanted = work.seconds
  const taken = queue.flatMap(({ pot, rule, lot }): readonly Taken[] => {
    const seconds = Math.min(wanted, Math.max(0, lot.left))
    wanted -= seconds
    return seconds === 0
      ? []
      : [{ agreementId: pot.agreementId, lot: lot.lot, period: lot.period, seconds, rule }]
  })
  const first = tried(work, pots, rules)[0]?.pot ?? null
  return {
    taken,
    short: wanted,
    atZero: first?.atZero ?? 'allow',
    saidBy: first?.agreementId ?? null,
  }
}

type Tried = { readonly pot: Pot; readonly rule: DrawRule }
type Queued = Tried & { readonly lot: Available }

/** Each agreement once, under the first rule that names it. */
const tried = (work: Work, pots: readonly Pot[], rules: readonly DrawRule[]): readonly Tried[] => {
  const seen = new Set<string>()
  return rules.flatMap(rule =>
    [...pots]
      .sort(byRank)
      .filter(pot => !seen.has(pot.agreementId) && names[rule](pot, work))
      .map(pot => {
        seen.add(pot.agreementId)
        return { pot, rule }
      }),
  )
}

const names: Readonly<Record<DrawRule, (pot: Pot, work: Work) => boolean>> = {
  own: (pot, work) => pot.agreementId === work.agreementId,
  service: (pot, { serviceId }) =>
    serviceId !== null && (pot.services === 'all' || pot.services.includes(serviceId)),
  ending_first: () => true,
}

/** By rule; `ending_first` looks at lots across agreements, the other rules finish one agreement before the next. */
const inOrder = (work: Work, pots: readonly Pot[], rules: readonly DrawRule[]): readonly Queued[] => {
  const order = tried(work, pots, rules)
  return rules.flatMap(rule => {
    const lots = order
      .filter(one => one.rule === rule)
      .flatMap(one => [...one.pot.lots].sort(byLapse).map(lot => ({ ...one, lot })))
    return rule === 'ending_first' ? [...lots].sort((a, b) => byLapse(a.lot, b.lot)) : lots
  })
}

const byRank = (a: Pot, b: Pot): number =>
  a.rank - b.rank || compare(a.endsOn, b.endsOn) || a.number - b.number

const byLapse = (a: Available, b: Available): number =>
  compare(a.lapsesOn, b.lapsesOn) || (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0)

/** What never lapses comes last. */
const compare = (a: string | null, b: string | null): number => {
  if (a === b) return 0
  if (a === null) return 1
  return b === null || a < b ? -1 : 1
}
