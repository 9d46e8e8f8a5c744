import { expect, test } from 'vitest'
import { system } from '#domain/actor.ts'
import { differences } from '#domain/sla/comparing.ts'
import { slaSignal } from '#domain/sla/signals.ts'
import type { CalendarSpec } from '#kernel/calendar.ts'
import { fold } from '#kernel/clock.ts'
import { type Instant, instant, toIso } from '#kernel/instant.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { publishCalendar } from '#server/calendars/actions.ts'
import { calendarsRoom } from '#server/calendars/index.ts'
import { act } from '#server/platform/act.ts'
import { arrive, type BareTicket, bareTicket, happen, office, promise } from '#test/support/promised.ts'
import { roomDesk } from '#test/support/room-desk.ts'
import { setClock } from '#test/support/set-clock.ts'
import { slaConfig } from './config.ts'
import { slaRoom } from './index.ts'
import { recalendar } from './recalendaring.ts'
import { clockId } from './refolding.ts'
import { loadClocks } from './store/clocks.ts'

const desk = await roomDesk([calendarsRoom, slaRoom])
const monday = (time: string): Instant => instant(`2026-11-23T${time}Z`)
await setClock(desk, monday('08:00:00')) // 09:00 in Amsterdam
const { calendarId, versionId } = await promise(desk)

const onlyMornings: CalendarSpec = {
  zone: 'Europe/Amsterdam',
  week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map(day => [day, [['09:00', '13:00']]])),
}
let version = 1
const publish = async (spec: CalendarSpec, effectiveAt: Instant | null = null) => {
  const answer = await act(
    desk,
    publishCalendar(desk),
    { id: calendarId, spec: spec as never, note: '', effectiveAt, base: version },
    { actor: system, via: 'cli' },
  )
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer))
  version += 1
}
const rowsOf = async ({ id }: BareTicket) => loadClocks(desk.database.app, [id])
const rowOf = async (ticket: BareTicket, promised: string) => {
  const row = (await rowsOf(ticket)).find(one => one.promise === promised)
  if (!row) throw new Error(`no ${promised} clock`)
  return row
}

/** The ticket's history with what this room has added to it: what `recompute` folds. */
const signalsOf = async (ticket: BareTicket) => {
  const rows = await desk.database.app
    .selectFrom('ledger')
    .select(['id', 'at', 'type', 'payload'])
    .where('subject_id', '=', ticket.id)
    .orderBy('id')
    .execute()
  return [...ticket.signals, ...rows.flatMap(row => slaSignal(row) ?? [])].sort((a, b) => a.at - b.at)
}
const expectStoredIsFolded = async (ticket: BareTicket) => {
  const config = await slaConfig(desk)
  const signals = await signalsOf(ticket)
  const rows = await rowsOf(ticket)
  for (const clock of fold(signals, config.books, await desk.database.now()).clocks) {
    const row = rows.find(one => one.id === clockId(ticket.id, clock))
    expect(row && differences(clock, row, config.compiled(row.calendar))).toEqual([])
  }
}

