import { describe, expect, test } from 'vitest'
import { conversing } from '#test/support/conversing.ts'

const { as, acme, nordwind, ana, bo, open, show } = await conversing()

describe('a contact', () => {
  test('reads the tickets of its own client and finds no other, by number, id, list, message or reply', async () => {
    const ticket = await open()
    await open()
    const number = (await show(ticket)).number
    const kim = as(acme.kim)
    const stranger = as(nordwind.kim)
    expect((await kim('tickets.get', { params: { ticket } })).status).toBe(200)
    for (const ref of [ticket, number]) {
      const hidden = await stranger('tickets.get', { params: { ticket: ref } })
      const absent = await stranger('tickets.get', { params: { ticket: 999_999 } })
      expect([hidden.status, hidden.body]).toEqual([404, absent.body])
      expect((await stranger('tickets.messages', { params: { ticket: ref } })).status).toBe(404)
      expect(
        (await stranger('tickets.reply', { params: { ticket: ref }, body: { text: 'Hi' } })).status,
      ).toBe(404)
    }
    expect((await stranger('tickets.list', { query: { state: 'all' } })).body.items).toEqual([])
    expect(
      (await stranger('tickets.list', { query: { state: 'all', clientId: acme.id } })).body.items,
    ).toEqual([])
    expect((await kim('tickets.list', { query: { state: 'all' } })).body.items.length).toBeGreaterThan(1)
  })

  test('reads no priority, no severity, no internal name, no address of ours', async () => {
    const ticket = await open({ assigneeId: bo.id, tags: ['canary-tag'] })
    const { body } = await as(acme.kim)('tickets.get', { params: { ticket } })
    expect(Object.keys(body).sort()).toEqual([
      'answers',
      'arrivedAt',
      'closed',
      'handler',
      'id',
      'lastMessageAt',
      'messages',
      'number',
      'over',
      'promises',
      'requester',
      'service',
      'solvedAt',
      'subject',
      'turn',
    ])
    expect(JSON.stringify(body)).not.toMatch(/priority|severity|canary-tag|meridian\.example/)
    expect(body.handler).toBe('Bo')
  })

  test('writes on a ticket like a mail does, and chooses neither status nor recipients', async () => {
    const ticket = await open()
    await as(ana)('tickets.reply', { params: { ticket }, body: { text: 'Which version?' } })
    const { status, body } = await as(acme.kim)('tickets.reply', {
      params: { ticket },
      body: { text: 'Eight' },
    })
    expect([status, body.message.author]).toEqual([201, 'Kim of Acme'])
    expect((await show(ticket)).status.turn).toBe('us')
    const words = (await as(ana)('tickets.vocabulary')).body
    const sneaky = { text: 'Hi', statusId: words.statuses.at(-1).id }
    expect((await as(acme.kim)('tickets.reply', { params: { ticket }, body: sneaky })).status).toBe(403)
    expect((await as(acme.kim)('tickets.vocabulary')).status).toBe(404)
    expect((await as(acme.kim)('tickets.history', { params: { ticket } })).status).toBe(404)
  })
})
