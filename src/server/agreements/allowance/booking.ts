// Booking work on hours: everything that might give is locked, so two who draw the last hour follow each other.

import { type Booking, bookWork } from '#domain/agreements/allowance/drawing.ts'
import type { NewDraw } from '#domain/agreements/allowance/shapes.ts'
import { clockHours } from '#domain/agreements/allowance/words.ts'
import { agreementsPolicy } from '#domain/agreements/policy.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { type Ability, type Context, type Decision, perform, record } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import type { Unit } from '#server/platform/unit.ts'
import { findDrawOf } from '../store/draws.ts'
import { appendEntry, type KeptAgreement, lockSeries } from '../store/hours.ts'
import { type Asked, askedFor, type Found, findRoute } from './pots.ts'
import { settleAfterwards } from './settling.ts'

export type DrawHours = NewDraw & {
  /** What books it, where that may come twice: the same source is booked once. */
  readonly source?: string
}
export type Drawn = { readonly id: string; readonly booking: Booking | null }

type Drawing = {
  readonly id: string
  readonly asked: Asked
  readonly found: Found
  readonly wanted: DrawHours
}
type Booked = { readonly id: string; readonly earlier: true }

export const drawOne = (
  desk: Desk,
): Ability<DrawHours, Drawing | Booked, Decision<Booking | null>, Drawn> => ({
  name: 'agreements.draw',
  may: agreementsPolicy['agreements.draw'].may,
  load: async (unit, wanted) => {
    const asked = await askedFor(unit.db, wanted)
    if (isRefusal(asked)) return asked
    await lockSeries(unit, asked.seriesIds)
    if (asked.seriesIds.some(seriesId => takenIn.get(unit)?.has(seriesId)))
      throw new Error(
        'what this unit booked on these hours is not written yet: book the next in one of its own',
      )
    const earlier = wanted.source === undefined ? null : await findDrawOf(unit.db, wanted.source)
    if (earlier !== null) return { id: earlier, earlier: true }
    return { id: newId(), asked, wanted, found: await findRoute(unit.db, asked, wanted, unit.now) }
  },
  decide: (state, wanted) => {
    if ('earlier' in state) return quietly(state.id, null, null)
    const booking = bookWork(state.found, wanted)
    return isRefusal(booking) ? booking : quietly(state.id, state.asked.client.id, booking)
  },
  store: (unit, { reply: booking }, state, context) => {
    if (booking !== null && !('earlier' in state)) write(desk, unit, state, booking, context)
    return { id: state.id, booking }
  },
})

/** Whose hours a unit has booked on: until it is written nobody sees that, and they would be given twice. */
const takenIn = new WeakMap<Unit, Set<string>>()

/** For other rooms: books work in their unit, once for each source, and one piece on the same hours. */
export const drawHours = (
  desk: Desk,
  unit: Unit,
  wanted: DrawHours,
  context: Context,
): Promise<Drawn | Refusal> => perform(desk, unit, drawOne(desk), wanted, context)

/** History tells it of each agreement, not of the booking. */
const quietly = (id: string, clientId: string | null, booking: Booking | null): Decision<Booking | null> => ({
  subject: { kind: 'allowance_draw', id, clientId },
  events: [],
  reply: booking,
})

const write = (desk: Desk, unit: Unit, state: Drawing, booking: Booking, context: Context): void => {
  const { id, asked, wanted, found } = state
  const { client, ticket } = asked
  const { on, seconds, note } = wanted
  const by = context.actor.id
  unit.insert('allowance_draws', {
    ...{ id, seconds, note, by, client_id: client.id, worked_on: on, at: unit.now },
    ...{ extra: booking.extra, state: booking.state, said_by: booking.saidBy },
    ...{ ticket_id: ticket?.id ?? null, source: wanted.source ?? null },
    ...{ decided_at: null, decided_by: null, reason: null },
  })
  for (const taken of booking.taken)
    appendEntry(unit, { ...taken, kind: 'draw', on, seconds: -taken.seconds, by, note, drawId: id })
  takenIn.set(unit, new Set([...(takenIn.get(unit) ?? []), ...asked.seriesIds]))
  const touched = new Set([...booking.taken.map(({ agreementId }) => agreementId), booking.saidBy])
  for (const agreementId of touched) {
    const agreement = found.agreements.get(agreementId ?? '')
    if (!agreement) continue
    settleAfterwards(desk, unit, agreement.seriesId)
    const worked = { drawId: id, on, ticket: ticket && { id: ticket.id, number: ticket.number } }
    const drawn = booking.taken
      .filter(one => one.agreementId === agreementId)
      .reduce((sum, one) => sum + one.seconds, 0)
    const extra = booking.saidBy === agreementId ? booking.extra : 0
    record(desk, unit, context, 'agreements.draw', {
      subject: { kind: 'agreement', id: agreement.id, clientId: agreement.clientId },
      events: [
        ...(drawn > 0
          ? [{ type: 'agreement.hours_drawn', payload: { ...counted(agreement, drawn), ...worked } }]
          : []),
        ...(extra > 0
          ? [
              {
                type: booking.state === 'waiting' ? 'agreement.hours_asked' : 'agreement.hours_extra',
                payload: { ...counted(agreement, extra), ...worked },
              },
            ]
          : []),
      ],
    })
  }
}

export const counted = ({ name, number }: Pick<KeptAgreement, 'name' | 'number'>, seconds: number) => ({
  ...{ name, number, seconds },
  hours: clockHours(seconds),
})