test('F14: a published calendar moves what is running, forward only, and history says so', async () => {
  const ticket = await bareTicket(desk)
  await arrive(desk, ticket, 3, monday('08:00:00')) // answered within 4 hours, solved within 24
  const waiting = await bareTicket(desk)
  await arrive(desk, waiting, 3, monday('08:00:00'))
  await happen(desk, waiting, { type: 'turned', turn: 'client' }, monday('08:00:00'))
  const answered = await bareTicket(desk)
  await arrive(desk, answered, 3, monday('08:00:00'))
  await happen(desk, answered, { type: 'answered' }, monday('08:00:00'))

  await setClock(desk, monday('10:00:00')) // two hours used
  await publish(onlyMornings)
  await recalendar(desk, calendarId)

  const resolution = await rowOf(ticket, 'resolution')
  // 22 hours left from 11:00 local: two today, then four a day: the fifth further day
  expect(toIso(resolution.dueAt ?? (0 as Instant)).slice(0, 16)).toBe('2026-11-30T12:00')
  expect(resolution.calendar).not.toBe(versionId)
  expect(resolution.generation).toBe(1)
  const response = await rowOf(ticket, 'first_response')
  expect(toIso(response.dueAt ?? (0 as Instant)).slice(0, 16)).toBe('2026-11-23T12:00')
  const met = await rowOf(answered, 'first_response')
  expect([met.state, met.calendar]).toEqual(['met', versionId])
  expect((await rowOf(waiting, 'resolution')).dueAt).toBeNull()
  for (const one of [ticket, waiting, answered]) await expectStoredIsFolded(one)

  const place = await desk.database.app
    .selectFrom('tickets')
    .select(['next_due_at', 'next_due_clock'])
    .where('id', '=', ticket.id)
    .executeTakeFirstOrThrow()
  expect(place).toEqual({ next_due_at: response.dueAt, next_due_clock: response.id })
  const told = await desk.database.app
    .selectFrom('ledger')
    .select('payload')
    .where('subject_id', '=', ticket.id)
    .where('type', '=', 'sla.recalendared')
    .execute()
  expect(told).toHaveLength(1)
  desk.events.get('sla.recalendared')?.check(told[0]?.payload)
  const [progress] = await desk.database.app.selectFrom('replans').selectAll().execute()
  expect(progress).toMatchObject({ kind: 'calendar', version: 2 })
  expect(progress?.finished_at).not.toBeNull()
})

test('running the job again changes nothing', async () => {
  const before = await desk.database.app.selectFrom('ledger').select('id').execute()
  await recalendar(desk, calendarId)
  expect(await desk.database.app.selectFrom('ledger').select('id').execute()).toHaveLength(before.length)
})

test('a version that takes effect later leaves clocks alone until then, and counts from then even after downtime', async () => {
  await setClock(desk, monday('11:00:00'))
  const ticket = await bareTicket(desk)
  await arrive(desk, ticket, 3, monday('11:00:00'))
  const before = (await rowOf(ticket, 'resolution')).dueAt
  await publish(office, instant('2026-11-24T11:00:00Z'))
  await recalendar(desk, calendarId)
  expect((await rowOf(ticket, 'resolution')).dueAt).toBe(before)
  const { rows } = await desk.database.owner.query<{ run_at: number }>(
    `select run_at from graphile_worker._private_jobs where key = $1`,
    [`sla.recalendar:${calendarId}:${instant('2026-11-24T11:00:00Z')}`],
  )
  expect(rows.map(row => row.run_at)).toEqual([instant('2026-11-24T11:00:00Z')])

  await setClock(desk, instant('2026-11-26T15:00:00Z')) // the job is two days late
  await recalendar(desk, calendarId)
  const config = await slaConfig(desk)
  const [signal] = (await signalsOf(ticket)).filter(one => one.type === 'recalendared')
  expect(signal?.at).toBe(instant('2026-11-24T11:00:00Z'))
  const clock = fold(await signalsOf(ticket), config.books, instant('2026-11-26T15:00:00Z')).clocks.find(
    one => one.promise === 'resolution',
  )
  // 1 h on Monday, 3 h on Tuesday morning by the old hours; then whole days: 4 + 8 + 8 by Thursday evening
  expect(clock?.dueAt).toBe((await rowOf(ticket, 'resolution')).dueAt)
  await expectStoredIsFolded(ticket)
})

test('a ticket reopened after a publication goes on with the newest hours', async () => {
  await setClock(desk, instant('2026-11-30T08:00:00Z'))
  const ticket = await bareTicket(desk)
  await arrive(desk, ticket, 3, instant('2026-11-30T08:00:00Z'))
  await setClock(desk, instant('2026-11-30T09:00:00Z'))
  await happen(desk, ticket, { type: 'solved' })
  await publish(onlyMornings)
  await recalendar(desk, calendarId)
  expect((await rowOf(ticket, 'resolution')).state).toBe('met')
  await setClock(desk, instant('2026-12-01T08:00:00Z'))
  await happen(desk, ticket, { type: 'reopened', turn: 'us' })
  const config = await slaConfig(desk)
  const row = await rowOf(ticket, 'resolution')
  expect(config.nameOf(row.calendar).version).toBe(version)
  await expectStoredIsFolded(ticket)
})
