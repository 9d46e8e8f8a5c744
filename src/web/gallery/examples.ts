// Clocks for the gallery, placed around now so that every state can be seen at any time of day.

import type { ClockView, ExplanationView } from '#domain/sla/shapes.ts'
import type { Reply } from '#web/platform/client.ts'
import { now } from '#web/platform/clock.ts'

const minute = 60_000
const hour = 60 * minute
const iso = (offset: number) => new Date(now() + offset).toISOString()
const id = (n: number) => `01930000-0000-7000-8000-${String(n).padStart(12, '0')}`

const base = (): ClockView => ({
  id: id(1),
  ticketId: id(100),
  promise: 'first_response',
  cycle: 1,
  match: 1,
  generation: 1,
  state: 'running',
  breached: false,
  breachedAt: null,
  breachedByChange: false,
  startedAt: iso(-3 * hour),
  endedAt: null,
  supersededAt: null,
  dueAt: iso(5 * hour),
  dueIfResumedNow: null,
  target: 8 * hour,
  used: 3 * hour,
  left: 5 * hour,
  percent: 37,
  asOf: iso(0),
  pausedOn: null,
  pausedSince: null,
  planned: false,
  asleep: false,
  holiday: null,
  changesAt: null,
  soonAt: iso(3 * hour),
  riskAt: iso(4 * hour),
  level: 'ok',
  nextChangeAt: null,
  calendar: { id: 'tokyo', name: 'Tokyo office', version: 3, zone: 'Asia/Tokyo', place: 'Tokyo' },
  daysLeft: null,
  policy: { id: 'gold', name: 'Gold', version: 7 },
  agreement: { id: 'tokai', name: 'Tokai Gold 2026', version: 1 },
  severity: { value: '2', setBy: 'client' },
  priority: null,
  team: null,
})

const due = (left: number): Partial<ClockView> => ({
  dueAt: iso(left),
  left,
  used: 8 * hour - left,
  soonAt: iso(left - 2 * hour),
  riskAt: iso(left - 0.8 * hour),
})

/** Every state and modifier there is. */
export const clocks = (): readonly (readonly [name: string, clock: ClockView])[] => {
  const states: readonly (readonly [string, Partial<ClockView>])[] = [
    ['not started', { state: 'not_started', startedAt: iso(15 * hour), used: 0, left: 8 * hour }],
    ['on track', due(5 * hour)],
    [
      'on track, days away',
      {
        ...due(70 * hour),
        left: 22 * hour,
        used: 4 * hour,
        target: 26 * hour,
        asleep: true,
        changesAt: iso(9 * hour),
        promise: 'resolution',
      },
    ],
    ['due soon', due(1.05 * hour)],
    ['at risk', due(18.4 * minute)],
    [
      'at risk, asleep',
      {
        ...due(14 * hour),
        left: 20 * minute,
        used: 7.6 * hour,
        riskAt: iso(-hour),
        asleep: true,
        changesAt: iso(13.7 * hour),
      },
    ],
    [
      'holiday',
      {
        ...due(30 * hour),
        left: 4 * hour,
        asleep: true,
        changesAt: iso(26 * hour),
        holiday: 'Labour Thanksgiving Day',
      },
    ],
    ['breached', { ...due(-2.08 * hour), breached: true, breachedAt: iso(-2.08 * hour) }],
    [
      'waiting on client',
      {
        state: 'paused',
        pausedOn: 'client',
        pausedSince: iso(-50 * hour),
        dueAt: null,
        dueIfResumedNow: iso(4 * hour),
      },
    ],
    [
      'waiting on supplier',
      { state: 'paused', pausedOn: 'third_party', pausedSince: iso(-5 * hour), dueAt: null },
    ],
    [
      'planned',
      { state: 'paused', pausedOn: 'client', planned: true, pausedSince: iso(-5 * hour), dueAt: null },
    ],
    [
      'breached and waiting',
      {
        state: 'paused',
        pausedOn: 'client',
        pausedSince: iso(-5 * hour),
        breached: true,
        breachedAt: iso(-9 * hour),
        dueAt: iso(-9 * hour),
        left: -2 * hour,
        used: 10 * hour,
      },
    ],
    [
      'met',
      { state: 'met', endedAt: iso(-hour), left: 18 * minute, used: 7.7 * hour, dueAt: iso(-0.7 * hour) },
    ],
    [
      'missed',
      {
        state: 'missed',
        endedAt: iso(-hour),
        left: -2.08 * hour,
        used: 10.08 * hour,
        breached: true,
        dueAt: iso(-3 * hour),
      },
    ],
    ['cancelled', { state: 'cancelled', endedAt: iso(-hour), dueAt: null }],
    ['superseded', { state: 'superseded', endedAt: iso(-hour), supersededAt: iso(-hour), dueAt: null }],
  ]
  return states.map(([name, change], n) => [name, { ...base(), ...change, id: id(n + 1) }])
}

