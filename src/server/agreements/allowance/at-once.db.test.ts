import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { instant } from '#kernel/instant.ts'
import { inUnit } from '#server/platform/act.ts'
import { agreedClient, agreedWorld, agreementRooms } from '#test/support/agreed.ts'
import { hour, hoursCalls, ticketFor } from '#test/support/agreed-hours.ts'
import { agreed } from '#test/support/ask.ts'
import { roomDesk } from '#test/support/room-desk.ts'
import { setClock } from '#test/support/set-clock.ts'
import { drawHours } from '../index.ts'

const desk = await roomDesk(agreementRooms)
await setClock(desk, instant('2026-11-10T10:00:00Z'))
const world = await agreedWorld(desk)
const { call, see, book, booked, withHours, sum } = hoursCalls(desk, world)
const on = '2026-11-10'

const somebodyWaits = () =>
  expect
    .poll(async () => {
      const { rows } = await desk.database.owner.query<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      return rows[0]?.n
    })
    .toBeGreaterThan(0)

test('work is booked on a ticket while somebody puts it under that agreement: neither stands in the other’s way', async () => {
  const clientId = await agreedClient(desk, 'Tokai Systems')
  const { id } = await withHours({}, { clientId })
  const ticketId = await ticketFor(desk, clientId)
  const { drawing } = await desk.database.app.transaction().execute(async other => {
    await sql`select from tickets where id = ${ticketId}::uuid for update`.execute(other)
    const drawing = book({ agreementId: id, ticketId, on, seconds: hour })
    await somebodyWaits()
    await sql`update tickets set agreement_id = ${id}::uuid where id = ${ticketId}::uuid`.execute(other)
    return { drawing }
  })
  expect(await drawing).toMatchObject({ state: 'drawn', seconds: hour })
})

test('the last hour is drawn once, taken back once and decided once, however many ask at the same time', async () => {
  const { id } = await withHours({ work: 'PT1H' })
  const twice = await Promise.all([1, 2].map(() => booked({ agreementId: id, on, seconds: hour })))
  expect(twice.map(({ extra }) => extra / hour).sort()).toEqual([0, 1])
  expect(await sum(id)).toBe(0)
  const [drawn, waiting] = [...twice].sort((a, b) => a.extra - b.extra).map(one => one.id)
  const codes = (answers: readonly object[]) => answers.map(one => ('code' in one ? one.code : 'done')).sort()
  const body = { reason: 'Booked by mistake' }
  const takeBack = () => call('agreements.take_back_draw', { params: { id: drawn ?? '' }, body })
  expect(codes(await Promise.all([takeBack(), takeBack()]))).toEqual(['agreements.draw_taken_back', 'done'])
  expect(await sum(id)).toBe(1)
  const decide = (approve: boolean) =>
    call('agreements.decide_draw', { params: { id: waiting ?? '' }, body: { approve, reason: 'Not agreed' } })
  expect(codes(await Promise.all([decide(true), decide(false)]))).toEqual([
    'agreements.draw_not_waiting',
    'done',
  ])
  expect((await see(id)).hours).toMatchObject({ left: hour, waiting: 0 })
  expect(agreed(await call('agreements.draws', { query: { agreementId: id } })).items).toEqual([])
})

test('two pieces of work of one unit never take the same hour', async () => {
  const { id } = await withHours({ work: 'PT1H' })
  const twice = inUnit(desk, async unit => {
    for (const source of ['time:1', 'time:2'])
      await drawHours(
        desk,
        unit,
        { agreementId: id, ticketId: null, on, seconds: hour, note: '', onlyThis: false, source },
        { actor: world.eva, via: 'app' },
      )
  })
  await expect(twice).rejects.toThrow('not written yet')
  expect(await sum(id)).toBe(1)
})
