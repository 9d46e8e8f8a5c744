// What becomes of a booking: taken back by entries of the opposite sign, or its part beyond the hours decided.

import { type DrawState, decisionFault, takeBackFault } from '#domain/agreements/allowance/drawing.ts'
import { agreementsPolicy } from '#domain/agreements/policy.ts'
import { dayIn } from '#domain/agreements/term.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { type Ability, type Context, type Decision, record } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Unit } from '#server/platform/unit.ts'
import { type LockedDraw, lockDraw, seriesOfDraw } from '../store/draws.ts'
import { appendEntry, type KeptAgreement, lockSeries, readSeries } from '../store/hours.ts'
import { counted } from './booking.ts'
import { settleAfterwards } from './settling.ts'

type Deciding = {
  readonly id: string
  readonly draw: LockedDraw
  readonly agreements: ReadonlyMap<string, KeptAgreement>
}

const load = async (unit: Unit, id: string): Promise<Deciding | Refusal> => {
  const seriesIds = await seriesOfDraw(unit.db, id)
  await lockSeries(unit, seriesIds)
  const draw = await lockDraw(unit, id)
  if (!draw) return refusal('agreements.draw_not_found')
  const series = await readSeries(unit.db, seriesIds)
  return { id, draw, agreements: new Map(series.flatMap(one => one.agreements.map(each => [each.id, each]))) }
}

const decided = ({ id, draw }: Deciding): Decision<null> => ({
  subject: { kind: 'allowance_draw', id, clientId: draw.client.id },
  events: [],
  reply: null,
})

/** @param id the booking; the reason comes with the context, as it stands in history. */
export const takeBackDraw = (desk: Desk): Ability<{ readonly id: string }, Deciding, Decision<null>> => ({
  name: 'agreements.take_back_draw',
  may: agreementsPolicy['agreements.draw'].may,
  load: (unit, { id }) => load(unit, id),
  decide: (state, _wanted, { now, actor }) => {
    const { draw } = state
    const { zone } = draw.client
    const fault = takeBackFault(
      { state: draw.state, by: draw.by, bookedOn: dayIn(zone, draw.at) },
      { id: actor.id, contracts: agreementsPolicy['agreements.settle'].may(actor), today: dayIn(zone, now) },
    )
    return fault ?? decided(state)
  },
  store: (unit, _decision, state, context) => {
    const { id, draw } = state
    const { actor, reason = null } = context
    for (const { agreementId, period, lot, rule, seconds } of draw.taken)
      appendEntry(unit, {
        ...{ agreementId, period, lot, rule, seconds, kind: 'draw', on: draw.on, drawId: id },
        ...{ by: actor.id, note: reason ?? '' },
      })
    close(unit, state, 'taken_back', context)
    for (const [agreementId, seconds] of takenFrom(draw))
      say(desk, unit, state, { type: 'agreement.hours_taken_back', agreementId, seconds }, context)
    for (const { seriesId } of state.agreements.values()) settleAfterwards(desk, unit, seriesId)
  },
})

/** By agreement, with what went beyond the hours of the one that let it. */
const takenFrom = ({ taken, saidBy, state, extra }: LockedDraw): ReadonlyMap<string, number> => {
  const beyond = saidBy !== null && state !== 'refused' ? [{ agreementId: saidBy, seconds: extra }] : []
  const sums = new Map<string, number>()
  for (const { agreementId, seconds } of [...taken, ...beyond])
    sums.set(agreementId, (sums.get(agreementId) ?? 0) + seconds)
  return sums
}

type Decide = { readonly id: string; readonly approve: boolean }

/** The part that no agreement had left: worked beyond the hours, or not. What was covered stays drawn. */
export const decideDraw = (
  desk: Desk,
): Ability<Decide, Deciding & Pick<Decide, 'approve'>, Decision<null>> => ({
  name: 'agreements.decide_draw',
  may: agreementsPolicy['agreements.settle'].may,
  load: async (unit, { id, approve }) => {
    const found = await load(unit, id)
    return isRefusal(found) ? found : { ...found, approve }
  },
  decide: (state, { approve }, { reason }) =>
    decisionFault(state.draw, { approve, reason }) ?? decided(state),
  store: (unit, _decision, state, context) => {
    const { draw, approve } = state
    close(unit, state, approve ? 'approved' : 'refused', context)
    const type = approve ? 'agreement.hours_approved' : 'agreement.hours_refused'
    if (draw.saidBy !== null)
      say(desk, unit, state, { type, agreementId: draw.saidBy, seconds: draw.extra }, context)
    for (const { seriesId } of state.agreements.values()) settleAfterwards(desk, unit, seriesId)
  },
})

const close = (
  unit: Unit,
  { id }: Deciding,
  state: Extract<DrawState, 'taken_back' | 'approved' | 'refused'>,
  { actor, reason = null }: Context,
): void => unit.update('allowance_draws', id, { state, decided_at: unit.now, decided_by: actor.id, reason })

const say = (
  desk: Desk,
  unit: Unit,
  { id, draw, agreements }: Deciding,
  {
    type,
    agreementId,
    seconds,
  }: { readonly type: string; readonly agreementId: string; readonly seconds: number },
  context: Context,
): void => {
  const agreement = agreements.get(agreementId)
  if (!agreement || seconds === 0) return
  const { on, ticket } = draw
  record(desk, unit, context, 'agreements.decide', {
    subject: { kind: 'agreement', id: agreement.id, clientId: agreement.clientId },
    events: [{ type, payload: { ...counted(agreement, seconds), drawId: id, on, ticket } }],
  })
}
