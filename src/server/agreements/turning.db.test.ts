import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { instant, toIso } from '#kernel/instant.ts'
import { inUnit } from '#server/platform/act.ts'
import type { Service } from '#server/platform/desk.ts'
import { agreedClient, agreedTerms, agreedWorld, agreementRooms } from '#test/support/agreed.ts'
import { agreed, ask } from '#test/support/ask.ts'
import { roomDesk } from '#test/support/room-desk.ts'
import { setClock } from '#test/support/set-clock.ts'
import { turnDue } from './actions/turning.ts'
import { type AgreementSeed, seedAgreement } from './index.ts'
import { startKeeper } from './keeping.ts'

const desk = await roomDesk(agreementRooms)
const other = await roomDesk(agreementRooms, desk.database)
const beginning = instant('2026-11-22T10:00:00Z')
await setClock(desk, beginning)
const world = await agreedWorld(desk)

const running: Service[] = []
afterEach(async () => {
  for (const service of running.splice(0)) await service.stop()
})

let named = 0
const plan = async (changes: Partial<AgreementSeed> & Pick<AgreementSeed, 'zone'>) => {
  await setClock(desk, beginning)
  const clientId = await agreedClient(
    desk,
    `Client ${'abcdefghijklmnopqrstuvwxyz'[named++] ?? ''} ${changes.zone}`,
    changes.zone,
  )
  const { id } = await inUnit(desk, unit =>
    seedAgreement(unit, {
      name: 'Gold 2027',
      clientId,
      terms: agreedTerms(clientId, world),
      startsOn: '2027-01-01',
      endsOn: '2027-12-31',
      start: 'planned',
      ...changes,
    }),
  )
  return { id, clientId }
}
const stateOf = async (id: string) =>
  await desk.database.app
    .selectFrom('agreements')
    .select(['state', 'failure', 'turns_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
const turnsOf = async (id: string) =>
  (
    await desk.database.app
      .selectFrom('agreement_transitions')
      .selectAll()
      .where('agreement_id', '=', id)
      .where('automatic', '=', true)
      .orderBy('at')
      .execute()
  ).map(({ after, at }) => [after, toIso(at)])
const spansOf = async (id: string) =>
  (
    await desk.database.app
      .selectFrom('agreement_spans')
      .selectAll()
      .where('agreement_id', '=', id)
      .orderBy('since')
      .execute()
  ).map(({ since, until }) => [toIso(since), until === null ? null : toIso(until)])

describe('an agreement turns by itself', () => {
  test('each at its own local midnight, from Auckland to Los Angeles, and not a moment before', async () => {
    const auckland = await plan({ zone: 'Pacific/Auckland' })
    const angeles = await plan({ zone: 'America/Los_Angeles' })
    await setClock(desk, instant('2026-12-31T10:59:59Z'))
    await turnDue(desk)
    expect((await stateOf(auckland.id)).state).toBe('planned')
    await setClock(desk, instant('2026-12-31T11:00:00Z'))
    await turnDue(desk)
    expect((await stateOf(auckland.id)).state).toBe('active')
    expect((await stateOf(angeles.id)).state).toBe('planned')
    await setClock(desk, instant('2027-01-01T08:00:01Z'))
    await turnDue(desk)
    expect(await turnsOf(auckland.id)).toEqual([['active', '2026-12-31T11:00:00.000Z']])
    expect(await turnsOf(angeles.id)).toEqual([['active', '2027-01-01T08:00:00.000Z']])
  })

  test('A8: its last day is served to the end in its own zone', async () => {
    const { id } = await plan({ zone: 'America/Los_Angeles', endsOn: '2027-06-30' })
    await setClock(desk, instant('2027-07-01T06:59:59Z'))
    await turnDue(desk)
    expect((await stateOf(id)).state).toBe('active')
    await setClock(desk, instant('2027-07-01T07:00:00Z'))
    await turnDue(desk)
    expect((await stateOf(id)).state).toBe('ended')
    expect(await spansOf(id)).toEqual([['2027-01-01T08:00:00.000Z', '2027-07-01T07:00:00.000Z']])
  })

  test('a desk that slept through beginning and end does both, in order, each dated at its instant', async () => {
    const { id } = await plan({ zone: 'Europe/Paris', endsOn: '2027-03-31' })
    await setClock(desk, instant('2027-08-01T12:00:00Z'))
    await turnDue(desk)
    expect(await turnsOf(id)).toEqual([
      ['active', '2026-12-31T23:00:00.000Z'],
      ['ended', '2027-03-31T22:00:00.000Z'],
    ])
    expect(await spansOf(id)).toEqual([['2026-12-31T23:00:00.000Z', '2027-03-31T22:00:00.000Z']])
    const { rows } = await sql<{ type: string; at: string; late: boolean }>`
      select type, payload ->> 'at' as at, at > '2027-08-01' as late from ledger where subject_id = ${id} order by id`.execute(
      desk.database.app,
    )
    expect(rows).toEqual([
      { type: 'agreement.activated', at: '2026-12-31T23:00:00.000Z', late: true },
      { type: 'agreement.ended', at: '2027-03-31T22:00:00.000Z', late: true },
    ])
  })

  test('two keepers at once turn each agreement once', async () => {
    const planned = await Promise.all(
      ['Asia/Tokyo', 'Europe/Madrid', 'Europe/Moscow'].map(zone => plan({ zone })),
    )
    await setClock(desk, instant('2027-01-02T00:00:00Z'))
    await Promise.all([turnDue(desk, 2), turnDue(other, 2), turnDue(desk, 2), turnDue(other, 2)])
    await turnDue(desk)
    for (const { id } of planned) {
      expect(await turnsOf(id)).toHaveLength(1)
      expect(await spansOf(id)).toHaveLength(1)
    }
  })

  test('the keeper sleeps until the next one and wakes for it', async () => {
    const { id } = await plan({ zone: 'Europe/Amsterdam' })
    running.push(await startKeeper(desk), await startKeeper(other))
    await setClock(desk, instant('2026-12-31T22:59:59.700Z'))
    await expect.poll(async () => (await stateOf(id)).state, { timeout: 5_000 }).toBe('active')
    expect(await turnsOf(id)).toHaveLength(1)
    expect(running.every(service => service.isAlive?.())).toBe(true)
  })

  test('one that cannot begin is red with its reason, and holds up nobody', async () => {
    const stuck = await plan({ zone: 'Europe/Amsterdam' })
    const fine = await plan({ zone: 'Europe/Amsterdam' })
    await sql`update clients set archived_at = now() where id = ${stuck.clientId}`.execute(desk.database.app)
    await setClock(desk, instant('2027-01-02T00:00:00Z'))
    await turnDue(desk)
    expect((await stateOf(fine.id)).state).toBe('active')
    expect(await stateOf(stuck.id)).toMatchObject({
      state: 'planned',
      turns_at: null,
      failure: { code: 'agreements.client_archived' },
    })
    expect(await turnDue(desk)).toBe(0)
  })

  test('what could not begin is tried again after a change, and is dated at its instant', async () => {
    const stuck = await plan({ zone: 'Europe/Amsterdam' })
    await sql`update clients set archived_at = now() where id = ${stuck.clientId}`.execute(desk.database.app)
    await setClock(desk, instant('2027-01-02T00:00:00Z'))
    await turnDue(desk)
    const see = async () =>
      agreed(await ask(desk, agreementRooms, world.eva, 'agreements.get', { params: { id: stuck.id } }))
    const red = await see()
    expect(red.failure?.message).toContain('put away')
    expect(red.attention).toContain('did_not_turn')
    await sql`update clients set archived_at = null where id = ${stuck.clientId}`.execute(desk.database.app)
    const body = { base: red.version, rank: 40 }
    agreed(
      await ask(desk, agreementRooms, world.eva, 'agreements.change', { params: { id: stuck.id }, body }),
    )
    await turnDue(desk)
    expect(await see()).toMatchObject({ state: 'active', failure: null, attention: [] })
    expect(await turnsOf(stuck.id)).toEqual([['active', '2026-12-31T23:00:00.000Z']])
  })

  test('what could not begin is never begun by a change of it, and can be cancelled', async () => {
    const stuck = await plan({ zone: 'Europe/Amsterdam' })
    await sql`update clients set archived_at = now() where id = ${stuck.clientId}`.execute(desk.database.app)
    const params = { id: stuck.id }
    const see = async () => agreed(await ask(desk, agreementRooms, world.eva, 'agreements.get', { params }))
    const rank = async (to: number) =>
      ask(desk, agreementRooms, world.eva, 'agreements.change', {
        params,
        body: { base: (await see()).version, rank: to },
      })
    await setClock(desk, instant('2027-01-02T00:00:00Z'))
    agreed(await rank(40))
    expect((await stateOf(stuck.id)).state).toBe('planned')
    await turnDue(desk)
    agreed(await rank(30))
    expect((await stateOf(stuck.id)).state).toBe('planned')
    await turnDue(desk)
    const body = { base: (await see()).version, to: 'cancelled', reason: 'They left' } as const
    agreed(await ask(desk, agreementRooms, world.eva, 'agreements.move', { params, body }))
    expect(await stateOf(stuck.id)).toMatchObject({ state: 'cancelled', failure: null, turns_at: null })
    expect(await spansOf(stuck.id)).toEqual([])
  })

  test('stopped across three transitions and started again: each happens once, dated at its instant', async () => {
    const days = [
      {
        startsOn: '2027-01-01',
        endsOn: '2027-01-31',
        turned: [
          ['active', '2026-12-31T23:00:00.000Z'],
          ['ended', '2027-01-31T23:00:00.000Z'],
        ],
      },
      { startsOn: '2027-01-10', endsOn: '2027-12-31', turned: [['active', '2027-01-09T23:00:00.000Z']] },
    ]
    const planned = []
    for (const { turned, ...term } of days)
      planned.push({ ...(await plan({ zone: 'Europe/Rome', ...term })), turned })
    running.push(await startKeeper(desk))
    await running.pop()?.stop()
    await setClock(desk, instant('2027-02-10T09:00:00Z'))
    running.push(await startKeeper(desk), await startKeeper(other))
    for (const { id, turned } of planned)
      await expect.poll(() => turnsOf(id), { timeout: 5_000 }).toEqual(turned)
  })

  test('one whose turn throws is set aside, and the others of its batch turn', async () => {
    const broken = await plan({ zone: 'Europe/Brussels' })
    const fine = await plan({ zone: 'Europe/Brussels' })
    // A stretch that overlaps the one to come: the database refuses the turn.
    await sql`insert into agreement_spans (id, agreement_id, since, until)
              values (gen_random_uuid(), ${broken.id}, '2026-12-01', '2027-12-01')`.execute(desk.database.app)
    await setClock(desk, instant('2027-01-02T00:00:00Z'))
    await turnDue(desk)
    expect((await stateOf(fine.id)).state).toBe('active')
    expect(await stateOf(broken.id)).toMatchObject({
      state: 'planned',
      failure: { code: 'agreements.could_not_turn' },
    })
  })
})
