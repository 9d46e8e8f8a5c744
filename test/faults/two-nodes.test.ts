import { expect, test } from 'vitest'
import { hours, type Instant, minus, plus } from '#kernel/instant.ts'
import type { Terms } from '#kernel/terms.ts'
import { inUnit } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import { refold } from '#server/sla/index.ts'
import { bareTicket, promise } from '#test/support/promised.ts'
import { testNode } from '#test/support/test-desk.ts'

const first = await testNode({ roles: ['worker', 'sweeper'] })
const second = await testNode({ roles: ['worker', 'sweeper'], databaseUrl: first.databaseUrl })
const { desk } = first

const count = 2_000
const people = 20

const staff = async (): Promise<readonly string[]> =>
  inUnit(desk, async unit =>
    Array.from({ length: people }, (_, index) => {
      const id = newId()
      unit.insert('people', {
        id,
        kind: 'staff',
        name: `Agent ${index}`,
        email: `agent-${index}@desk.example`,
        role: 'agent',
        created_at: unit.now,
      })
      return id
    }),
  )

const dueAt = (base: Instant, index: number): Instant => plus(base, (index * 5) as never)
const terms: Terms = {
  key: 'round the clock',
  promises: { first_response: { work: hours(1), calendar: 'always', pausesOn: [], thresholds: [] } },
  source: {
    agreement: null,
    policy: { id: newId(), name: 'Round the clock', version: 1 },
    severity: null,
    priority: null,
    calendars: {},
  },
}

/** Tickets whose only promise falls due one after the other within ten seconds. */
const layOut = async (on: Desk, assignees: readonly string[]): Promise<void> => {
  const pattern = await bareTicket(on)
  const row = await on.database.app
    .selectFrom('tickets')
    .selectAll()
    .where('id', '=', pattern.id)
    .executeTakeFirstOrThrow()
  const base = plus(await on.database.now(), 3_000 as never)
  for (let from = 0; from < count; from += 200)
    await inUnit(on, async unit => {
      for (let index = from; index < from + 200; index++) {
        const ticketId = newId()
        const arrived = minus(dueAt(base, index), hours(1))
        const assigneeId = assignees[index % assignees.length] ?? null
        unit.insert('tickets', { ...row, id: ticketId, number: 900_000 + index, assignee_id: assigneeId })
        await refold(on, unit, {
          ticketId,
          clientId: pattern.clientId,
          assigneeId,
          teamId: null,
          signals: [
            { id: newId(), at: arrived, type: 'started', turn: 'us', solved: false, by: 'client', terms },
          ],
          stored: [],
        })
      }
    })
}

test('two nodes, 2,000 clocks due within ten seconds: 2,000 breaches on record, none twice, nobody mailed twice', async () => {
  await promise(desk)
  // Everybody is at work: the question here is how often people are told, not when.
  await desk.database.owner.query(`update settings set value = value - 'calendarId' where key = 'company'`)
  await layOut(desk, await staff())
  const told = async (table: 'clock_notices' | 'notifications'): Promise<number> =>
    Number((await desk.database.owner.query(`select count(*) as n from ${table}`)).rows[0].n)
  await expect.poll(() => told('clock_notices'), { timeout: 40_000, interval: 250 }).toBe(count)
  await expect.poll(() => told('notifications'), { timeout: 40_000, interval: 250 }).toBe(count)
  await new Promise(resolve => setTimeout(resolve, 1_500)) // anything told twice would come now
  expect(await told('clock_notices')).toBe(count)
  expect(await told('notifications')).toBe(count)

  const { rows } = await desk.database.owner.query<{
    lag: number
    early: boolean
    kind: string
    clocks: number
  }>(
    `select max(extract(epoch from detected_at - at) * 1000)::float8 as lag, bool_or(detected_at <= at) as early,
            min(kind) as kind, count(distinct clock_id)::int as clocks from clock_notices`,
  )
  expect(rows[0]).toMatchObject({ early: false, kind: 'breach', clocks: count })
  expect(rows[0]?.lag).toBeLessThan(1_000)

  const history = await desk.database.owner.query(
    `select count(*)::int as events, count(distinct subject_id)::int as tickets from ledger where type = 'sla.breached'`,
  )
  expect(history.rows[0]).toEqual({ events: count, tickets: count })

  const mails = await desk.database.owner.query<{ text: string }>('select text from outbox')
  const named = mails.rows.flatMap(({ text }) => [...new Set(text.match(/\/t\/\d+/g) ?? [])])
  expect(named.length).toBeGreaterThan(people)
  expect(new Set(named).size).toBe(named.length)
  expect(second.desk).not.toBe(first.desk)
})
