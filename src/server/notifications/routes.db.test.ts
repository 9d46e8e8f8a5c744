import { expect, test } from 'vitest'
import type { Actor, Staff } from '#domain/actor.ts'
import { instant, toIso } from '#kernel/instant.ts'
import { calendarsRoom } from '#server/calendars/index.ts'
import { inUnit } from '#server/platform/act.ts'
import { newId } from '#server/platform/ids.ts'
import { slaRoom } from '#server/sla/index.ts'
import { agreed, ask } from '#test/support/ask.ts'
import { bareTicket, promise } from '#test/support/promised.ts'
import { roomDesk } from '#test/support/room-desk.ts'
import { notificationsRoom } from './index.ts'
import { storeNotification } from './store/notifications.ts'

const rooms = [calendarsRoom, slaRoom, notificationsRoom]
const desk = await roomDesk(rooms)
await promise(desk)

const person = async (name: string): Promise<Staff> => {
  const id = newId()
  await inUnit(desk, async unit =>
    unit.insert('people', {
      id,
      kind: 'staff',
      name,
      email: `${id}@desk.example`,
      role: 'agent',
      zone: 'Europe/Amsterdam',
      created_at: unit.now,
    }),
  )
  return { kind: 'staff', id, name, role: 'agent', teams: [], language: 'en' }
}
const ana = await person('Ana')
const bo = await person('Bo')
const ticket = await bareTicket(desk)

const tellAna = async (count: number, kind: 'breached' | 'mail_failed' = 'breached') =>
  inUnit(desk, async unit => {
    for (let number = 0; number < count; number++)
      storeNotification(unit, {
        id: newId(),
        personId: ana.id,
        dedupe: newId(),
        kind,
        at: instant('2026-11-23T10:00:00Z'),
        ticketId: ticket.id,
        payload: { promise: 'resolution', dueAt: '2026-11-23T10:00:00.000Z', detail: 'kim@acme.example' },
        mailAt: null,
      })
  })
const as = (actor: Actor) => ({
  list: async (query: { box?: 'needs_you' | 'updates'; cursor?: string } = {}) =>
    agreed(await ask(desk, rooms, actor, 'notifications.list', { query: query as never })),
  counts: async () => agreed(await ask(desk, rooms, actor, 'notifications.counts')),
})

test('what needs me comes apart from what I only read, a page at a time, in words', async () => {
  await tellAna(70)
  await tellAna(1, 'mail_failed')
  const first = await as(ana).list()
  expect(first.items).toHaveLength(50)
  expect(first.items[0]?.sentence).toMatch(
    /^The solution of #\d+ was due Mon 23 Nov 11:00 and is late: Import stops/,
  )
  const second = await as(ana).list({ cursor: first.next ?? '' })
  expect(second.items).toHaveLength(20)
  expect(new Set([...first.items, ...second.items].map(item => item.id)).size).toBe(70)
  expect((await as(ana).list({ box: 'updates' })).items.map(item => item.sentence)).toEqual([
    expect.stringContaining('could not be delivered: kim@acme.example'),
  ])
  expect(await as(ana).counts()).toEqual({ needsYou: 70, updates: 1, unread: 71 })
})

test('nobody reads or puts away what somebody else was told', async () => {
  expect((await as(bo).list()).items).toEqual([])
  const ids = (await as(ana).list()).items.slice(0, 2).map(item => item.id)
  await ask(desk, rooms, bo, 'notifications.done', { body: { ids } })
  expect((await as(ana).counts()).needsYou).toBe(70)
})

test('putting away can be undone, and all that was there at a moment goes at once', async () => {
  const ids = (await as(ana).list()).items.slice(0, 2).map(item => item.id)
  expect(agreed(await ask(desk, rooms, ana, 'notifications.done', { body: { ids } })).needsYou).toBe(68)
  expect(agreed(await ask(desk, rooms, ana, 'notifications.undone', { body: { ids } })).needsYou).toBe(70)
  const now = toIso(await desk.database.now())
  const body = { box: 'needs_you' as const, before: now < '2026-11-23' ? '2026-11-24T00:00:00Z' : now }
  expect(agreed(await ask(desk, rooms, ana, 'notifications.done', { body })).needsYou).toBe(0)
})

test('a made-up place in the list is refused', async () => {
  const answer = await ask(desk, rooms, ana, 'notifications.list', { query: { cursor: 'made up' } })
  expect(answer).toMatchObject({ code: 'notifications.cursor_unreadable' })
})

test('what comes by mail is a choice, kept with a line in the history', async () => {
  const chosen = agreed(await ask(desk, rooms, ana, 'notifications.preferences'))
  expect(chosen.mail.client_replied).toBe(true)
  await ask(desk, rooms, ana, 'notifications.setPreferences', {
    body: { mail: { ...chosen.mail, client_replied: false }, quiet: { from: '18:00', to: '08:00' } },
  })
  expect(agreed(await ask(desk, rooms, ana, 'notifications.preferences'))).toMatchObject({
    mail: { client_replied: false },
    quiet: { from: '18:00' },
  })
  const events = await desk.database.app
    .selectFrom('ledger')
    .select('type')
    .where('subject_id', '=', ana.id)
    .execute()
  expect(events).toEqual([{ type: 'notifications.preferences_changed' }])
})
