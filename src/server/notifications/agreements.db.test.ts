import { expect, test } from 'vitest'
import { instant } from '#kernel/instant.ts'
import { agreementsRoom, seedAgreement } from '#server/agreements/index.ts'
import { inUnit } from '#server/platform/act.ts'
import { agreedClient, agreedTerms, agreedWorld, agreementRooms } from '#test/support/agreed.ts'
import { agreed, ask } from '#test/support/ask.ts'
import { roomDesk } from '#test/support/room-desk.ts'
import { setClock } from '#test/support/set-clock.ts'
import { notificationsRoom } from './index.ts'

const rooms = [...agreementRooms, notificationsRoom]
const desk = await roomDesk(rooms)
await setClock(desk, instant('2026-11-23T10:00:00Z'))
const world = await agreedWorld(desk)

/** Plans what is ahead, and tells what is due. */
const keep = async (subject: string) =>
  agreementsRoom.jobs?.['agreements.plan_notices']?.(desk, { subject, quietly: true })

const work = async (): Promise<void> => {
  const { rows } = await desk.database.owner.query<{ payload: Record<string, unknown> }>(
    `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = 'notifications.agreement'`,
  )
  for (const { payload } of rows) await notificationsRoom.jobs?.['notifications.agreement']?.(desk, payload)
}

test('an account manager finds the end ahead in the app once, with the agreement; the mail is the notice’s own', async () => {
  const clientId = await agreedClient(desk, 'Tokai Systems')
  const { id, number } = await inUnit(desk, unit =>
    seedAgreement(unit, {
      name: 'Gold',
      clientId,
      terms: agreedTerms(clientId, world),
      startsOn: '2026-11-01',
      endsOn: '2027-02-28',
      zone: 'Europe/Amsterdam',
      start: 'active',
      managerId: world.eva.id,
    }),
  )
  await keep(id)
  await setClock(desk, instant('2026-12-30T10:00:00Z'))
  await keep(id)
  await work()
  await work()
  const list = agreed(
    await ask(desk, rooms, world.eva, 'notifications.list', {
      query: { box: 'needs_you' },
    }),
  )
  expect(list.items).toMatchObject([
    {
      kind: 'agreement_ends',
      sentence: 'Gold with Tokai Systems ends on 28 Feb 2027',
      agreement: { number },
      client: { name: 'Tokai Systems' },
      ticket: null,
    },
  ])
  const { rows } = await desk.database.owner.query<{ mails: number; told: number }>(
    `select (select count(*)::int from outbox where person_id = $1) as mails,
            (select count(*)::int from notifications where mail_at is not null) as told`,
    [world.eva.id],
  )
  expect(rows).toEqual([{ mails: 1, told: 0 }])
})
