import { describe, expect, test } from 'vitest'
import { instant } from '#kernel/instant.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { agreedClient, agreedTerms, agreedWorld, agreementRooms } from '#test/support/agreed.ts'
import { agreed, ask } from '#test/support/ask.ts'
import { roomDesk } from '#test/support/room-desk.ts'
import { setClock } from '#test/support/set-clock.ts'

const desk = await roomDesk(agreementRooms)
await setClock(desk, instant('2026-11-22T10:00:00Z'))
const world = await agreedWorld(desk)
const { eva } = world
const zone = 'Europe/Amsterdam'

const call = <N extends Parameters<typeof ask>[3]>(name: N, given: Parameters<typeof ask<N>>[4] = {}) =>
  ask(desk, agreementRooms, eva, name, given)

describe('writing an agreement', () => {
  test('a planned one holds its terms as version 1 and begins by itself at local midnight', async () => {
    const clientId = await agreedClient(desk, 'Tokai Systems', 'Asia/Tokyo')
    const made = agreed(
      await call('agreements.create', {
        body: {
          clientId,
          name: 'Gold 2027',
          startsOn: '2027-01-01',
          endsOn: '2027-12-31',
          zone: 'Asia/Tokyo',
          terms: agreedTerms(clientId, world),
          start: 'planned',
        },
      }),
    )
    expect(made).toMatchObject({
      state: 'planned',
      startsAt: '2026-12-31T15:00:00.000Z',
      endsAt: '2027-12-31T15:00:00.000Z',
      turnsAt: '2026-12-31T15:00:00.000Z',
      turnsTo: 'active',
      versions: [{ version: 1, from: null, until: null }],
      moves: ['active', 'draft', 'cancelled'],
    })
    const page = agreed(await call('agreements.list', { query: { show: 'planned' } }))
    expect(page.items.map(({ name }) => name)).toEqual(['Gold 2027'])
    expect(page.counts).toMatchObject({ planned: 1, active: 0 })
    expect(agreed(await call('agreements.get', { params: { id: String(made.number) } })).id).toBe(made.id)
    expect(isRefusal(await call('agreements.get', { params: { id: '999999' } }))).toBe(true)
  })
})
void zone
