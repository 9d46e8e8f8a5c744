import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { instant } from '#kernel/instant.ts'
import { inUnit } from '#server/platform/act.ts'
import { agreedWorld, agreementRooms } from '#test/support/agreed.ts'
import { hour, hoursCalls } from '#test/support/agreed-hours.ts'
import { agreed } from '#test/support/ask.ts'
import { roomDesk } from '#test/support/room-desk.ts'
import { setClock } from '#test/support/set-clock.ts'
import { turnDue } from '../actions/turning.ts'
import { settleDue, settleSeries } from './settling.ts'

const desk = await roomDesk(agreementRooms)
const other = await roomDesk(agreementRooms, desk.database)
const november = instant('2026-11-10T10:00:00Z')
await setClock(desk, november)
const world = await agreedWorld(desk)
const { call, see, move, hours, booked, withHours, ledger, sum } = hoursCalls(desk, world)
const today = (iso: string) => setClock(desk, instant(iso))

beforeEach(() => today('2026-11-10T10:00:00Z'))

/** Days go by, and the keeper has looked. */
const later = async (iso: string) => {
  await today(iso)
  while ((await turnDue(desk)) > 0);
  await settleDue(desk)
}
const told = async (id: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ type: string; hours: string }>`
    select type, payload ->> 'hours' as hours from ledger
     where subject_id = ${id}::uuid and type like 'agreement.hours%' order by at, id`.execute(
    desk.database.app,
  )
  return rows.map(({ type, hours: length }) => `${type.replace('agreement.hours_', '')} ${length}`)
}

