import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { languages } from '#domain/actor.ts'
import { instant } from '#kernel/instant.ts'
import { agreedWorld, agreementRooms } from '#test/support/agreed.ts'
import { hour, hoursCalls } from '#test/support/agreed-hours.ts'
import { agreed, ask } from '#test/support/ask.ts'
import { roomDesk } from '#test/support/room-desk.ts'
import { setClock } from '#test/support/set-clock.ts'
import { tellDueNotices } from '../notices/index.ts'
import { settleDue } from './settling.ts'

const desk = await roomDesk(agreementRooms)
await setClock(desk, instant('2026-11-10T10:00:00Z'))
const world = await agreedWorld(desk)
const { call, hours, booked, withHours } = hoursCalls(desk, world)
const on = '2026-11-10'

const noticesOf = async (id: string): Promise<readonly string[]> => {
  await tellDueNotices(desk)
  const { rows } = await sql<{
    percent: number
    state: string
    reason: string | null
    told: { name: string }[]
  }>`
    select days_before as percent, state, reason, told from agreement_notices
     where agreement_id = ${id}::uuid and kind = 'hours_used' order by hours_from, days_before`.execute(
    desk.database.app,
  )
  return rows.map(({ percent, state, reason, told }) =>
    [percent, state, reason ?? told.map(({ name }) => name.split(' ')[0]).join(' and ')].join(' '),
  )
}
const draw = (agreementId: string, count: number) => booked({ agreementId, on, seconds: count * hour })
const managed = { managerId: world.eva.id }

test('each threshold is told once, to the manager and to the contacts it is shared with', async () => {
  const { id } = await withHours({}, managed)
  await draw(id, 29)
  expect(await noticesOf(id)).toEqual([])
  const first = await draw(id, 1)
  expect(await noticesOf(id)).toEqual(['75 sent Eva and Kim'])
  agreed(await call('agreements.take_back_draw', { params: { id: first.id }, body: { reason: 'Twice' } }))
  await draw(id, 2)
  expect(await noticesOf(id)).toEqual(['75 sent Eva and Kim'])
  expect((await hours(id)).current?.thresholds).toEqual([
    { percent: 75, reachedAt: expect.stringContaining('2026-11-10T10:00:') },
    { percent: 90, reachedAt: null },
    { percent: 100, reachedAt: null },
  ])
})

test('of several passed at once only the highest is told; the next period begins anew', async () => {
  const { id } = await withHours({}, managed)
  await draw(id, 40)
  const november = ['75 skipped overtaken', '90 skipped overtaken', '100 sent Eva and Kim']
  expect(await noticesOf(id)).toEqual(november)
  await setClock(desk, instant('2026-12-03T10:00:00Z'))
  await settleDue(desk)
  expect(await noticesOf(id)).toEqual(november)
  await booked({ agreementId: id, on: '2026-12-02', seconds: 31 * hour })
  expect(await noticesOf(id)).toEqual([...november, '75 sent Eva and Kim'])
  await setClock(desk, instant('2026-11-10T10:00:00Z'))
})

test('where hours are not shared the client hears nothing of them, by notice or in the portal', async () => {
  const kept = await withHours({}, managed, {
    shares: { promises: 'promise', hours: false, attainment: false },
  })
  const shared = await withHours({}, managed)
  await draw(kept.id, 30)
  expect(await noticesOf(kept.id)).toEqual(['75 sent Eva'])
  const seenBy = async (clientId: string) => {
    const { rows } = await sql<{ id: string; name: string }>`
      select id, name from people where client_id = ${clientId}::uuid`.execute(desk.database.app)
    const [kim] = rows
    if (!kim) throw new Error('nobody is there')
    const own = await ask(
      desk,
      agreementRooms,
      { kind: 'contact', id: kim.id, name: kim.name, clientId, language: 'en' },
      'agreements.own',
    )
    return agreed(own).agreements.map(one => one.hours)
  }
  expect(await seenBy(kept.client.id)).toEqual([null])
  expect(await seenBy(shared.client.id)).toEqual([{ left: 40 * hour, of: 40 * hour, endsOn: '2026-11-30' }])
})

test('the mail says how much is left and until when, in every language', async () => {
  const { id } = await withHours({}, { ...managed, name: 'Gold' })
  await draw(id, 36)
  const texts = await Promise.all(
    languages.map(async language => {
      const body = { kind: 'hours_used', percent: 90, side: 'client', language } as const
      return agreed(await call('agreements.preview_notice', { params: { id }, body }))
    }),
  )
  expect(texts.find(({ language }) => language === 'en')).toMatchObject({
    subject: 'Gold: 90% of the hours are used',
    text: expect.stringContaining(
      '90% of the 40:00 hours that your agreement Gold with Meridian includes until 30 Nov 2026 are used. 4:00 hours are left.',
    ),
  })
  for (const { subject, text } of texts) {
    expect(subject).toContain('90')
    expect(text).toContain('4:00')
    expect(text).not.toMatch(/mail\.agreement|\{\{|\.\./)
  }
})