/** Ticket #4766 as in the design: Tokyo hours, a holiday on Monday, a wait on Tuesday, read from Amsterdam. */
export const tokyo = (): ExplanationView => {
  const band = {
    kind: 'band',
    zone: 'Asia/Tokyo',
    date: '2026-11-20',
    band: ['09:00', '18:00'] as [string, string],
  } as const
  const closed = { kind: 'outside_hours' } as const
  const holiday = {
    kind: 'holiday',
    zone: 'Asia/Tokyo',
    date: '2026-11-23',
    name: 'Labour Thanksgiving Day',
  } as const
  const stretch = (
    from: string,
    to: string,
    kind: ExplanationView['segments'][number]['kind'],
    reason: ExplanationView['segments'][number]['cause']['reason'],
    signal: string,
    type: string,
  ) => ({ from, to, kind, counted: kind === 'counted', cause: { signal, type, reason } })
  return {
    clock: { promise: 'resolution', cycle: 1, match: 1 },
    generation: 2,
    state: 'running',
    breached: false,
    breachedAt: null,
    breachedByChange: false,
    startedAt: '2026-11-20T06:10:00.000Z',
    endedAt: null,
    dueAt: '2026-11-25T07:15:00.000Z',
    dueIfResumedNow: null,
    target: 16 * hour,
    used: 8.75 * hour,
    left: 7.25 * hour,
    source: {
      agreement: { id: 'a', name: 'Tokai Gold 2026', version: 1 },
      policy: { id: 'p', name: 'Gold', version: 7 },
      severity: { value: '2', setBy: 'rule', reason: 'Priority from service' },
      priority: null,
    },
    calendars: [
      {
        id: 'c',
        name: 'Tokyo 09:00–18:00',
        version: 3,
        from: '2026-11-20T06:10:00.000Z',
        zone: 'Asia/Tokyo',
        place: 'Tokyo',
      },
    ],
    from: '2026-11-20T06:10:00.000Z',
    to: '2026-11-24T15:30:00.000Z',
    segments: [
      stretch('2026-11-20T06:10:00.000Z', '2026-11-20T09:00:00.000Z', 'counted', band, 's1', 'started'),
      stretch(
        '2026-11-20T09:00:00.000Z',
        '2026-11-22T15:00:00.000Z',
        'outside_hours',
        closed,
        's1',
        'started',
      ),
      stretch('2026-11-22T15:00:00.000Z', '2026-11-23T15:00:00.000Z', 'holiday', holiday, 's1', 'started'),
      stretch(
        '2026-11-23T15:00:00.000Z',
        '2026-11-24T00:00:00.000Z',
        'outside_hours',
        closed,
        's1',
        'started',
      ),
      stretch('2026-11-24T00:00:00.000Z', '2026-11-24T01:00:00.000Z', 'counted', band, 's1', 'started'),
      stretch('2026-11-24T01:00:00.000Z', '2026-11-24T04:05:00.000Z', 'waiting_client', null, 's3', 'turned'),
      stretch('2026-11-24T04:05:00.000Z', '2026-11-24T09:00:00.000Z', 'counted', band, 's4', 'client_wrote'),
      stretch(
        '2026-11-24T09:00:00.000Z',
        '2026-11-24T15:30:00.000Z',
        'outside_hours',
        closed,
        's4',
        'client_wrote',
      ),
    ],
    totals: {
      counted: 8.75 * hour,
      outside_hours: 69.5 * hour,
      holiday: 24 * hour,
      waiting_client: 3 * hour + 5 * minute,
      waiting_third_party: 0,
      planned: 0,
      solved: 0,
      before_start: 0,
    },
    dueHistory: [
      {
        at: '2026-11-20T06:10:00.000Z',
        due: '2026-11-30T01:10:00.000Z',
        cause: { signal: 's1', type: 'started' },
      },
      {
        at: '2026-11-20T07:40:00.000Z',
        due: '2026-11-25T04:10:00.000Z',
        cause: { signal: 's2', type: 'retargeted' },
      },
      {
        at: '2026-11-24T04:05:00.000Z',
        due: '2026-11-25T07:15:00.000Z',
        cause: { signal: 's4', type: 'client_wrote' },
      },
    ],
    asOf: '2026-11-24T15:30:00.000Z',
  }
}

/** The same clock three hours late. */
export const late = (): ExplanationView => ({
  ...tokyo(),
  target: 6 * hour,
  used: 8.75 * hour,
  left: -2.75 * hour,
  breached: true,
  breachedAt: '2026-11-24T06:15:00.000Z',
  dueAt: '2026-11-24T06:15:00.000Z',
})

export const upcoming = (): Reply<'views.upcoming'> => {
  const dues = [20, 42, 45, 50, 110, 190, 260, 262, 400, 455]
  return {
    from: iso(0),
    to: iso(20 * hour),
    open: [
      { from: iso(-20 * minute), to: iso(5 * hour) },
      { from: iso(19 * hour), to: iso(22 * hour) },
    ],
    zone: 'Europe/Amsterdam',
    overdue: 1,
    moments: dues.map((left, n) => ({
      at: iso(left <= 290 ? left * minute : 19 * hour + (left - 300) * minute),
      ticketId: id(200 + n),
      number: 4790 + n,
      subject: 'Import stops at row 30,001',
      client: 'Nordwind',
      promise: n % 3 === 0 ? 'resolution' : 'first_response',
    })),
  }
}

export const rows = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    id: id(500 + n),
    number: 4700 + n,
    subject:
      ['SSO loop after update', 'Import stops at row 30,001', 'Invoice PDF is empty', 'Медленный поиск'][
        n % 4
      ] ?? '',
    client: ['Nordwind', 'Acme', 'Tokai Systems', 'Северный ветер'][n % 4] ?? '',
    rank: ((n % 4) + 1) as 1 | 2 | 3 | 4,
  }))
