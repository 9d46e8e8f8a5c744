import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { type Instant, instant } from '#kernel/instant.ts'
import { calendarsRoom } from '#server/calendars/index.ts'
import type { Desk, Service } from '#server/platform/desk.ts'
import { testDatabase } from '#test/support/database.ts'
import { arrive, type BareTicket, bareTicket, happen, noticesOf, promise } from '#test/support/promised.ts'
import { roomDesk } from '#test/support/room-desk.ts'
import { setClock } from '#test/support/set-clock.ts'
import { slaRoom } from './index.ts'
import { dueClocks, sweep } from './store/sweep.ts'
import { startSweeper } from './sweeping.ts'

const desk = await roomDesk([calendarsRoom, slaRoom])
/** Its clock is the product's own. */
const untouched = await testDatabase()
const second = await roomDesk([calendarsRoom, slaRoom], desk.database)
const monday = (time: string): Instant => instant(`2026-11-23T${time}Z`)
await setClock(desk, monday('08:00:00'))
await promise(desk)

const running: Service[] = []
const sweepOn = async (node: Desk): Promise<void> => void running.push(await startSweeper(node))
afterEach(async () => {
  for (const service of running.splice(0)) await service.stop()
})

const sweepAll = async (): Promise<number> => {
  let told = 0
  for (;;) {
    const swept = await sweep(desk.database.app, 100, [])
    told += swept.told
    if (swept.taken === 0) return told
  }
}
const firstResponse = async (ticketId: string) =>
  (await noticesOf(desk, ticketId)).filter(notice => notice.promise === 'first_response')
const clockOf = async (ticketId: string, promised = 'first_response') =>
  desk.database.app
    .selectFrom('clocks')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .where('promise', '=', promised)
    .executeTakeFirstOrThrow()
const arrivedAtNine = async () => {
  await setClock(desk, monday('08:00:00'))
  const ticket = await bareTicket(desk)
  await arrive(desk, ticket, 2, monday('08:00:00')) // answered by 11:00, solved by 17:00
  return ticket
}

describe('warnings, breach and escalation', () => {
  test('F7, T7: each comes once, at its own instant, in order, and history tells them', async () => {
    const ticket = await arrivedAtNine()
    for (const time of ['09:29:59', '09:30:00', '09:45:00', '10:00:01', '11:00:00', '11:00:02']) {
      await setClock(desk, monday(time))
      await sweepAll()
      await sweepAll()
    }
    const notices = await firstResponse(ticket.id)
    expect(notices.map(({ threshold, at }) => [threshold, new Date(at).toISOString()])).toEqual([
      ['warn:75', '2026-11-23T09:30:00.000Z'],
      ['warn:90', '2026-11-23T09:45:00.000Z'],
      ['breach', '2026-11-23T10:00:00.000Z'],
      ['escalate:team_lead:PT1H', '2026-11-23T11:00:00.000Z'],
    ])
    const history = await desk.database.app
      .selectFrom('ledger')
      .select(['type', 'payload'])
      .where('subject_id', '=', ticket.id)
      .orderBy('id')
      .execute()
    expect(history.map(row => row.type)).toEqual([
      'sla.warned',
      'sla.warned',
      'sla.breached',
      'sla.escalated',
    ])
    for (const row of history) desk.events.get(row.type)?.check(row.payload)
    expect(history[0]?.payload).toMatchObject({ percent: 75, dueAt: '2026-11-23T10:00:00.000Z' })
  })

  test('nothing fires a millisecond early: at its due instant a promise can still be kept', async () => {
    const ticket = await arrivedAtNine()
    await desk.database.owner.query(
      `create or replace function desk_now() returns timestamptz language sql stable parallel safe as
         $$ select '2026-11-23T10:00:00.000Z'::timestamptz $$`,
    )
    await sweepAll()
    expect((await firstResponse(ticket.id)).map(notice => notice.threshold)).toEqual(['warn:75', 'warn:90'])
    await setClock(desk, monday('10:00:00.001'))
    await sweepAll()
    expect((await firstResponse(ticket.id)).at(-1)).toMatchObject({
      threshold: 'breach',
      at: monday('10:00:00'),
    })
    expect(await clockOf(ticket.id)).toMatchObject({
      breached: true,
      breached_at: monday('10:00:00'),
      state: 'running',
      due_at: monday('10:00:00'),
    })
  })

  test('F5: a clock that waits for the client is silent, however long it waits', async () => {
    const ticket = await arrivedAtNine()
    await happen(desk, ticket, { type: 'answered' })
    await happen(desk, ticket, { type: 'turned', turn: 'client' })
    await setClock(desk, instant('2026-12-24T12:00:00Z'))
    await sweepAll()
    expect(await noticesOf(desk, ticket.id)).toEqual([])
  })

  test('pausing does not arm a warning again', async () => {
    const ticket = await arrivedAtNine()
    await happen(desk, ticket, { type: 'answered' }, monday('08:00:00'))
    await setClock(desk, monday('14:30:00')) // six and a half of eight hours: past 75 %
    await sweepAll()
    await happen(desk, ticket, { type: 'turned', turn: 'client' })
    await setClock(desk, monday('15:30:00'))
    await happen(desk, ticket, { type: 'turned', turn: 'us' })
    await sweepAll()
    expect((await noticesOf(desk, ticket.id)).map(notice => notice.threshold)).toEqual(['warn:75'])
    await setClock(desk, instant('2026-11-24T09:00:00Z'))
    await sweepAll()
    const all = (await noticesOf(desk, ticket.id)).map(notice => notice.threshold)
    expect(all).toEqual(['warn:75', 'warn:90', 'breach'])
  })

  test('F35: what fell due just before an answer is recorded with the answer, and never twice', async () => {
    const ticket = await arrivedAtNine()
    await setClock(desk, monday('09:50:00')) // both warnings are due, nobody has swept
    await happen(desk, ticket, { type: 'answered' })
    const told = (await firstResponse(ticket.id)).map(notice => notice.threshold)
    expect(told).toEqual(['warn:75', 'warn:90'])
    await setClock(desk, monday('12:00:00'))
    await sweepAll()
    expect((await firstResponse(ticket.id)).map(notice => notice.threshold)).toEqual(told)
  })
})

