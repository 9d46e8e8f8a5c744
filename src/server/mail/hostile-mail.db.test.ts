// B1 and B2 of the test plan: mails of every kind that has broken a desk, and thousands of mutations of them. Nothing
// stops the process, nothing is lost, nothing takes long, and everything comes to one end.

import { expect, test } from 'vitest'
import { mailDesk } from '#test/support/mail-desk.ts'
import { dice, fixtures, mutate } from '#test/support/mail-fixtures.ts'

const { desk, room, post, drain, rowOf } = await mailDesk()
const all = fixtures()
const thorough = process.env.ACCORD_TEST_FULL === '1'

// One sender of so many mails would be held back: here every mail is the first of its hour.
const forgetCounts = () => desk.database.owner.query('delete from rate_limits')

test('there are more than a hundred kinds', () => {
  expect(all.length).toBeGreaterThan(120)
})

test('each kind comes to the end it must', { timeout: 120_000 }, async () => {
  const ends: string[] = []
  for (const { name, raw, from, end } of all) {
    await forgetCounts()
    const id = await post(raw, { from })
    await drain()
    const row = await rowOf(id)
    if (row.state !== end)
      ends.push(`${name}: ${row.state} ${row.reason ?? ''} ${row.detail ?? ''} instead of ${end}`)
  }
  expect(ends).toEqual([])
})

test('no mutation of any of them takes longer than two seconds, or stops the reader', {
  timeout: 600_000,
}, async () => {
  const roll = dice(20_261_123)
  const each = thorough ? 50 : 4
  const slow: string[] = []
  let unreadable = 0
  for (const { name, raw } of all)
    for (let n = 0; n < each; n += 1) {
      let mutated = raw
      for (let times = 0; times <= roll(3); times += 1) mutated = mutate(mutated, roll)
      const outcome = await room.read(mutated)
      if (outcome.read === null && outcome.fault === 'broken') {
        unreadable += 1
        slow.push(`${name}: ${outcome.detail}`)
      }
    }
  expect(slow).toEqual([])
  expect(unreadable).toBe(0)
})

test('mutations that are taken in come to an end, every one, and none twice', {
  timeout: 600_000,
}, async () => {
  const roll = dice(4_711)
  const small = all.filter(({ raw }) => raw.length < 20_000)
  const ids: string[] = []
  for (let n = 0; n < (thorough ? 2_000 : 250); n += 1) {
    const { raw, from } = small[roll(small.length)] ?? { raw: Buffer.alloc(0), from: '' }
    ids.push(await post(mutate(raw, roll), { from }))
    if (n % 50 === 49) {
      await forgetCounts()
      await drain()
    }
  }
  await drain()
  const { rows } = await desk.database.owner.query<{ state: string; n: number }>(
    'select state, count(*)::int as n from raw_messages where id = any($1) group by state',
    [ids],
  )
  const { rows: stuck } = await desk.database.owner.query(
    `select last_error, encode(bytes, 'escape') as bytes from raw_messages where state = 'received'`,
  )
  expect(stuck).toEqual([])
  expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(ids.length)
  const { rows: lost } = await desk.database.owner.query(
    `select id from raw_messages where state in ('created', 'appended') and (ticket_id is null or message_id is null)
      union all select raw_id from messages where raw_id is not null group by raw_id having count(*) > 1`,
  )
  expect(lost).toEqual([])
  const { rows: failed } = await desk.database.owner.query(
    `select detail from raw_messages where reason in ('failed', 'unreadable', 'refused')`,
  )
  expect(failed).toEqual([])
})
