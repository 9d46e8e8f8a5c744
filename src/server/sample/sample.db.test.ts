import { expect, test } from 'vitest'
import { testDesk } from '#test/support/test-desk.ts'
import { addSample } from './index.ts'
import { plots } from './plots.ts'
import { removeSampleRows } from './store.ts'

const desk = await testDesk()
const { owner } = desk.database
const count = async (from: string): Promise<number> => {
  const { rows } = await owner.query<{ n: string }>(`select count(*) as n from ${from}`)
  return Number(rows[0]?.n)
}

test('the sample company is a whole desk: people, clients in four zones, sixty tickets, every kind of clock', async () => {
  const logins = await addSample(desk)
  expect(logins.map(({ role }) => role)).toEqual([
    'administrator',
    'agent',
    'account_manager',
    'lead',
    'client_contact',
  ])
  expect(await count('tickets')).toBe(plots.length)
  expect(await count('clients')).toBe(6)
  const { rows: zones } = await owner.query(`select distinct zone from clients`)
  expect(zones).toHaveLength(4)
  const { rows: states } = await owner.query<{ state: string; breached: boolean }>(
    'select distinct state, breached from clocks',
  )
  const seen = new Set(states.map(({ state, breached }) => `${state}${breached ? ' breached' : ''}`))
  for (const state of ['running', 'running breached', 'paused', 'met', 'missed breached'])
    expect(seen).toContain(state)
})

test('every clock stands where its story says, and its share of soon and risk is on the screen', async () => {
  const { rows } = await owner.query<{ soon: string; risk: string }>(
    `select count(*) filter (where next_moment is not null and not breached) as soon,
            count(*) filter (where breached and state = 'running') as risk from clocks where state = 'running'`,
  )
  expect(Number(rows[0]?.soon)).toBeGreaterThan(10)
  expect(Number(rows[0]?.risk)).toBeGreaterThan(3)
  expect(await count(`tickets where next_due_at is not null`)).toBeGreaterThan(30)
})

test('its agreements stand in every state, and every request comes under one, but for the one nothing covers', async () => {
  const { rows } = await owner.query<{ state: string }>(
    'select distinct state from agreements order by state',
  )
  expect(rows.map(({ state }) => state)).toEqual(['active', 'draft', 'ended', 'planned'])
  expect(await count('tickets where agreement_id is null')).toBe(1)
  expect(await count('outside_requests where decision is null')).toBe(1)
  expect(await count('clocks c join outside_requests o using (ticket_id)')).toBe(0)
})

test('nobody is written to about the sample’s past', async () => {
  expect(await count('outbox')).toBe(0)
  const { rows } = await owner.query(
    `select task_identifier from graphile_worker.jobs where task_identifier like 'mail.%'`,
  )
  expect(rows).toEqual([])
})

test('adding it again changes nothing', async () => {
  expect(await addSample(desk)).toEqual([])
  expect(await count('tickets')).toBe(plots.length)
})

test('taken away, nothing of it is left but what the ledger says of it', async () => {
  const told = await count('ledger')
  await removeSampleRows(desk.database.app)
  for (const table of [
    'tickets',
    'messages',
    'clocks',
    'clock_notices',
    'clients',
    'projects',
    'services where sample',
    'agreements',
    'agreement_versions',
    'policies where sample',
    'calendars where sample',
    'teams',
  ])
    expect(await count(table), table).toBe(0)
  expect(await count(`people where disabled_at is null and role <> 'administrator'`)).toBe(0)
  expect(await count('ledger')).toBe(told)
  await expect(owner.query('delete from calendar_versions')).rejects.toThrow(/append-only/)
})