describe('the sweeper', () => {
  test('catches up after it was down: everything once, in order, dated when it was due', async () => {
    const tickets = [await arrivedAtNine(), await arrivedAtNine(), await arrivedAtNine()]
    await setClock(desk, instant('2026-11-24T16:30:00Z'))
    await sweepOn(desk)
    await expect
      .poll(async () => (await noticesOf(desk, tickets[2]?.id ?? '')).length, { timeout: 5_000 })
      .toBe(8)
    for (const ticket of tickets) {
      const own = await noticesOf(desk, ticket.id)
      expect(own.map(notice => notice.at)).toEqual([...own.map(notice => notice.at)].sort((a, b) => a - b))
      expect(own.every(notice => notice.detected_at >= instant('2026-11-24T16:30:00Z'))).toBe(true)
    }
  })

  test('sleeps until the next moment and records it within a quarter of a second', async () => {
    const ticket = await arrivedAtNine()
    await sweepOn(desk)
    await setClock(desk, monday('09:59:59.500'))
    await expect
      .poll(async () => (await firstResponse(ticket.id)).map(notice => notice.threshold), { timeout: 5_000 })
      .toContain('breach')
    const breach = (await firstResponse(ticket.id)).find(notice => notice.kind === 'breach')
    const lag = (breach?.detected_at ?? 0) - (breach?.at ?? 0)
    expect(lag).toBeGreaterThan(0)
    expect(lag).toBeLessThan(250)
  })

  test('two nodes sweep side by side: one notice and one job for each, never two', async () => {
    const tickets: BareTicket[] = []
    while (tickets.length < 40) tickets.push(await arrivedAtNine())
    const jobsBefore = await told()
    await sweepOn(desk)
    await sweepOn(second)
    await setClock(desk, monday('10:30:00'))
    const breaches = async () => (await Promise.all(tickets.map(ticket => firstResponse(ticket.id)))).flat()
    await expect.poll(async () => (await breaches()).length, { timeout: 10_000 }).toBe(120)
    const notices = (await told()).slice(jobsBefore.length)
    expect(new Set(notices).size).toBe(notices.length)
  })

  const told = async (): Promise<string[]> => {
    const { rows } = await desk.database.owner.query<{ payload: { notices: string[] } }>(
      `select j.payload from graphile_worker._private_jobs j
         join graphile_worker._private_tasks t on t.id = j.task_id
        where t.identifier = 'notifications.tell' order by j.id`,
    )
    return rows.flatMap(row => row.payload.notices)
  }

  test('its condition is answered by the index, not by reading all clocks', async () => {
    const plan = await untouched.app.transaction().execute(async transaction => {
      await sql`set local enable_seqscan = off`.execute(transaction)
      const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${dueClocks(1_000)}`.execute(transaction)
      return rows.map(row => row['QUERY PLAN']).join('\n')
    })
    expect(plan).toContain('clocks_by_next_moment')
    expect(plan).toMatch(/Index Cond: \(next_moment <= /)
  })
})
