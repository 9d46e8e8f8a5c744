import { expect, test } from 'vitest'
import { agreementsRoom } from '#server/agreements/index.ts'
import { clientsRoom } from '#server/clients/index.ts'
import { peopleRoom } from '#server/people/index.ts'
import { inUnit } from '#server/platform/act.ts'
import { ticketDesk } from '#test/support/ticket-desk.ts'
import { notificationsRoom } from './index.ts'
import { react } from './reactions.ts'

const { desk, as, at, ana, eva, acme, nordwind } = await ticketDesk([
  peopleRoom,
  clientsRoom,
  agreementsRoom,
  notificationsRoom,
])
const ben = await inUnit(desk, async unit => {
  const id = '0198a000-0000-7000-8000-00000000be11'
  unit.insert('people', {
    ...{ id, kind: 'staff' as const, role: 'lead' as const, name: 'Ben', email: 'ben@meridian.example' },
    created_at: unit.now,
  })
  unit.update('clients', acme.id, { account_manager_id: eva.id })
  const value = { withoutAgreement: 'out_of_agreement' }
  unit.upsert('settings', ['key'], { key: 'agreements', value, changed_at: unit.now })
  return id
})

/** What was told of the newest request outside every agreement. */
const told = async (clientId: string) => {
  await as(ana)('tickets.open', { body: { clientId, subject: 'A new printer', text: 'Please' } })
  const { rows } = await desk.database.owner.query<{ id: string }>(
    `select id from ledger where type = 'tickets.outside' order by at desc, id desc limit 1`,
  )
  await react(desk, rows[0]?.id ?? '')
  const { rows: tellings } = await desk.database.owner.query<{ person_id: string; mail_at: Date | null }>(
    `select person_id, mail_at from notifications where kind = 'outside' and dedupe = $1`,
    [`event:${rows[0]?.id}`],
  )
  return tellings
}

test('whoever looks after the client is told of a request outside every agreement, in the app and by mail', async () => {
  await at('23 09:00')
  const [one, ...others] = await told(acme.id)
  expect(one).toMatchObject({ person_id: eva.id, mail_at: expect.anything() })
  expect(others).toEqual([])
  const { items } = (await as(eva)('notifications.list', { query: {} })).body
  expect(items[0]?.sentence).toMatch(/^Acme asks for something that no agreement covers: #\d+ A new printer$/)
})

test('where nobody looks after the client, or whoever did has left, the leads are told', async () => {
  expect((await told(nordwind.id)).map(({ person_id }) => person_id)).toEqual([ben])
  await inUnit(desk, async unit => unit.update('people', eva.id, { disabled_at: unit.now }))
  expect((await told(acme.id)).map(({ person_id }) => person_id)).toEqual([ben])
})
