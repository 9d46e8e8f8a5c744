import { beforeEach, describe, expect, test } from 'vitest'
import type { PolicyTerms } from '#domain/sla/policy-shapes.ts'
import { hours, type Instant, instant, toIso } from '#kernel/instant.ts'
import { calendarsRoom } from '#server/calendars/index.ts'
import { inUnit } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import { slaRoom } from '#server/sla/index.ts'
import { arrive, type BareTicket, bareTicket, happen, promise } from '#test/support/promised.ts'
import { roomDesk } from '#test/support/room-desk.ts'
import { setClock } from '#test/support/set-clock.ts'
import { sweep } from '../sla/store/sweep.ts'
import { notificationsRoom } from './index.ts'

const desk = await roomDesk([calendarsRoom, slaRoom, notificationsRoom])
const monday = (time: string): Instant => instant(`2026-11-23T${time}Z`)
await setClock(desk, monday('08:00:00')) // 09:00 in Amsterdam
const { calendarId } = await promise(desk, {
  warnings: [{ percent: 75 }, { percent: 90 }],
} satisfies Partial<PolicyTerms>)

const staff = async (name: string, role: 'agent' | 'lead', language = 'en'): Promise<string> => {
  const id = newId()
  const email = `${name.toLowerCase().replace(/\s/g, '.')}-${id.slice(-4)}@desk.example`
  await inUnit(desk, async unit =>
    unit.insert('people', { id, kind: 'staff', name, email, role, language, created_at: unit.now }),
  )
  return id
}
const ana = await staff('Ana Kovac', 'agent')
const bo = await staff('Bo Larsen', 'agent')
const eva = await staff('Eva de Vries', 'lead')
const team = newId()
await inUnit(desk, async unit => {
  unit.insert('teams', {
    id: team,
    name: 'Second line',
    zone: 'Europe/Amsterdam',
    lead_id: eva,
    calendar_id: calendarId,
    created_at: unit.now,
  })
  for (const person_id of [ana, bo]) unit.insert('team_members', { team_id: team, person_id })
})

/** Runs the queued jobs of this room until there is none that is due: what the workers of a node do. */
const work = async (on: Desk = desk): Promise<void> => {
  for (;;) {
    const { rows } = await on.database.owner.query<{
      id: string
      task: string
      payload: Record<string, unknown>
    }>(
      `select j.id, t.identifier as task, j.payload from graphile_worker._private_jobs j
         join graphile_worker._private_tasks t on t.id = j.task_id
        where t.identifier like 'notifications.%' and j.run_at <= greatest(now(), desk_now()) order by j.id`,
    )
    if (rows.length === 0) return
    for (const { id, task, payload } of rows) {
      await notificationsRoom.jobs?.[task]?.(on, payload)
      await on.database.owner.query('delete from graphile_worker._private_jobs where id = $1', [id])
    }
  }
}
const pass = async (at: Instant): Promise<void> => {
  await setClock(desk, at)
  while ((await sweep(desk.database.app, 1_000, [])).taken > 0);
  await work()
}
const held = { assigneeId: ana, teamId: team }

/** Arrived on Monday at nine: an answer within so many hours, day and night, warned of at 18 hours. */
const arriveRoundTheClock = (ticket: BareTicket, work: number) =>
  happen(
    desk,
    ticket,
    {
      type: 'started',
      turn: 'us',
      solved: false,
      by: 'client',
      terms: {
        key: 'round the clock',
        promises: {
          first_response: {
            work: hours(work),
            calendar: 'always',
            pausesOn: [],
            thresholds: [{ key: 'warn:before', before: hours(work - 18) }],
          },
        },
        source: {
          agreement: null,
          policy: { id: newId(), name: 'Gold', version: 1 },
          severity: null,
          priority: null,
          calendars: {},
        },
      },
    },
    monday('08:00:00'),
  )

const told = async (ticket: BareTicket) =>
  (
    await desk.database.app
      .selectFrom('notifications as n')
      .innerJoin('people as p', 'p.id', 'n.person_id')
      .select(['p.name', 'n.kind'])
      .where('n.ticket_id', '=', ticket.id)
      .orderBy('n.id')
      .execute()
  ).map(row => `${row.name.split(' ')[0]} ${row.kind}`)
const mails = async () =>
  desk.database.app
    .selectFrom('outbox')
    .select(['subject', 'text', 'to_addresses', 'kind', 'automatic', 'created_at', 'message_id'])
    .orderBy('sequence')
    .execute()

beforeEach(async () => {
  await setClock(desk, monday('08:00:00'))
  await desk.database.owner.query(
    'truncate outbox, notifications, clock_notices, clocks cascade; delete from graphile_worker._private_jobs',
  )
})