describe('A10: the balance is the sum of the ledger', () => {
  test('credit, draw, expiry: a month that is over comes to nothing', async () => {
    const { id } = await withHours()
    await booked({ agreementId: id, on: '2026-11-10', seconds: 9 * hour })
    expect((await hours(id)).balance).toBe(31 * hour)
    await later('2026-12-01T00:00:00Z')
    expect((await ledger(id)).slice(4)).toEqual([
      'credit 40 2026-11-01',
      'draw -9 2026-11-01',
      'expire -31 2026-11-01',
      'credit 40 2026-12-01',
    ])
    const after = await hours(id)
    expect(after.periods.map(({ startsOn, left }) => [startsOn, left / hour])).toEqual([
      ['2026-12-01', 40],
      ['2026-11-01', 0],
      ['2026-10-01', 0],
      ['2026-09-01', 0],
    ])
    expect(await sum(id)).toBe(40)
    expect((await see(id)).hours).toEqual({
      left: 40 * hour,
      of: 40 * hour,
      endsOn: '2026-12-31',
      waiting: 0,
    })
  })

  test('what is carried over goes out of one month and into the next, and lapses whole', async () => {
    const { id } = await withHours({ carryOver: 'carries', carriesFor: 1 }, { startsOn: '2026-11-01' })
    await booked({ agreementId: id, on: '2026-11-10', seconds: 10 * hour })
    await later('2026-12-01T00:00:00Z')
    expect((await hours(id)).current).toMatchObject({
      ...{ credited: 40 * hour, carriedIn: 30 * hour, left: 70 * hour },
      lapses: [
        { on: '2026-12-31', seconds: 30 * hour },
        { on: '2027-01-31', seconds: 40 * hour },
      ],
    })
    await later('2027-01-01T00:00:00Z')
    expect((await hours(id)).periods.slice(0, 2)).toMatchObject([
      { startsOn: '2027-01-01', carriedIn: 40 * hour, left: 80 * hour },
      { startsOn: '2026-12-01', expired: 30 * hour, carriedOut: 40 * hour, left: 0 },
    ])
    expect(await sum(id)).toBe(80)
    expect(await told(id)).toEqual([
      'credited 40:00',
      'drawn 10:00',
      'credited 40:00',
      'carried 30:00',
      'credited 40:00',
      'carried 40:00',
      'lapsed 30:00',
    ])
  })

  test('work booked late into a closed month corrects its closing', async () => {
    const { id } = await withHours()
    expect(await sum(id)).toBe(40)
    const draw = await booked({ agreementId: id, on: '2026-10-30', seconds: 5 * hour })
    expect(draw).toMatchObject({ extra: 0, state: 'drawn' })
    expect((await hours(id)).periods[1]).toMatchObject({
      ...{ startsOn: '2026-10-01', credited: 40 * hour, drawn: 5 * hour, expired: 35 * hour, left: 0 },
    })
    expect(await sum(id)).toBe(40)
    expect(await told(id)).toContain('corrected 5:00')
    agreed(await call('agreements.take_back_draw', { params: { id: draw.id }, body: { reason: 'Twice' } }))
    expect((await hours(id)).periods[1]).toMatchObject({ drawn: 0, expired: 40 * hour, left: 0 })
    expect(await sum(id)).toBe(40)
  })

  test('a renewal that carries takes over what is left on its first day', async () => {
    const before = await withHours(
      { carryOver: 'carries' },
      { startsOn: '2026-11-01', endsOn: '2026-11-30', name: 'Gold 2026' },
    )
    await booked({ agreementId: before.id, on: '2026-11-10', seconds: 15 * hour })
    const proposal = agreed(
      await call('agreements.propose', { body: { mode: 'continue', sourceIds: [before.id] } }),
    ).items[0]
    if (!proposal) throw new Error('nothing was proposed')
    expect(proposal).toMatchObject({ hoursLeft: 25 * hour, carriesHours: true })
    const { key, name, startsOn, endsOn, zone, terms, carriesHours } = proposal
    const made = agreed(
      await call('agreements.create_many', {
        body: {
          kind: 'renew',
          rows: [
            {
              ...{ key, name, startsOn, endsOn, zone, terms, mode: 'continue', managerId: null },
              ...{ sourceId: before.id, clientId: before.client.id, carryHours: carriesHours },
            },
          ],
        },
      }),
    ).created[0]
    if (!made) throw new Error('nothing was made')
    expect((await hours(made.id)).carriesFrom).toMatchObject({ id: before.id })
    await later('2026-12-01T00:00:00Z')
    expect(await sum(before.id)).toBe(0)
    expect((await hours(made.id)).current).toMatchObject({ credited: 40 * hour, carriedIn: 25 * hour })
    expect(await told(made.id)).toEqual(['credited 40:00', 'carried 25:00'])
  })

  test('a renewal that is cancelled takes nothing, and what was left lapses', async () => {
    const before = await withHours({ carryOver: 'carries' }, { startsOn: '2026-11-01', endsOn: '2026-11-30' })
    const [row] = agreed(
      await call('agreements.propose', { body: { mode: 'continue', sourceIds: [before.id] } }),
    ).items
    if (!row) throw new Error('nothing was proposed')
    const { key, name, startsOn, endsOn, zone, terms } = row
    const made = agreed(
      await call('agreements.create_many', {
        body: {
          kind: 'renew',
          rows: [
            {
              ...{ key, name, startsOn, endsOn, zone, terms, mode: 'continue', managerId: null },
              ...{ sourceId: before.id, clientId: before.client.id, carryHours: true },
            },
          ],
        },
      }),
    ).created[0]
    await move(made?.id ?? '', 'cancelled')
    await later('2026-12-01T00:00:00Z')
    expect((await ledger(before.id)).at(-1)).toBe('expire -40 2026-11-01')
    expect(await sum(before.id)).toBe(0)
    expect(await ledger(made?.id ?? '')).toEqual([])
  })

  test('settled again it writes nothing, whoever does it', async () => {
    const { id } = await withHours({ carryOver: 'carries' })
    await later('2027-02-01T00:00:00Z')
    const before = await ledger(id)
    for (const node of [desk, other])
      await inUnit(node, async unit => {
        const { rows } = await sql<{ id: string }>`
          select series_id as id from agreements where id = ${id}::uuid`.execute(unit.db)
        await settleSeries(node, unit, [rows[0]?.id ?? ''])
      })
    expect(await ledger(id)).toEqual(before)
  })

  test('slept over three month ends, two nodes catch up once, as if somebody had been awake', async () => {
    const [slept, awake] = [await withHours(), await withHours()]
    for (const day of ['2026-12-01', '2027-01-01', '2027-02-01']) {
      await today(`${day}T00:00:00Z`)
      await desk.database.owner.query(`update agreements set hours_at = desk_now() where id = $1`, [awake.id])
      await desk.database.owner.query(`update agreements set hours_at = null where id = $1`, [slept.id])
      await settleDue(desk)
    }
    await desk.database.owner.query(`update agreements set hours_at = desk_now() where id = $1`, [slept.id])
    await Promise.all([settleDue(desk), settleDue(other), settleDue(desk), settleDue(other)])
    expect([...(await ledger(slept.id))].sort()).toEqual([...(await ledger(awake.id))].sort())
    expect(await sum(slept.id)).toBe(40)
    expect((await told(slept.id)).filter(one => one.startsWith('credited'))).toHaveLength(2)
  })

  test('ended by hand in the middle of a month, its hours lapse with its last day', async () => {
    const { id } = await withHours()
    await move(id, 'ended')
    expect(await sum(id)).toBe(40)
    await later('2026-11-10T23:00:00Z')
    expect((await ledger(id)).at(-1)).toBe('expire -40 2026-11-01')
    expect((await see(id)).hours).toBeNull()
  })

  test('other hours from a day on count from the next period, and the desk wakes up for it', async () => {
    const { id, terms } = await withHours()
    const { version } = await see(id)
    agreed(
      await call('agreements.publish', {
        params: { id },
        body: {
          base: version,
          terms: { ...terms, allowance: terms.allowance && { ...terms.allowance, work: 'PT60H' } },
          effectiveOn: '2026-11-20',
        },
      }),
    )
    await later('2026-11-20T00:00:00Z')
    expect((await hours(id)).current?.credited).toBe(40 * hour)
    await later('2026-12-01T00:00:00Z')
    expect((await hours(id)).current?.credited).toBe(60 * hour)
  })

  test('hours added by hand are a lot of their own, from their day to theirs', async () => {
    const { id } = await withHours()
    const add = (from: string, until: string | null) =>
      call('agreements.add_hours', {
        params: { id },
        body: { seconds: 10 * hour, from, until, reason: 'Bought besides' },
      })
    expect(agreed(await add('2026-11-10', '2026-12-15')).balance).toBe(50 * hour)
    expect(await add('2026-11-10', '2026-11-09')).toMatchObject({
      code: 'agreements.hours_end_before_they_start',
    })
    expect(await add('2026-08-31', null)).toMatchObject({ code: 'agreements.no_hours_on_that_day' })
    expect(agreed(await add('2026-12-01', null)).balance).toBe(50 * hour)
    await later('2026-12-01T00:00:00Z')
    expect((await hours(id)).current).toMatchObject({ carriedIn: 10 * hour, credited: 50 * hour })
    await later('2026-12-16T00:00:00Z')
    expect((await hours(id)).balance).toBe(50 * hour)
    const entries = agreed(await call('agreements.hours_entries', { params: { id }, query: {} })).items
    const [addition] = entries.filter(({ kind, note }) => kind === 'credit' && note !== '')
    expect(addition).toMatchObject({ by: { name: 'Eva de Vries' }, note: 'Bought besides' })
  })

  test('hours added by mistake are taken back; what was drawn of them stays drawn, and both stay in the ledger', async () => {
    const { id } = await withHours()
    const add = async (from: string) =>
      agreed(
        await call('agreements.add_hours', {
          params: { id },
          body: { seconds: 10 * hour, from, until: '2026-12-15', reason: 'For another client' },
        }),
      )
    const reason = 'Belongs to another client'
    const takeBack = (addition: string) =>
      call('agreements.take_back_hours', { params: { id, addition }, body: { reason } })
    await add('2026-11-10')
    // The month's forty lapse first and go first; four come from what was added.
    await booked({ agreementId: id, on: '2026-11-10', seconds: 44 * hour })
    const [coming] = (await add('2026-12-01')).coming
    expect(coming).toMatchObject({ from: '2026-12-01', until: '2026-12-15', seconds: 10 * hour })
    expect(agreed(await takeBack(coming?.id ?? '')).coming).toEqual([])
    const entries = async () =>
      agreed(await call('agreements.hours_entries', { params: { id }, query: {} })).items
    const addition = (await entries()).find(({ additionId }) => additionId !== null)?.additionId ?? ''
    expect(agreed(await takeBack(addition)).balance).toBe(0)
    const [newest] = await entries()
    expect(newest).toMatchObject({
      ...{ kind: 'credit', seconds: -6 * hour, additionId: addition },
      ...{ note: reason, by: { name: 'Eva de Vries' } },
    })
    expect(await takeBack(addition)).toMatchObject({ code: 'agreements.addition_taken_back' })
    expect(await takeBack(id)).toMatchObject({ code: 'agreements.addition_not_found' })
  })

  test('what is written is never changed: the database refuses', async () => {
    const { id } = await withHours()
    for (const statement of [
      `update allowance_entries set seconds = 1 where agreement_id = '${id}'`,
      `delete from allowance_entries where agreement_id = '${id}'`,
    ]) {
      await expect(sql.raw(statement).execute(desk.database.app)).rejects.toThrow(/permission denied/)
      await expect(desk.database.owner.query(statement)).rejects.toThrow(/append-only/)
    }
  })

  test('a contact’s connection reads nothing of the ledger', async () => {
    for (const table of ['allowance_entries', 'allowance_draws', 'allowance_additions', 'draw_orders'])
      await expect(sql.raw(`select * from ${table}`).execute(desk.database.portal)).rejects.toThrow(
        /permission denied/,
      )
    await expect(sql.raw('select hours_left from agreements').execute(desk.database.portal)).rejects.toThrow(
      /permission denied/,
    )
  })
})
