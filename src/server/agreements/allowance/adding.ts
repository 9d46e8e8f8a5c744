// Hours that were bought or given besides: a fact of the ledger, from which their own lot is credited on their day; and
// taken back, which is another one.

import { periodOn } from '#domain/agreements/allowance/series.ts'
import type { agreementEvents } from '#domain/agreements/events.ts'
import { agreementsPolicy } from '#domain/agreements/policy.ts'
import type { Event } from '#domain/event.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Ability, Decision } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import { type Addition, findAddition } from '../store/entries.ts'
import { type KeptAgreement, readSeries, type StoredSeries } from '../store/hours.ts'
import { lockAgreement } from '../store/locking.ts'
import { factsOf } from './balancing.ts'
import { counted } from './booking.ts'
import { settleAfterwards } from './settling.ts'

type AddHours = {
  readonly id: string
  readonly seconds: number
  readonly from: string
  readonly until: string | null
  readonly reason: string
}
type Adding = {
  readonly additionId: string
  readonly agreement: KeptAgreement
  readonly stored: StoredSeries
  readonly wanted: AddHours
}
type Added = Decision<null> & { readonly events: readonly Event<typeof agreementEvents>[] }

export const addHours = (desk: Desk): Ability<AddHours, Adding, Added> => ({
  name: 'agreements.add_hours',
  may: agreementsPolicy['agreements.write'].may,
  load: async (unit, wanted) => {
    const locked = await lockAgreement(unit, wanted.id)
    const [stored] = locked ? await readSeries(unit.db, [locked.seriesId]) : []
    const agreement = stored?.agreements.find(({ id }) => id === wanted.id)
    return stored && agreement
      ? { additionId: newId(), agreement, stored, wanted }
      : refusal('agreements.not_found')
  },
  decide: ({ additionId, agreement, stored }, { seconds, from, until }, { now }) => {
    if (until !== null && until < from)
      return refusal('agreements.hours_end_before_they_start', { path: ['until'] })
    const { agreements } = factsOf(stored, now)
    const allowing = agreements.find(({ id }) => id === agreement.id)
    if (!allowing || periodOn(allowing, from) === null) return outside
    return {
      subject: { kind: 'agreement', id: agreement.id, clientId: agreement.clientId },
      events: [
        {
          type: 'agreement.hours_added',
          payload: { ...counted(agreement, seconds), additionId, from, until },
        },
      ],
      reply: null,
    }
  },
  store: (unit, _decision, { additionId, agreement, wanted }, { actor }) => {
    const { seconds, from, until, reason } = wanted
    unit.insert('allowance_additions', {
      ...{ id: additionId, agreement_id: agreement.id, seconds, from_day: from, until, reason },
      ...{ at: unit.now, by: actor.id },
    })
    settleAfterwards(desk, unit, agreement.seriesId)
  },
})

type TakeBack = { readonly id: string; readonly addition: string }
type TakingBack = {
  readonly agreement: KeptAgreement
  readonly addition: Addition
  readonly reason: string
}

/** @param id the agreement's; the reason comes with the context, as it stands in history. */
export const takeBackHours = (desk: Desk): Ability<TakeBack, TakingBack, Added> => ({
  name: 'agreements.take_back_hours',
  may: agreementsPolicy['agreements.write'].may,
  load: async (unit, { id, addition: additionId }, { reason = null }) => {
    const locked = await lockAgreement(unit, id)
    const [stored] = locked ? await readSeries(unit.db, [locked.seriesId]) : []
    const agreement = stored?.agreements.find(one => one.id === id)
    if (!agreement) return refusal('agreements.not_found')
    const addition = await findAddition(unit, id, additionId)
    return addition ? { agreement, addition, reason: reason ?? '' } : refusal('agreements.addition_not_found')
  },
  decide: ({ agreement, addition: { id, seconds, takenBack } }) =>
    takenBack
      ? refusal('agreements.addition_taken_back')
      : {
          subject: { kind: 'agreement', id: agreement.id, clientId: agreement.clientId },
          events: [
            {
              type: 'agreement.hours_withdrawn',
              payload: { ...counted(agreement, seconds), additionId: id },
            },
          ],
          reply: null,
        },
  store: (unit, _decision, { agreement, addition, reason }, { actor }) => {
    unit.insert('allowance_withdrawals', {
      ...{ addition_id: addition.id, reason, at: unit.now, by: actor.id },
    })
    settleAfterwards(desk, unit, agreement.seriesId)
  },
})

const outside: Refusal = refusal('agreements.no_hours_on_that_day', { path: ['from'] })
