import { expect, test } from 'vitest'
import { ticketDesk } from '#test/support/ticket-desk.ts'

const { as, acme, ana, bo, at, desk } = await ticketDesk()

test('others are told when somebody comes, starts to write or goes, not every time it is said again', async () => {
  const { body } = await as(ana)('tickets.open', {
    body: { clientId: acme.id, requesterId: acme.kim.id, subject: 'Printer', text: 'It is on fire' },
  })
  const ticket = body.ticket.id
  let told = 0
  desk.live.subscribe(({ topic, ids }) => {
    if (topic === 'presence' && ids.includes(ticket)) told += 1
  })
  const say = async (doing: string): Promise<number> => {
    const before = told
    expect((await as(bo)('tickets.present', { params: { ticket }, body: { doing } })).status).toBe(200)
    await new Promise(resolve => setTimeout(resolve, 60))
    return told - before
  }
  await at('23 10:00')
  expect([await say('viewing'), await say('viewing'), await say('writing'), await say('writing')]).toEqual([
    1, 0, 1, 0,
  ])
  expect([await say('left'), await say('left')]).toEqual([1, 0])
  expect(await say('viewing')).toBe(1)
  await at('23 10:05')
  expect(await say('viewing')).toBe(1) // too long ago to still have been there
})
