import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Staff } from '#domain/actor.ts'
import { instant } from '#kernel/instant.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { inUnit } from '#server/platform/act.ts'
import { newId } from '#server/platform/ids.ts'
import { agreedClient, agreedWorld, agreementRooms } from '#test/support/agreed.ts'
import { hour, hoursCalls, ticketFor } from '#test/support/agreed-hours.ts'
import { agreed, ask } from '#test/support/ask.ts'
import { roomDesk } from '#test/support/room-desk.ts'
import { setClock } from '#test/support/set-clock.ts'
import { drawHours } from '../index.ts'

const desk = await roomDesk(agreementRooms)
await setClock(desk, instant('2026-11-10T10:00:00Z'))
const world = await agreedWorld(desk)
const { call, see, hours, book, booked, withHours, sum } = hoursCalls(desk, world)
const on = '2026-11-10'

const colleague = async (role: Staff['role'], name: string): Promise<Staff> => {
  const id = newId()
  await inUnit(desk, async unit =>
    unit.insert('people', {
      ...{
        id,
        kind: 'staff',
        role,
        name,
        email: `${role}-${id}@meridian.example`,
        language: 'en',
        region: 'NL',
      },
      created_at: unit.now,
    }),
  )
  return { kind: 'staff', id, name, role, teams: [], language: 'en' }
}
const lines = ({
  lines: taken,
}: {
  lines: readonly { agreement: { name: string }; seconds: number; rule: string }[]
}) => taken.map(({ agreement, seconds, rule }) => `${agreement.name} ${seconds / hour} ${rule}`)

describe('A11: which agreement gets the hour is one visible ordered list', () => {
  test('the ticket’s own first, then the bundle that includes its service, then what lapses first', async () => {
    const clientId = await agreedClient(desk, 'Northwind')
    const own = await withHours({ work: 'PT2H' }, { clientId, name: 'Support' })
    await withHours(
      { work: 'PT3H', per: 'quarter' },
      { clientId, name: 'Hosting bundle' },
      { services: [world.hosting] },
    )
    await withHours(
      { work: 'PT4H', per: 'month' },
      { clientId, name: 'Backup bundle' },
      { services: [world.backup] },
    )
    const ticketId = await ticketFor(desk, clientId, { agreementId: own.id, serviceId: world.hosting })
    const preview = agreed(
      await call('agreements.preview_draw', { body: { ticketId, on, seconds: 6 * hour } }),
    )
    const expected = ['Support 2 own', 'Hosting bundle 3 service', 'Backup bundle 1 ending_first']
    expect(lines(preview)).toEqual(expected)
    expect(preview.lines.map(({ leftAfter }) => leftAfter / hour)).toEqual([0, 0, 3])
    expect((await see(own.id)).hours?.left).toBe(2 * hour)
    const draw = await booked({ ticketId, on, seconds: 6 * hour, note: 'Index rebuilt' })
    expect(lines(draw)).toEqual(expected)
    expect(draw).toMatchObject({
      extra: 0,
      state: 'drawn',
      client: { name: 'Northwind' },
      by: { name: 'Eva de Vries' },
    })
    expect((await see(own.id)).hours?.left).toBe(0)
  })

  test('a client may have another order, and have the desk’s again', async () => {
    const clientId = await agreedClient(desk, 'Contoso')
    const yearly = await withHours({ per: 'year' }, { clientId, name: 'Support' })
    await withHours({ per: 'month' }, { clientId, name: 'Bundle' })
    const ticketId = await ticketFor(desk, clientId, { agreementId: yearly.id })
    const order = async () => agreed(await call('agreements.draw_order', { query: { clientId } }))
    expect(await order()).toMatchObject({ own: false, order: ['own', 'service', 'ending_first'] })
    const save = async (rules: ('own' | 'service' | 'ending_first')[] | null) =>
      call('agreements.save_draw_order', { body: { base: (await order()).version, clientId, order: rules } })
    expect(agreed(await save(['ending_first']))).toMatchObject({ own: true, order: ['ending_first'] })
    expect(lines(await booked({ ticketId, on, seconds: hour }))).toEqual(['Bundle 1 ending_first'])
    expect(
      await call('agreements.save_draw_order', { body: { base: 0, clientId, order: ['own'] } }),
    ).toMatchObject({
      code: 'agreements.changed_meanwhile',
    })
    agreed(await save(null))
    expect(await order()).toMatchObject({ own: false })
    expect(lines(await booked({ ticketId, on, seconds: hour }))).toEqual(['Support 1 own'])
  })

  test('what it is booked on by name gives first, whatever the order says', async () => {
    const clientId = await agreedClient(desk, 'Litware')
    const named = await withHours({ per: 'year', work: 'PT2H' }, { clientId, name: 'Support' })
    await withHours({ per: 'month' }, { clientId, name: 'Bundle' })
    const body = { base: 0, clientId, order: ['ending_first' as const] }
    agreed(await call('agreements.save_draw_order', { body }))
    const draw = await booked({ agreementId: named.id, on, seconds: 3 * hour })
    expect(lines(draw)).toEqual(['Support 2 own', 'Bundle 1 ending_first'])
  })

  test('where the order tries none of them, nothing is booked as if it were allowed', async () => {
    const clientId = await agreedClient(desk, 'Adatum')
    const { id } = await withHours({ atZero: 'refuse' }, { clientId, name: 'Support' })
    const ticketId = await ticketFor(desk, clientId, { agreementId: id })
    const body = { base: 0, clientId, order: ['service' as const] }
    agreed(await call('agreements.save_draw_order', { body }))
    expect(await book({ ticketId, on, seconds: hour })).toMatchObject({
      code: 'agreements.no_hours_on_that_day',
    })
  })

  test('from this one alone: nothing falls through to another', async () => {
    const clientId = await agreedClient(desk, 'Fabrikam')
    const small = await withHours({ work: 'PT1H', atZero: 'allow' }, { clientId, name: 'Support' })
    await withHours({}, { clientId, name: 'Bundle' })
    const draw = await booked({ agreementId: small.id, on, seconds: 3 * hour, onlyThis: true })
    expect(lines(draw)).toEqual(['Support 1 own'])
    expect(draw).toMatchObject({ extra: 2 * hour, state: 'drawn', saidBy: { id: small.id } })
  })

  test('an agreement of another site gives nothing to somebody of none', async () => {
    const clientId = await agreedClient(desk, 'Sited')
    const siteId = newId()
    await desk.database.owner.query(
      `insert into client_sites (id, client_id, name, created_at) values ($1, $2, 'Osaka', now())`,
      [siteId, clientId],
    )
    const osaka = await withHours(
      {},
      { clientId, name: 'Osaka' },
      { recipients: [{ kind: 'site', id: siteId }] },
    )
    const ticketId = await ticketFor(desk, clientId)
    expect(await book({ ticketId, on, seconds: hour })).toMatchObject({
      code: 'agreements.no_hours_on_that_day',
    })
    expect(await book({ ticketId, agreementId: osaka.id, on, seconds: hour })).toMatchObject({
      code: 'agreements.draw_not_covered',
    })
    // By its ticket it was said to cover it: that is not asked again.
    const under = await ticketFor(desk, clientId, { agreementId: osaka.id })
    expect(lines(await booked({ ticketId: under, on, seconds: hour }))).toEqual(['Osaka 1 own'])
  })
})

