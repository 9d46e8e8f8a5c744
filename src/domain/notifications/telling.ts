// What of several things that fell due together is worth a person's attention. All of them are on record; a person
// is told the one that says the most.

import type { MomentKind } from '../sla/thresholds.ts'

export type Due = {
  readonly clockId: string
  readonly kind: MomentKind
  readonly at: number
}

/**
 * For each clock: the breach rather than the warnings before it, the last warning rather than the first. An
 * escalation is another occasion, for other people, and stands beside either.
 */
export const worthTelling = <One extends Due>(notices: readonly One[]): readonly One[] => {
  const best = new Map<string, One>()
  for (const notice of notices) {
    const occasion = `${notice.clockId} ${notice.kind === 'escalation'}`
    const known = best.get(occasion)
    if (!known || says(notice) > says(known) || (says(notice) === says(known) && notice.at > known.at))
      best.set(occasion, notice)
  }
  return notices.filter(notice => [...best.values()].includes(notice))
}

const says = ({ kind }: Due): number => (kind === 'breach' ? 2 : 1)
