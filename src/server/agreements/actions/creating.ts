// A new agreement: written, copied or continued.

import { createAgreement, type NewAgreementState } from '#domain/agreements/creating.ts'
import type { AgreementDecision, Course, Sibling } from '#domain/agreements/deciding.ts'
import { agreementsPolicy } from '#domain/agreements/policy.ts'
import type { NewAgreement } from '#domain/agreements/shapes.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Ability } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import type { Unit } from '#server/platform/unit.ts'
import { settleAfterwards } from '../allowance/settling.ts'
import { clientOf, coveredBy, referenceFault } from '../referring.ts'
import { lockAgreement, nextNumbers } from '../store/locking.ts'
import { coverClient, insertAgreement, insertVersion } from '../store/writing.ts'
import { type Ground, obstacleTo, survey } from '../surveying.ts'
import { follow } from './following.ts'

export type CreateAgreement = NewAgreement & {
  readonly origin?: {
    readonly sourceId: string
    readonly mode: 'copy' | 'continue'
    /** Of a renewal: it takes over what is left of the source's hours. */
    readonly carryHours?: boolean
  }
  readonly batchId?: string
  readonly sample?: boolean
}
export type Created = { readonly id: string; readonly number: number; readonly name: string }

type Creating = NewAgreementState & {
  readonly covered: readonly string[]
  readonly seriesId: string
  readonly renewsId: string | null
  readonly wanted: CreateAgreement
}

/** @param known what many of one unit have looked up together. */
export const createOne = (
  desk: Desk,
  known?: Ground,
): Ability<CreateAgreement, Creating, AgreementDecision<Course>, Created> => ({
  name: 'agreements.create',
  may: agreementsPolicy['agreements.write'].may,
  load: async (unit, wanted) => {
    const { clientId, terms } = wanted
    const ground = known ?? (await survey(desk, unit, [wanted]))
    const { references } = ground
    const fault = referenceFault(references, wanted)
    if (fault) return fault
    const origin = await originOf(unit, wanted)
    if ('kind' in origin) return origin
    const [number = 0] = await nextNumbers(unit.db, 1)
    const id = newId()
    return {
      id,
      number,
      periodId: newId(),
      client: { id: clientId, name: clientOf(references, clientId).name },
      batchId: wanted.batchId ?? null,
      obstacle:
        wanted.start === 'draft'
          ? null
          : obstacleTo(ground, { ...wanted, id: null, seriesId: origin.seriesId }),
      covered: coveredBy(references, clientId, terms),
      ...origin,
      seriesId: origin.seriesId ?? id,
      wanted,
    }
  },
  decide: (state, { name, start, startsOn, endsOn, zone }, { now }) =>
    createAgreement(state, { name, start, term: { startsOn, endsOn, zone } }, now),
  store: async (unit, { reply: course }, state, { actor }) => {
    const { id, number, periodId, batchId, seriesId, renewsId, client, covered, wanted } = state
    const { name, managerId, rank, template, terms, sample = false } = wanted
    const draft = course.publishes ? null : terms
    insertAgreement(
      unit,
      {
        ...{ id, number, name, clientId: client.id, managerId, rank, template },
        ...{ seriesId, renewsId, batchId, periodId, draft, sample },
        carriesHours: renewsId !== null && (wanted.origin?.carryHours ?? false),
      },
      course,
      actor.id,
    )
    for (const clientId of covered) coverClient(unit, id, clientId)
    if (course.publishes)
      insertVersion(unit, id, { ...course.publishes, terms, effectiveOn: null, note: '' }, actor.id)
    if (course.state !== 'draft') settleAfterwards(desk, unit, seriesId)
    follow(unit, { id, clientId: client.id })
    return { id, number, name }
  },
})

type Origin = Pick<NewAgreementState, 'source' | 'mode' | 'series'> & {
  readonly seriesId: string | null
  readonly renewsId: string | null
}

/** Continuing for the same client renews: the series is carried on, and waits while another change of it is made. */
const originOf = async (unit: Unit, { origin, clientId }: CreateAgreement): Promise<Origin | Refusal> => {
  if (!origin) return { source: null, mode: 'new', series: [], seriesId: null, renewsId: null }
  const found = await lockAgreement(unit, origin.sourceId)
  if (!found) return refusal('agreements.not_found')
  const { id, name, number, startsOn, endsOn, zone, state, seriesId } = found
  const source = { id, name }
  const { mode } = origin
  if (mode === 'copy' || found.clientId !== clientId)
    return { source, mode, series: [], seriesId: null, renewsId: null }
  const own: readonly Sibling[] =
    state === 'draft' || state === 'cancelled' ? [] : [{ name, number, startsOn, endsOn, zone }]
  return { source, mode, series: [...own, ...found.series], seriesId, renewsId: id }
}
