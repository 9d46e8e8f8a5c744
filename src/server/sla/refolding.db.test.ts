import { expect, test } from 'vitest'
import { type Instant, instant } from '#kernel/instant.ts'
import { calendarsRoom } from '#server/calendars/index.ts'
import { arrive, bareTicket, happen, noticesOf, promise, request } from '#test/support/promised.ts'
import { roomDesk } from '#test/support/room-desk.ts'
import { setClock } from '#test/support/set-clock.ts'
import { clockViews, explainTicket, matchTerms, slaRoom } from './index.ts'

const desk = await roomDesk([calendarsRoom, slaRoom])
await setClock(desk, instant('2026-11-23T08:00:00Z')) // Monday 09:00 in Amsterdam
await promise(desk)

const viewsOf = async (ticketId: string, now?: Instant) =>
  (await clockViews(desk, desk.database.app, [ticketId], now ?? (await desk.database.now()))).get(ticketId) ??
  []

test('a request that arrives gets its clocks, and the queue the next due instant', async () => {
  const ticket = await bareTicket(desk)
  const next = await arrive(desk, ticket, 2, instant('2026-11-23T08:00:00Z'))
  expect(next.nextDueAt).toBe(instant('2026-11-23T10:00:00Z'))
  const views = await viewsOf(ticket.id, instant('2026-11-23T09:00:00Z'))
  expect(
    views.map(({ promise, state, dueAt, used, level, percent }) => ({
      promise,
      state,
      dueAt,
      used,
      level,
      percent,
    })),
  ).toEqual([
    {
      promise: 'first_response',
      state: 'running',
      dueAt: '2026-11-23T10:00:00.000Z',
      used: 3_600_000,
      level: 'ok',
      percent: 50,
    },
    {
      promise: 'resolution',
      state: 'running',
      dueAt: '2026-11-23T16:00:00.000Z',
      used: 3_600_000,
      level: 'ok',
      percent: 12,
    },
  ])
  expect(views[0]).toMatchObject({ soonAt: '2026-11-23T09:30:00.000Z', riskAt: '2026-11-23T09:45:00.000Z' })
})

test('an answer meets the first response, and waiting on the client pauses the solution', async () => {
  const ticket = await bareTicket(desk)
  await arrive(desk, ticket, 2, instant('2026-11-23T08:00:00Z'))
  await setClock(desk, instant('2026-11-23T09:00:00Z'))
  await happen(desk, ticket, { type: 'answered' }, instant('2026-11-23T09:00:00Z'))
  const waits = instant('2026-11-23T09:00:00Z')
  const next = await happen(desk, ticket, { type: 'turned', turn: 'client' }, waits)
  expect(next).toMatchObject({ nextDueAt: null, nextDueClock: null })
  const [resolution, response] = await viewsOf(ticket.id, instant('2026-11-23T12:00:00Z'))
  expect(response).toMatchObject({ promise: 'first_response', state: 'met' })
  expect(resolution).toMatchObject({
    promise: 'resolution',
    state: 'paused',
    pausedOn: 'client',
    dueAt: null,
    percent: 12,
    // seven working hours from 13:00: four today, three tomorrow
    dueIfResumedNow: '2026-11-24T11:00:00.000Z',
  })
  expect(resolution?.pausedSince?.slice(0, 19)).toBe('2026-11-23T09:00:00')
})

test('outside hours a clock sleeps, and says when it goes on', async () => {
  await setClock(desk, instant('2026-11-28T12:00:00Z'))
  const ticket = await bareTicket(desk)
  await arrive(desk, ticket, 3, instant('2026-11-27T15:30:00Z')) // Friday 16:30
  const [response] = await viewsOf(ticket.id, instant('2026-11-28T12:00:00Z'))
  expect(response).toMatchObject({
    asleep: true,
    changesAt: '2026-11-30T08:00:00.000Z',
    dueAt: '2026-11-30T11:30:00.000Z',
    calendar: { zone: 'Europe/Amsterdam', place: 'Amsterdam' },
  })
})

test('T2: a change of severity keeps start and pauses; old warnings come on record without being told', async () => {
  await setClock(desk, instant('2026-11-23T08:00:00Z'))
  const ticket = await bareTicket(desk)
  await arrive(desk, ticket, 4, instant('2026-11-23T08:00:00Z')) // answered within eight hours
  await setClock(desk, instant('2026-11-23T10:50:00Z'))
  const { terms } = await matchTerms(desk, request(3), instant('2026-11-23T10:50:00Z'))
  if (!terms) throw new Error('no terms')
  await happen(desk, ticket, { type: 'retargeted', terms }) // within four: less than three are used
  const notices = await noticesOf(desk, ticket.id)
  expect(notices.map(({ promise, threshold, skipped }) => ({ promise, threshold, skipped }))).toEqual([])
  await setClock(desk, instant('2026-11-23T11:45:00Z'))
  const sharper = (
    await (await import('./index.ts')).matchTerms(desk, request(1), instant('2026-11-23T11:45:00Z'))
  ).terms
  if (!sharper) throw new Error('no terms')
  await happen(desk, ticket, { type: 'retargeted', terms: sharper }) // within one: overdue since 10:00
  const after = (await noticesOf(desk, ticket.id)).filter(notice => notice.promise === 'first_response')
  expect(
    after.map(({ threshold, kind, skipped, by_change }) => ({ threshold, kind, skipped, by_change })),
  ).toEqual(
    expect.arrayContaining([
      { threshold: 'warn:75', kind: 'warning', skipped: 'terms_changed', by_change: false },
      { threshold: 'warn:90', kind: 'warning', skipped: 'terms_changed', by_change: false },
      { threshold: 'breach', kind: 'breach', skipped: null, by_change: true },
    ]),
  )
  const breach = after.find(notice => notice.kind === 'breach')
  expect(breach?.at).toBe(instant('2026-11-23T09:00:00Z'))
  expect(breach?.detected_at).toBeGreaterThanOrEqual(instant('2026-11-23T11:45:00Z'))
})

test('the explanation adds up to the second', async () => {
  const ticket = await bareTicket(desk)
  await arrive(desk, ticket, 2, instant('2026-11-20T15:00:00Z'))
  const now = instant('2026-11-23T09:00:00Z')
  const [response] = await explainTicket(desk, ticket.signals, now)
  const total = response?.segments.reduce((sum, { from, to }) => sum + Date.parse(to) - Date.parse(from), 0)
  expect(total).toBe(now - instant('2026-11-20T15:00:00Z'))
  expect(response?.totals.counted).toBe(response?.used)
  expect(response?.source.policy.version).toBe(1)
})
