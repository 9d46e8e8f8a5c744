// An agreement with a past, in a unit of somebody else: for the sample company and for tests. It was written at `at`,
// and has since begun and ended on its days as it would have; its history is not told again, and nobody is written to.

import { createAgreement } from '#domain/agreements/creating.ts'
import type { Term } from '#domain/agreements/term.ts'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import { turnAgreement } from '#domain/agreements/turning.ts'
import type { Instant } from '#kernel/instant.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { newId } from '#server/platform/ids.ts'
import type { Unit } from '#server/platform/unit.ts'
import { planNoticesSoon } from './notices/index.ts'
import { hoursAreDue } from './store/hours.ts'
import { nextNumbers } from './store/locking.ts'
import { coverClient, insertAgreement, insertVersion, writeCourse } from './store/writing.ts'

export type AgreementSeed = Term & {
  readonly name: string
  readonly clientId: string
  readonly terms: AgreementTerms
  /** `planned` begins on its first day, which may be long ago; `active` serves from `at`. */
  readonly start: 'draft' | 'planned' | 'active'
  /** When it was written; now, unless told. A past one lies before its first day. */
  readonly at?: Instant
  readonly managerId?: string | null
  readonly by?: string | null
  readonly rank?: number
  readonly template?: boolean
  readonly sample?: boolean
  /** The one it carries on: its client is the same, its last day the day before. */
  readonly renews?: { readonly id: string; readonly seriesId: string; readonly carriesHours?: boolean }
  /** Clients besides its own whose people its recipients are. */
  readonly covers?: readonly string[]
}
export type SeededAgreement = { readonly id: string; readonly number: number; readonly seriesId: string }

export const seedAgreement = async (unit: Unit, seed: AgreementSeed): Promise<SeededAgreement> => {
  const [number = 0] = await nextNumbers(unit.db, 1)
  return seedNumbered(unit, seed, number)
}

/** Many at once: one question for all their numbers. */
export const seedAgreements = async (
  unit: Unit,
  seeds: readonly AgreementSeed[],
): Promise<readonly SeededAgreement[]> => {
  const numbers = await nextNumbers(unit.db, seeds.length)
  return seeds.map((seed, index) => seedNumbered(unit, seed, numbers[index] ?? 0))
}

const seedNumbered = (unit: Unit, seed: AgreementSeed, number: number): SeededAgreement => {
  const { name, clientId, terms, start, startsOn, endsOn, zone, at = unit.now, by = null } = seed
  const [id, periodId] = [newId(), newId()]
  const seriesId = seed.renews?.seriesId ?? id
  const term = { startsOn, endsOn, zone }
  const client = { id: clientId, name: '' }
  const written = createAgreement(
    { id, number, periodId, client, series: [], obstacle: null, source: null, mode: 'new', batchId: null },
    { name, term, start },
    at,
  )
  if (isRefusal(written)) throw new Error(`the agreement ${name} cannot be: ${written.code}`)
  const course = written.reply
  insertAgreement(
    unit,
    {
      ...{ id, number, name, clientId, seriesId, periodId },
      managerId: seed.managerId ?? null,
      rank: seed.rank ?? 50,
      template: seed.template ?? false,
      renewsId: seed.renews?.id ?? null,
      batchId: null,
      draft: start === 'draft' ? terms : null,
      carriesHours: seed.renews?.carriesHours ?? false,
      sample: seed.sample ?? false,
    },
    course,
    by,
    at,
  )
  for (const covered of new Set([clientId, ...(seed.covers ?? [])])) coverClient(unit, id, covered)
  if (course.publishes) {
    insertVersion(unit, id, { version: 1, effectiveAt: null, terms, effectiveOn: null, note: '' }, by, at)
    const standing = { id, number, name, clientId, state: course.state, term: course.term, periodId }
    const turned = turnAgreement({ ...standing, ...unasked, plannedAt: at }, unit.now)
    if (turned) writeCourse(unit, { id, periodId, openSpan: null }, turned.reply, null)
  }
  if (start !== 'draft' && terms.allowance) hoursAreDue(unit, id)
  if (seed.sample) planNoticesSoon(unit, id, { quietly: true })
  return { id, number, seriesId }
}

/** What turning does not look at. */
const unasked = {
  rowVersion: 1,
  newest: 1,
  newestFrom: null,
  hasDraft: false,
  series: [],
  obstacle: null,
  nextPeriodId: '',
} as const
