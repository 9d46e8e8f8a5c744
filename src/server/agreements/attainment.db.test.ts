import { expect, test } from 'vitest'
import { instant } from '#kernel/instant.ts'
import { newId } from '#server/platform/ids.ts'
import { agreedClient, agreedWorld, agreementRooms } from '#test/support/agreed.ts'
import { agreementCalls } from '#test/support/agreed-calls.ts'
import { agreed } from '#test/support/ask.ts'
import { roomDesk } from '#test/support/room-desk.ts'
import { setClock } from '#test/support/set-clock.ts'

const desk = await roomDesk(agreementRooms)
await setClock(desk, instant('2026-11-22T10:00:00Z'))
const world = await agreedWorld(desk)
const { call, see, serving } = agreementCalls(desk, world)
const clientId = await agreedClient(desk, 'Tokai Systems')

/** As the fold leaves a clock that is over; which ticket it was is no matter here. */
const decided = (
  agreementId: string | null,
  state: string,
  endedAt: string,
  promise: string = 'first_response',
) =>
  desk.database.owner.query(
    `with unasked as (select set_config('session_replication_role', 'replica', true))
     insert into clocks (id, ticket_id, client_id, promise, match, cycle, generation, state, breached, target_ms,
                         used_ms, calendar, moments, terms, ended_at, folded_at)
     select $1, $2, $3, $7, 1, 1, 1, $4, $4 = 'missed', 1, 1, '', '[]', $5, $6, $6 from unasked`,
    [
      newId(),
      newId(),
      clientId,
      state,
      { source: { agreement: agreementId && { id: agreementId } } },
      endedAt,
      promise,
    ],
  )

test('the list and the page say how many promises were kept under an agreement in the last 90 days', async () => {
  const [gold, silver] = [
    await serving({ clientId, name: 'Gold' }),
    await serving({ clientId, name: 'Silver' }),
  ]
  await decided(gold.id, 'met', '2026-11-20T10:00:00Z')
  await decided(gold.id, 'met', '2026-08-24T11:00:00Z')
  await decided(gold.id, 'missed', '2026-11-01T10:00:00Z')
  // Ninety-one days ago; of a clock that was set aside; and under no agreement.
  await decided(gold.id, 'missed', '2026-08-23T10:00:00Z')
  await decided(gold.id, 'superseded', '2026-11-20T10:00:00Z')
  await decided(null, 'missed', '2026-11-20T10:00:00Z')
  // What teams and suppliers owe us was never promised to the client.
  await decided(gold.id, 'missed', '2026-11-20T10:00:00Z', 'team')
  await decided(gold.id, 'missed', '2026-11-20T10:00:00Z', 'supplier')
  const { items } = agreed(await call('agreements.list', { query: { clientId, show: 'active' } }))
  expect(items.map(({ name, attainment }) => [name, attainment])).toEqual([
    ['Gold', { met: 2, missed: 1 }],
    ['Silver', null],
  ])
  expect((await see(gold.id)).attainment).toEqual({ met: 2, missed: 1 })
  expect((await see(silver.id)).attainment).toBeNull()
})
