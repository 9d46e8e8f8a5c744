import { expect, test } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { inUnit } from '#server/platform/act.ts'
import { ticketDesk } from '#test/support/ticket-desk.ts'
import { hold } from './holding.ts'

const { as, acme, ana, desk } = await ticketDesk()

test('a change that waited for another sees whom the other one put in copy', async () => {
  const { body } = await as(ana)('tickets.open', {
    body: { clientId: acme.id, requesterId: acme.kim.id, subject: 'Printer', text: 'It is on fire' },
  })
  const id = body.ticket.id
  const other = await desk.database.owner.connect()
  try {
    await other.query('begin')
    await other.query('select 1 from tickets where id = $1 for update', [id])
    const holding = inUnit(desk, unit => hold(desk, unit, id))
    await somebodyWaits()
    await other.query(
      `insert into ticket_participants (ticket_id, address, role, added_at) values ($1, 'lee@acme.example', 'cc', now())`,
      [id],
    )
    await other.query('commit')
    const held = await holding
    if (isRefusal(held)) throw new Error(held.code)
    expect(held.ticket.cc.map(({ address }) => address)).toEqual(['lee@acme.example'])
    expect(held.history.map(({ type }) => type)).toContain('tickets.opened')
  } finally {
    other.release()
  }
})

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