describe('a promise that nobody keeps', () => {
  test('is warned of, missed and escalated: each person once for each occasion, in the app and by mail', async () => {
    const ticket = await bareTicket(desk, held)
    await arrive(desk, ticket, 2, monday('08:00:00')) // answered by 11:00 local
    for (const time of ['09:30:01', '09:45:01', '10:00:01', '11:00:01']) {
      await pass(monday(time))
      await pass(monday(time))
    }
    expect(await told(ticket)).toEqual([
      'Ana warned',
      'Ana warned',
      'Ana breached',
      'Eva breached',
      'Eva escalated',
    ])
    const sent = await mails()
    expect(sent).toHaveLength(5)
    expect(sent[0]?.subject).toMatch(
      /^\[#\d+] The first reply of #\d+ falls due 11:00: Import stops at row 30,001$/,
    )
    expect(sent[2]?.subject).toContain('was due 11:00 and is late')
    expect(sent.every(mail => mail.kind === 'notice' && mail.automatic && mail.message_id === null)).toBe(
      true,
    )
    expect(sent[0]?.text).toContain('http://desk.example/t/')
  })

  test('the job run twice tells nobody twice', async () => {
    const ticket = await bareTicket(desk, held)
    await arrive(desk, ticket, 2, monday('08:00:00'))
    await setClock(desk, monday('10:00:01'))
    await sweep(desk.database.app, 1_000, [])
    const notices = await desk.database.app.selectFrom('clock_notices').select('id').execute()
    const payload = { notices: notices.map(notice => notice.id) }
    await notificationsRoom.jobs?.['notifications.tell']?.(desk, payload)
    await notificationsRoom.jobs?.['notifications.tell']?.(desk, payload)
    await work()
    expect(await told(ticket)).toEqual(['Ana breached', 'Eva breached'])
    expect(await mails()).toHaveLength(2)
  })

  test('F21: what the desk tells its own people is never a message of the ticket', async () => {
    const ticket = await bareTicket(desk, held)
    await arrive(desk, ticket, 2, monday('08:00:00'))
    await pass(monday('10:00:01'))
    const { rows } = await desk.database.owner.query('select * from messages where ticket_id = $1', [
      ticket.id,
    ])
    expect(rows).toEqual([])
  })

  test('a warning at night waits for the morning, and is not mailed if it has been answered by then', async () => {
    const [kept, answered] = [await bareTicket(desk, held), await bareTicket(desk, held)]
    for (const ticket of [kept, answered]) await arriveRoundTheClock(ticket, 32) // until 17:00 local, tomorrow
    await pass(instant('2026-11-24T02:00:01Z')) // the warnings, at 03:00 local
    expect(await told(kept)).toEqual(['Ana warned'])
    expect(await mails()).toEqual([])
    await setClock(desk, instant('2026-11-24T07:00:00Z'))
    await happen(desk, answered, { type: 'answered' })
    await pass(instant('2026-11-24T07:59:00Z'))
    expect(await mails()).toEqual([])
    await pass(instant('2026-11-24T08:00:01Z'))
    expect((await mails()).map(mail => mail.subject)).toEqual([expect.stringContaining('falls due 17:00')])
  })

  test('F17: what falls due before people are back is told before they go home', async () => {
    const ticket = await bareTicket(desk, held)
    await arriveRoundTheClock(ticket, 23.5) // until 08:30 local, tomorrow
    await pass(monday('15:29:00'))
    expect(await told(ticket)).toEqual([])
    await pass(monday('15:30:01')) // half past four: half an hour before the team goes home
    expect(await told(ticket)).toEqual(['Ana heads_up'])
    const [mail] = await mails()
    expect(mail?.subject).toContain('falls due Tue 24 Nov 08:30, before you are back')
    expect(toIso(mail?.created_at ?? (0 as Instant)).slice(0, 16)).toBe('2026-11-23T15:30')
  })

  test('many at once come as one mail, not as a storm', async () => {
    for (let count = 0; count < 12; count++) {
      const ticket = await bareTicket(desk, held)
      await arrive(desk, ticket, 2, monday('08:00:00'))
    }
    await pass(monday('10:00:01'))
    const sent = await mails()
    expect(sent.map(mail => mail.subject)).toEqual([
      '12 promises need attention',
      '12 promises need attention',
    ])
    const rows = await desk.database.app.selectFrom('notifications').select('person_id').execute()
    expect(rows).toHaveLength(24)
  })

  test('a person who has left is told nothing', async () => {
    const gone = await staff('Gone Person', 'agent')
    const ticket = await bareTicket(desk, { assigneeId: gone, teamId: team })
    await arrive(desk, ticket, 2, monday('08:00:00'))
    await desk.database.owner.query('update people set disabled_at = now() where id = $1', [gone])
    await pass(monday('09:30:01'))
    expect(await told(ticket)).toEqual(['Ana warned', 'Bo warned'])
  })
})