describe('A11: at zero', () => {
  test('allowed: what is over is marked as extra', async () => {
    const { id } = await withHours({ work: 'PT2H', atZero: 'allow' })
    expect(await booked({ agreementId: id, on, seconds: 3 * hour })).toMatchObject({
      extra: hour,
      state: 'drawn',
    })
    expect((await hours(id)).current).toMatchObject({ left: 0, drawn: 2 * hour, extra: hour, percent: 100 })
  })

  test('asked: what is covered is drawn at once, the rest waits and asks for attention until somebody decides', async () => {
    const { id } = await withHours({ work: 'PT2H', atZero: 'ask' })
    const draw = await booked({ agreementId: id, on, seconds: 5 * hour })
    expect(draw).toMatchObject({ extra: 3 * hour, state: 'waiting' })
    const row = await see(id)
    expect(row.hours).toMatchObject({ left: 0, waiting: 3 * hour })
    expect(row.attention).toEqual(expect.arrayContaining(['hours_low', 'hours_waiting']))
    const listed = agreed(
      await call('agreements.list', { query: { show: 'attention', search: String(row.number) } }),
    )
    expect(listed.items.map(one => one.id)).toContain(id)
    expect(listed.counts.attention).toBeGreaterThan(0)
    const waiting = agreed(await call('agreements.draws', { query: { agreementId: id } })).items
    expect(waiting.map(one => one.id)).toEqual([draw.id])
    const decide = (approve: boolean, reason: string | null = null) =>
      call('agreements.decide_draw', { params: { id: draw.id }, body: { approve, reason } })
    expect(await decide(false)).toMatchObject({ code: 'agreements.reason_missing' })
    expect(agreed(await decide(true))).toMatchObject({
      state: 'approved',
      decidedBy: { name: 'Eva de Vries' },
    })
    expect(await decide(true)).toMatchObject({ code: 'agreements.draw_not_waiting' })
    expect((await see(id)).hours?.waiting).toBe(0)
    expect((await hours(id)).current?.extra).toBe(3 * hour)
  })

  test('refused by whoever decides, the part beyond is no work of theirs; what was covered stays drawn', async () => {
    const { id } = await withHours({ work: 'PT2H', atZero: 'ask' })
    const draw = await booked({ agreementId: id, on, seconds: 5 * hour })
    const refused = await call('agreements.decide_draw', {
      params: { id: draw.id },
      body: { approve: false, reason: 'Not agreed' },
    })
    expect(agreed(refused)).toMatchObject({ state: 'refused', reason: 'Not agreed' })
    expect((await hours(id)).current).toMatchObject({ drawn: 2 * hour, extra: 0 })
  })

  test('refused: nothing is written, and it says how much is left', async () => {
    const { id } = await withHours({ work: 'PT2H30M', atZero: 'refuse' }, { name: 'Gold' })
    expect(await book({ agreementId: id, on, seconds: 3 * hour })).toMatchObject({
      code: 'agreements.hours_refused',
      params: { name: 'Gold', left: '2:30' },
    })
    expect(await sum(id)).toBe(2.5)
    expect(
      agreed(await call('agreements.preview_draw', { body: { agreementId: id, on, seconds: 3 * hour } })),
    ).toMatchObject({ extra: hour / 2, atZero: 'refuse', saidBy: { id } })
  })

  test.each(['refuse', 'allow', 'ask'] as const)(
    'two who draw the last hour at once, %s: never below zero',
    async atZero => {
      const { id } = await withHours({ work: 'PT1H', atZero })
      const both = await Promise.all([1, 2].map(() => book({ agreementId: id, on, seconds: hour })))
      expect(await sum(id)).toBe(0)
      if (atZero === 'refuse')
        expect(both.map(one => (isRefusal(one) ? one.code : 'drawn')).sort()).toEqual([
          'agreements.hours_refused',
          'drawn',
        ])
      else expect(both.map(one => agreed(one).extra).sort()).toEqual([0, hour])
    },
  )
})

