// An agreement as it stands in its series, told the way its hours see it: from which day they are agreed, to which, and
// by which version on which day.

import type { Instant } from '#kernel/instant.ts'
import { hasBegun } from '../lifecycle.ts'
import { dayIn } from '../term.ts'
import type { AgreementState, AgreementTerms } from '../terms-shapes.ts'
import { type Allowing, type Period, periodsOf } from './periods.ts'

export type KeptVersion = Pick<AgreementTerms, 'allowance' | 'recipients' | 'services'> & {
  readonly version: number
  /** When it takes effect; null: from the beginning. */
  readonly from: Instant | null
}

export type Kept = {
  readonly id: string
  readonly state: AgreementState
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly zone: string
  /** When it first began and when it last ended; null: it did not. */
  readonly begunAt: Instant | null
  readonly endedAt: Instant | null
  readonly renewsId: string | null
  readonly carriesHours: boolean
  readonly versions: readonly KeptVersion[]
}

/** Null: nothing is promised by it, so its hours are nobody's. */
export const allowingOf = (kept: Kept, now: Instant): Allowing | null => {
  const { id, state, zone } = kept
  if (state === 'draft' || state === 'cancelled') return null
  const dayOf = (at: Instant | null) => (at === null ? null : dayIn(zone, at))
  return {
    id,
    firstDay: kept.startsOn ?? dayOf(kept.begunAt),
    lastDay: kept.endsOn ?? (state === 'ended' ? dayOf(kept.endedAt) : null),
    begun: hasBegun(state),
    today: dayIn(zone, now),
    versions: inEffect(kept).map(({ from, allowance }) => ({ from, allowance })),
    carriesFrom: kept.carriesHours ? kept.renewsId : null,
  }
}

type Effective = Omit<KeptVersion, 'from'> & { readonly from: string | null }

/** By the day each takes effect. What newer terms had overtaken by then never holds. */
export const inEffect = ({ versions, zone }: Pick<Kept, 'versions' | 'zone'>): readonly Effective[] =>
  [...versions]
    .sort((a, b) => a.version - b.version)
    .map(version => ({ ...version, from: version.from === null ? null : dayIn(zone, version.from) }))
    .filter((version, index, all) => !all.slice(index + 1).some(({ from }) => isBefore(from, version.from)))

const isBefore = (a: string | null, b: string | null): boolean => b !== null && (a === null || a < b)

/** The version that holds on a day. */
export const heldOn = (kept: Pick<Kept, 'versions' | 'zone'>, day: string): Effective | null =>
  inEffect(kept).findLast(({ from }) => from === null || from <= day) ?? null

/** The period that a day falls in; null: no hours are agreed for it. */
export const periodOn = (agreement: Allowing, day: string): Period | null => {
  const last = periodsOf(agreement, day).at(-1)
  return last !== undefined && (last.endsOn === null || day <= last.endsOn) ? last : null
}
