// What terms and dates would mean, before anything is saved.

import type { z } from 'zod'
import type { checkReply, checkRequest } from '#domain/agreements/shapes.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Desk } from '#server/platform/desk.ts'
import { referenceFault } from './referring.ts'
import { foreseen } from './showing/foreseeing.ts'
import { compiled, judged, nextDates, withoutTold } from './showing/judging.ts'
import type { Speech } from './showing/speech.ts'
import { readStored } from './store/locking.ts'
import { survey, surveyOf } from './surveying.ts'

export const check = async (
  desk: Desk,
  { agreementId, ...wanted }: z.output<typeof checkRequest>,
  speech: Speech,
): Promise<z.input<typeof checkReply> | Refusal> => {
  const db = desk.database.app
  const now = await desk.database.now()
  const [stored] = agreementId === null ? [] : await readStored(db, [agreementId])
  if (agreementId !== null && !stored) return refusal('agreements.not_found', { path: ['agreementId'] })
  const managerId = stored?.managerId ?? null
  const ground = await survey(desk, { db, now }, [{ ...wanted, managerId }])
  const fault = referenceFault(ground.references, { ...wanted, managerId: null })
  if (fault) return fault
  const surveyed = {
    ...wanted,
    id: agreementId,
    seriesId: stored?.seriesId ?? null,
    managerId: managerId ?? ground.references.clients.get(wanted.clientId)?.managerId ?? null,
  }
  const looked = surveyOf(ground, surveyed)
  const holds = stored?.newest ? { ...stored, terms: stored.newest.terms } : null
  const said = judged(holds ? withoutTold(looked, holds, wanted) : looked, speech)
  if (!isCountable(looked.found)) return { ...said, nextDates: [], notices: [] }
  const state = stored && stored.state !== 'draft' ? stored.state : 'planned'
  const plannedAt = stored?.plannedAt ?? now
  return {
    ...said,
    nextDates: nextDates({ ...wanted, state, plannedAt }, compiled(looked), now),
    notices: await foreseen(db, ground, surveyed, stored ?? null, speech),
  }
}

/** In a zone nobody knows, or from one day back to an earlier one, there are no dates ahead. */
const isCountable = (found: readonly { readonly code: string }[]): boolean =>
  !found.some(({ code }) => code === 'zone_unknown' || code === 'ends_before_it_starts')
