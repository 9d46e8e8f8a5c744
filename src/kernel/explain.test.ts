import { describe, expect, it } from 'vitest'
import { nov, solving, started, story, storyCalendars, target, terms } from '#test/support/story.ts'
import type { CalendarSpec } from './calendar.ts'
import type { ClockIdentity, PromiseKind, Signal } from './clock.ts'
import { type Explanation, explain, explainAll } from './explain.ts'
import { formatDuration, hours, instant, minutes } from './instant.ts'
import { isRefusal } from './refusal.ts'

const first = (promise: PromiseKind): ClockIdentity => ({ promise, cycle: 1, match: 1 })

function explained(
  promise: PromiseKind,
  signals: readonly Signal[],
  now: string,
  calendars: Readonly<Record<string, CalendarSpec>> = storyCalendars,
): Explanation {
  const found = explain(signals, calendars, first(promise), nov(now))
  if (isRefusal(found)) throw new Error(found.code)
  return found
}

const strip = ({ segments }: Explanation): readonly string[] =>
  segments.map(({ from, to, kind }) => `${kind} ${formatDuration((to - from) as ReturnType<typeof hours>)}`)

describe('why then?', () => {
  it('Tokyo over a holiday weekend: 8 h 45 counted, 3 h 05 waiting, 93 h 30 closed', () => {
    const tokyo: CalendarSpec = {
      zone: 'Asia/Tokyo',
      week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map(day => [day, [['09:00', '18:00']]])),
      exceptions: { '2026-11-23': { name: 'Labour Thanksgiving Day', bands: [] } },
    }
    const promise = (work: number) =>
      terms(
        { resolution: target(hours(work), { calendar: 'tokyo@3', pausesOn: ['client'] }) },
        `gold@7/${work}`,
      )
    const signals = story(
      ['20 06:10', started(promise(40))],
      ['20 07:40', { type: 'retargeted', terms: promise(16) }],
      ['24 01:00', { type: 'turned', turn: 'client' }],
      ['24 04:05', { type: 'turned', turn: 'us' }],
    )
    const why = explained('resolution', signals, '24 15:30', { 'tokyo@3': tokyo })
    expect(formatDuration(why.used)).toBe('PT8H45M')
    expect(formatDuration(why.left)).toBe('PT7H15M')
    expect(formatDuration(why.totals.waiting_client)).toBe('PT3H5M')
    expect(why.totals.outside_hours + why.totals.holiday).toBe(minutes(93 * 60 + 30))
    expect(formatDuration(why.totals.holiday)).toBe('PT9H')
    expect(why.dueAt).toBe(instant('2026-11-25T07:15Z'))
    expect(why.dueHistory.map(({ due, cause }) => [due, cause.type])).toEqual([
      [instant('2026-11-30T01:10Z'), 'started'],
      [instant('2026-11-25T04:10Z'), 'retargeted'],
      [null, 'turned'],
      [instant('2026-11-25T07:15Z'), 'turned'],
    ])
    expect(why.segments.find(({ kind }) => kind === 'holiday')?.cause).toEqual({
      signal: 's1',
      type: 'started',
      calendar: 'tokyo@3',
      reason: { kind: 'holiday', zone: 'Asia/Tokyo', date: '2026-11-23', name: 'Labour Thanksgiving Day' },
    })
  })

  it('names what was promised, by whom, and what set it', () => {
    const why = explained('resolution', story(['23 09:00', started(solving)]), '23 10:00')
    expect(why.source).toMatchObject({
      agreement: { name: 'Tokai Gold 2026' },
      policy: { name: 'Gold', version: 7 },
      severity: { value: 's2', setBy: 'client' },
      priority: { value: 'p2', setBy: 'matrix' },
    })
    expect(why.calendars).toEqual([{ key: 'office@1', from: nov('23 09:00') }])
  })

  it('every kind of time has its own segment, and its own cause', () => {
    const waiting = terms({
      resolution: target(hours(8), { pausesOn: ['client', 'third_party'], startsOn: 'acceptance' }),
    })
    const signals = story(
      ['23 15:00', started(waiting)],
      ['23 16:00', { type: 'accepted' }],
      ['24 10:00', { type: 'turned', turn: 'client' }],
      ['24 11:00', { type: 'turned', turn: 'third_party' }],
      ['24 12:00', { type: 'turned', turn: 'client', planned: true }],
      ['24 13:00', { type: 'turned', turn: 'us' }],
      ['24 14:00', { type: 'solved' }],
      ['25 10:00', { type: 'reopened', turn: 'us' }],
    )
    const why = explained('resolution', signals, '25 11:00')
    expect(strip(why)).toEqual([
      'before_start PT1H',
      'counted PT1H',
      'outside_hours PT16H',
      'counted PT1H',
      'waiting_client PT1H',
      'waiting_third_party PT1H',
      'planned PT1H',
      'counted PT1H',
      'solved PT20H',
      'counted PT1H',
    ])
    expect(why.segments.map(({ cause }) => cause.signal)).toEqual([
      's1',
      's2',
      's2',
      's2',
      's3',
      's4',
      's5',
      's6',
      's7',
      's8',
    ])
    expect(why.used).toBe(hours(4))
  })

  it('T3: a pause that lies outside hours is told as waiting, and takes nothing from the promise', () => {
    const signals = story(
      ['20 16:00', started(solving)],
      ['20 17:00', { type: 'turned', turn: 'client' }],
      ['23 09:00', { type: 'turned', turn: 'us' }],
    )
    const why = explained('resolution', signals, '23 10:00')
    expect(strip(why)).toEqual(['counted PT1H', 'waiting_client PT64H', 'counted PT1H'])
    expect(why.dueAt).toBe(nov('23 16:00'))
  })

  it('F15: each closed day says why, holidays by name', () => {
    const spec: CalendarSpec = {
      zone: 'UTC',
      week: { wed: [['09:00', '17:00']], thu: [['09:00', '17:00']] },
      exceptions: { '2026-11-11': { name: 'St Martin', bands: [] } },
    }
    const martin = terms({ resolution: target(hours(8), { calendar: 'feast' }) })
    const why = explained('resolution', story(['10 12:00', started(martin)]), '12 10:00', { feast: spec })
    expect(strip(why)).toEqual(['outside_hours PT21H', 'holiday PT8H', 'outside_hours PT16H', 'counted PT1H'])
  })

  it('after a new calendar version each stretch names the version that counted', () => {
    const signals: readonly Signal[] = [
      ...story(['23 09:00', started(solving)]),
      { id: 'new', at: nov('23 12:00'), type: 'recalendared', calendars: { 'office@1': 'office@2' } },
    ]
    const why = explained('resolution', signals, '23 18:00')
    expect(why.calendars).toEqual([
      { key: 'office@1', from: nov('23 09:00') },
      { key: 'office@2', from: nov('23 12:00') },
    ])
    expect(why.segments.map(({ cause, to }) => [cause.calendar, to])).toEqual([
      ['office@1', nov('23 12:00')],
      ['office@2', nov('23 13:00')],
      ['office@2', nov('23 18:00')],
    ])
  })

  it('paused, it says when it would be due if the client answered now', () => {
    const signals = story(['23 09:00', started(solving)], ['23 11:00', { type: 'turned', turn: 'client' }])
    expect(explained('resolution', signals, '24 12:00')).toMatchObject({
      dueAt: null,
      dueIfResumedNow: nov('25 10:00'),
    })
  })

  it('an ended clock is told to its end, not to now', () => {
    const signals = story(['23 09:00', started(solving)], ['23 11:00', { type: 'solved' }])
    const why = explained('resolution', signals, '30 09:00')
    expect([why.from, why.to, why.state]).toEqual([nov('23 09:00'), nov('23 11:00'), 'met'])
  })

  it('a clock that waits to be accepted is told from the arrival', () => {
    const accepting = terms({ first_response: target(hours(4), { startsOn: 'acceptance' }) })
    const why = explained('first_response', story(['23 09:00', started(accepting)]), '23 11:00')
    expect(why.state).toBe('not_started')
    expect(strip(why)).toEqual(['before_start PT2H'])
  })

  it('a clock that does not exist is refused, and named', () => {
    const signals = story(['23 09:00', started(solving)])
    expect(explain(signals, storyCalendars, first('team'), nov('23 10:00'))).toEqual({
      kind: 'refusal',
      code: 'clock.unknown',
      params: { promise: 'team', cycle: 1, match: 1 },
    })
    expect(explainAll(signals, storyCalendars, nov('23 10:00'))).toHaveLength(1)
  })
})
