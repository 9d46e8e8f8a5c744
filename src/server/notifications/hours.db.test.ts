import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { instant } from '#kernel/instant.ts'
import { inUnit } from '#server/platform/act.ts'
import { newId } from '#server/platform/ids.ts'
import { agreedWorld, agreementRooms } from '#test/support/agreed.ts'
import { hour, hoursCalls } from '#test/support/agreed-hours.ts'
import { agreed } from '#test/support/ask.ts'
import { roomDesk } from '#test/support/room-desk.ts'
import { setClock } from '#test/support/set-clock.ts'
import { tellOfHours } from './agreements.ts'
import { notificationsRoom } from './index.ts'

const desk = await roomDesk([...agreementRooms, notificationsRoom])
await setClock(desk, instant('2026-11-10T10:00:00Z'))
const world = await agreedWorld(desk)
const { call, booked, withHours } = hoursCalls(desk, world)

/** What was told of the newest event of a kind: who, what, and whether by mail. */
const toldOf = async (type: string) => {
  const { rows } = await sql<{ id: string }>`
    select id from ledger where type = ${type} order by at desc, id desc limit 1`.execute(desk.database.app)
  await tellOfHours(desk, rows[0]?.id ?? '')
  await tellOfHours(desk, rows[0]?.id ?? '')
  const { rows: told } = await sql<{ who: string; kind: string; hours: string; mailed: boolean }>`
    select p.name as who, n.kind, n.payload ->> 'hours' as hours, n.mail_at is not null as mailed
      from notifications n join people p on p.id = n.person_id
     where n.dedupe = ${`event:${rows[0]?.id}`}`.execute(desk.database.app)
  return told
}

test('whoever looks after an agreement is told once of hours that are asked for, in the app and by mail', async () => {
  const noor = newId()
  await inUnit(desk, async unit =>
    unit.insert('people', {
      ...{ id: noor, kind: 'staff', role: 'account_manager', name: 'Noor', email: 'noor@meridian.example' },
      ...{ language: 'en', region: 'NL', created_at: unit.now },
    }),
  )
  const { id } = await withHours({ work: 'PT2H' }, { managerId: noor })
  const draw = await booked({ agreementId: id, on: '2026-11-10', seconds: 3.5 * hour })
  expect(await toldOf('agreement.hours_asked')).toEqual([
    { who: 'Noor', kind: 'hours_asked', hours: '1:30', mailed: true },
  ])
  agreed(
    await call('agreements.decide_draw', { params: { id: draw.id }, body: { approve: true, reason: null } }),
  )
  // Eva booked it and decided it herself: nobody is told what they did.
  expect(await toldOf('agreement.hours_approved')).toEqual([])
})

test('where whoever looks after it has left, or may not decide, whoever leads is told', async () => {
  const [gone, agent, lead] = [newId(), newId(), newId()]
  await inUnit(desk, async unit => {
    for (const [id, role, name] of [
      [gone, 'account_manager', 'Gert'],
      [agent, 'agent', 'Ana'],
      [lead, 'lead', 'Lia'],
    ] as const)
      unit.insert('people', {
        ...{ id, kind: 'staff', role, name, email: `${name}@meridian.example` },
        ...{ language: 'en', region: 'NL', created_at: unit.now },
      })
  })
  for (const managerId of [gone, agent]) {
    const { id } = await withHours({ work: 'PT2H' }, { managerId })
    await inUnit(desk, async unit => unit.update('people', gone, { disabled_at: unit.now }))
    await booked({ agreementId: id, on: '2026-11-10', seconds: 3 * hour })
    expect(await toldOf('agreement.hours_asked')).toMatchObject([{ who: 'Lia', kind: 'hours_asked' }])
  }
})
