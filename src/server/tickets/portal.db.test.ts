import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Contact } from '#domain/actor.ts'
import { reading } from '#server/platform/scope.ts'
import { ticketDesk } from '#test/support/ticket-desk.ts'

const { as, acme, nordwind, ana, desk } = await ticketDesk()

const asks = (contact: Contact, statement: string): Promise<unknown> =>
  reading(desk.database, contact, async db => (await sql.raw(statement).execute(db)).rows)

const taken = async (client: typeof acme): Promise<string> => {
  const { body } = await as(ana)('tickets.open', {
    body: { clientId: client.id, requesterId: client.kim.id, subject: 'Printer', text: 'It is on fire' },
  })
  const ticket = body.ticket.id
  const sent = await as(ana)('tickets.reply', {
    params: { ticket },
    body: { html: '<p>We are coming</p>', hold: 20 },
  })
  const id = sent.body.message.id
  await as(ana)('tickets.recall', { params: { ticket, message: id } })
  return id
}

test.each(['priority', 'severity', 'next_due_at', 'match', 'tags', 'priority_reason', 'team_id', 'version'])(
  'a contact\u2019s connection cannot ask for the %s of a ticket',
  async column => {
    await expect(asks(acme.kim, `select ${column} from tickets`)).rejects.toThrow('permission denied')
  },
)

test.each(['from_address', 'recipients', 'raw_id', 'message_id'])(
  'nor for the %s of a message',
  async column => {
    await expect(asks(acme.kim, `select ${column} from messages`)).rejects.toThrow('permission denied')
  },
)

test('a contact\u2019s connection sees what was taken back from its own client only, and not by whom', async () => {
  const own = await taken(acme)
  await taken(nordwind)
  expect(await asks(acme.kim, 'select message_id from recalls')).toEqual([{ message_id: own }])
  expect(await asks(acme.kim, `select id from messages where id = '${own}'`)).toEqual([])
  await expect(asks(acme.kim, 'select "by" from recalls')).rejects.toThrow('permission denied')
})