describe('a booking', () => {
  test('of tomorrow, of nothing, and on a day without hours is refused', async () => {
    const { id } = await withHours()
    const codeOf = async (body: Parameters<typeof book>[0]) => {
      const answer = await book(body)
      return isRefusal(answer) ? answer.code : 'drawn'
    }
    expect(await codeOf({ agreementId: id, on: '2026-11-11', seconds: hour })).toBe(
      'agreements.draw_in_the_future',
    )
    expect(await codeOf({ on, seconds: hour })).toBe('agreements.draw_without_agreement')
    expect(await codeOf({ agreementId: id, on: '2026-08-31', seconds: hour })).toBe(
      'agreements.no_hours_on_that_day',
    )
    expect(await codeOf({ agreementId: newId(), on, seconds: hour })).toBe('agreements.not_found')
    expect(await codeOf({ ticketId: newId(), on, seconds: hour })).toBe('agreements.ticket_not_found')
  })

  test('is taken back by its own agent on the same day, later by whoever answers for agreements', async () => {
    const { id } = await withHours()
    const ana = await colleague('agent', 'Ana Lima')
    const ben = await colleague('agent', 'Ben Okafor')
    const as = <N extends 'agreements.draw' | 'agreements.take_back_draw'>(
      who: Staff,
      name: N,
      given: Parameters<typeof ask<N>>[4],
    ) => ask(desk, agreementRooms, who, name, given)
    const draw = agreed(
      await as(ana, 'agreements.draw', { body: { agreementId: id, on, seconds: 2 * hour } }),
    )
    const back = (who: Staff) =>
      as(who, 'agreements.take_back_draw', { params: { id: draw.id }, body: { reason: 'Wrong client' } })
    expect(await back(ben)).toMatchObject({ code: 'agreements.draw_not_yours' })
    await setClock(desk, instant('2026-11-11T10:00:00Z'))
    expect(await back(ana)).toMatchObject({ code: 'agreements.draw_not_yours' })
    expect(agreed(await back(world.eva))).toMatchObject({
      state: 'taken_back',
      lines: [{ seconds: 2 * hour }],
    })
    expect(await back(world.eva)).toMatchObject({ code: 'agreements.draw_taken_back' })
    await setClock(desk, instant('2026-11-10T10:00:00Z'))
    expect((await hours(id)).current).toMatchObject({ drawn: 0, left: 40 * hour })
    const { rows } = await sql<{ seconds: number }>`
      select seconds from allowance_entries where draw_id = ${draw.id}::uuid order by id`.execute(
      desk.database.app,
    )
    expect(rows.map(({ seconds }) => seconds)).toEqual([-2 * hour, 2 * hour])
    const observer = await colleague('observer', 'Olga')
    expect(
      await as(observer, 'agreements.draw', { body: { agreementId: id, on, seconds: hour } }),
    ).toMatchObject({ code: 'forbidden' })
  })

  test('of the same source is the same booking, also when it comes twice at once', async () => {
    const { id } = await withHours()
    const drawn = () =>
      inUnit(desk, unit =>
        drawHours(
          desk,
          unit,
          {
            agreementId: id,
            ticketId: null,
            on,
            seconds: hour,
            note: '',
            onlyThis: false,
            source: 'time:17',
          },
          { actor: world.eva, via: 'app' },
        ),
      )
    const both = await Promise.all([drawn(), drawn()])
    const [first, second] = both.map(agreed)
    expect(first?.id).toBe(second?.id)
    expect(agreed(await drawn()).id).toBe(first?.id)
    expect(await sum(id)).toBe(39)
  })
})
