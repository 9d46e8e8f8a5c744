// Included hours over HTTP.

import type { allowance } from '#domain/agreements/allowance/contract.ts'
import { bookWork, leftIn } from '#domain/agreements/allowance/drawing.ts'
import type { NewDraw } from '#domain/agreements/allowance/shapes.ts'
import { toIso } from '#kernel/instant.ts'
import { isRefusal, refusal } from '#kernel/refusal.ts'
import { act } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Handlers } from '#server/platform/serve.ts'
import { findDraw, listDraws } from '../store/draws.ts'
import { listEntries } from '../store/entries.ts'
import { seriesOf } from '../store/hours.ts'
import { addHours, takeBackHours } from './adding.ts'
import { drawOne } from './booking.ts'
import { decideDraw, takeBackDraw } from './deciding.ts'
import { shownDraw } from './draw-row.ts'
import { saveDrawOrder, showDrawOrder } from './ordering.ts'
import { askedFor, findRoute } from './pots.ts'
import { showHours } from './showing.ts'

export const allowanceRoutes = (desk: Desk): Pick<Handlers, keyof typeof allowance> => {
  const db = desk.database.app
  const showDraw = async (id: string) => {
    const found = await findDraw(db, id)
    return found ? shownDraw(found) : refusal('agreements.draw_not_found')
  }
  return {
    'agreements.hours': ({ params }) => showHours(desk, params.id),
    'agreements.hours_entries': async ({ params, query }) => {
      if ((await seriesOf(db, params.id)) === null) return refusal('agreements.not_found')
      const { period = null, cursor = null, limit } = query
      const found = await listEntries(db, { agreementId: params.id, period, cursor, limit })
      return cut(
        found.map(({ at, ...entry }) => ({ ...entry, at: toIso(at) })),
        limit,
      )
    },
    'agreements.add_hours': async ({ params, body, context }) => {
      const done = await act(
        desk,
        addHours(desk),
        { ...body, ...params },
        { ...context, reason: body.reason },
      )
      return isRefusal(done) ? done : showHours(desk, params.id)
    },
    'agreements.take_back_hours': async ({ params, body, context }) => {
      const done = await act(desk, takeBackHours(desk), params, { ...context, reason: body.reason })
      return isRefusal(done) ? done : showHours(desk, params.id)
    },
    'agreements.draws': async ({ query }) => {
      const { cursor = null, limit, ...wanted } = query
      return cut((await listDraws(db, { ...wanted, cursor, limit })).map(shownDraw), limit)
    },
    'agreements.preview_draw': ({ body }) => preview(desk, body),
    'agreements.draw': async ({ body, context }) => {
      const done = await act(desk, drawOne(desk), body, context)
      return isRefusal(done) ? done : showDraw(done.id)
    },
    'agreements.take_back_draw': async ({ params, body, context }) => {
      const done = await act(desk, takeBackDraw(desk), params, { ...context, reason: body.reason })
      return isRefusal(done) ? done : showDraw(params.id)
    },
    'agreements.decide_draw': async ({ params, body: { approve, reason }, context }) => {
      const done = await act(desk, decideDraw(desk), { ...params, approve }, { ...context, reason })
      return isRefusal(done) ? done : showDraw(params.id)
    },
    'agreements.draw_order': ({ query }) => showDrawOrder(db, query.clientId ?? null),
    'agreements.save_draw_order': async ({ body, context }) => {
      const done = await act(desk, saveDrawOrder, body, context)
      return isRefusal(done) ? done : showDrawOrder(db, body.clientId)
    },
  }
}

const cut = <T extends { readonly id: string }>(found: readonly T[], limit: number) => {
  const items = found.slice(0, limit)
  return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null }
}

/** What it would come to; what would be refused at zero is shown, not refused. */
const preview = async (desk: Desk, wanted: NewDraw) => {
  const db = desk.database.app
  const asked = await askedFor(db, wanted)
  if (isRefusal(asked)) return asked
  const found = await findRoute(db, asked, wanted, await desk.database.now())
  const booking = bookWork(found, wanted)
  if (isRefusal(booking) && booking.code !== 'agreements.hours_refused') return booking
  const { taken, short, atZero, saidBy } = found.route
  const { id, number, name } = asked.client
  const numbered = (agreementId: string) => {
    const agreement = found.agreements.get(agreementId)
    return { id: agreementId, number: agreement?.number ?? 0, name: agreement?.name ?? '' }
  }
  const drawnFrom = [...new Set(taken.map(({ agreementId }) => agreementId))]
  return {
    client: { id, number, name },
    lines: drawnFrom.map(agreementId => {
      const own = taken.filter(one => one.agreementId === agreementId)
      const seconds = own.reduce((sum, one) => sum + one.seconds, 0)
      const pot = found.pots.find(one => one.agreementId === agreementId)
      return {
        agreement: numbered(agreementId),
        seconds,
        rule: own[0]?.rule ?? ('own' as const),
        leftAfter: (pot ? leftIn(pot) : 0) - seconds,
      }
    }),
    extra: short,
    atZero: short > 0 ? atZero : null,
    saidBy: short > 0 && saidBy !== null ? numbered(saidBy) : null,
  }
}
