// Two nodes empty one letterbox at the same time: letters, the answers to them, and copies of both, all mixed up.

import { expect, test } from 'vitest'
import { letter } from '#test/support/letters.ts'
import { mailDesk } from '#test/support/mail-desk.ts'
import { dice } from '#test/support/mail-fixtures.ts'
import { openReadingRoom, startDrain } from './index.ts'

const { desk, post, drain, rowOf, acme } = await mailDesk()

test('each letter is there once, in the conversation it belongs to', { timeout: 60_000 }, async () => {
  const threads = 60
  const all: (() => Promise<string>)[] = []
  for (let thread = 0; thread < threads; thread += 1) {
    const from = `p${thread}@acme.example`
    const send = (raw: Buffer) => () => post(raw, { from })
    const first = letter({
      from,
      messageId: `<t${thread}@acme.example>`,
      subject: `Thread ${thread}`,
      text: `First of thread-${thread}-.`,
    })
    const answers = [1, 2, 3].map(n =>
      letter({
        from,
        messageId: `<t${thread}-${n}@acme.example>`,
        references: `<t${thread}@acme.example>`,
        subject: `Another subject ${n}`,
        text: `Answer ${n} of thread-${thread}-.`,
      }),
    )
    all.push(...[first, ...answers, first, answers[1] ?? first].map(send))
  }
  const roll = dice(7)
  for (let n = all.length - 1; n > 0; n -= 1) {
    const other = roll(n + 1)
    const [a, b] = [all[n], all[other]]
    if (a && b) [all[n], all[other]] = [b, a]
  }
  for (const send of all) await send()

  const drains = [startDrain(desk, openReadingRoom()), startDrain(desk, openReadingRoom())]
  await Promise.all(drains.map(drain => drain.empty()))
  await Promise.all(drains.map(drain => drain.stop()))

  const { rows: failures } = await desk.database.owner.query(
    `select distinct state, reason, last_error from raw_messages where last_error is not null or state = 'quarantined'`,
  )
  expect(failures).toEqual([])
  const { rows } = await desk.database.owner.query<{ tickets: number; messages: number; texts: number }>(
    `select count(distinct ticket_id)::int as tickets, count(*)::int as messages, count(distinct text)::int as texts
       from messages group by substring(text from 'thread-\\d+-')`,
  )
  expect(rows).toHaveLength(threads)
  expect(rows.filter(row => row.tickets !== 1 || row.messages !== 4 || row.texts !== 4)).toEqual([])
  const { rows: states } = await desk.database.owner.query<{ state: string; n: number }>(
    'select state, count(*)::int as n from raw_messages group by state order by state',
  )
  expect(states).toEqual([
    { state: 'appended', n: threads * 3 },
    { state: 'created', n: threads },
    { state: 'duplicate', n: threads * 2 },
  ])
})

test('a colleague who is added by hand while their first mail is read is the one who asks', async () => {
  const owner = await desk.database.owner.connect()
  try {
    await owner.query('begin')
    await owner.query(
      `insert into people (id, kind, name, email, client_id) values (gen_random_uuid(), 'contact', 'Noor Haak', 'noor@acme.example', $1)`,
      [acme.id],
    )
    const id = await post(
      letter({ from: 'noor@acme.example', messageId: '<noor@acme.example>', text: 'The till is stuck.' }),
      { from: 'noor@acme.example' },
    )
    const drained = drain()
    await somebodyWaits()
    await owner.query('commit')
    await drained
    expect(await rowOf(id)).toMatchObject({ state: 'created', attempts: 1, last_error: null })
    const { rows } = await desk.database.owner.query<{ name: string }>(
      `select p.name from tickets t join people p on p.id = t.requester_id where t.id = $1`,
      [(await rowOf(id)).ticket_id],
    )
    expect(rows).toEqual([{ name: 'Noor Haak' }])
  } finally {
    owner.release()
  }
})

/** Until the intake waits for what the other connection has not committed. */
const somebodyWaits = async (): Promise<void> => {
  for (let round = 0; round < 200; round += 1) {
    const { rows } = await desk.database.owner.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (rows[0]?.n) return
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  throw new Error('nobody waited')
}
