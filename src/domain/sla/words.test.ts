import { describe, expect, test } from 'vitest'
import type { Duration, Instant } from '#kernel/instant.ts'
import { instant } from '#kernel/instant.ts'
import { promise } from '#locales/en/promise.ts'
import { format } from '../format.ts'
import {
  briefSpan,
  type ClockFacts,
  leftAt,
  lookOf,
  moment,
  momentElsewhere,
  type SayPromise,
  type Speech,
  span,
  wordForClient,
  wordPromise,
  workSpan,
} from './words.ts'

const texts: Readonly<Record<string, string>> = promise
const say: SayPromise = (key, values = {}) => {
  const form = values.count === undefined ? '' : values.count === 1 ? '_one' : '_other'
  const text = texts[key + form]
  if (text === undefined) throw new Error(`no text for ${key}${form}`)
  return text.replaceAll('\u00a0', ' ').replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))
}
const amsterdam: Speech = { format: format({ locale: 'en-GB', zone: 'Europe/Amsterdam' }), say }
const minutes = (n: number) => n * 60_000
const hours = (n: number) => n * 3_600_000
const now = instant('2026-11-24T09:12:00Z') // Tuesday 10:12 in Amsterdam
const later = (ms: number) => (now + ms) as Instant

const clock: ClockFacts = {
  promise: 'first_response',
  cycle: 1,
  state: 'running',
  breached: false,
  startedAt: later(-hours(2)),
  endedAt: null,
  dueAt: later(minutes(18) + 30_000),
  dueIfResumedNow: null,
  target: hours(4) as Duration,
  used: (hours(4) - minutes(18) - 30_000) as Duration,
  left: (minutes(18) + 30_000) as Duration,
  asOf: now,
  pausedOn: null,
  pausedSince: null,
  planned: false,
  asleep: false,
  changesAt: null,
  holiday: null,
  soonAt: later(-minutes(42)),
  riskAt: later(-minutes(6)),
  zone: 'Europe/Amsterdam',
  place: 'Amsterdam',
}
const words = (change: Partial<ClockFacts>, at = now) => wordPromise({ ...clock, ...change }, at, amsterdam)

describe('a length of time', () => {
  test.each([
    [59_999, 'down', '< 1 min'],
    [1, 'up', '1 min'],
    [minutes(18) + 59_999, 'down', '18 min'],
    [minutes(18) + 1, 'up', '19 min'],
    [minutes(60) - 1, 'down', '59 min'],
    [minutes(59) + 1, 'up', '1 h'],
    [minutes(63), 'down', '1 h 03'],
    [hours(2) + minutes(4) + 1, 'up', '2 h 05'],
    [hours(10) - 1, 'down', '9 h 59'],
    [hours(10) + minutes(59), 'down', '10 h'],
    [hours(47) + minutes(59), 'down', '47 h'],
    [hours(48), 'down', '2 days'],
    [hours(71), 'down', '2 days'],
    [hours(71), 'up', '3 days'],
  ] as const)('%d ms rounded %s reads %s', (length, round, text) => {
    expect(span(length, round, amsterdam)).toBe(text)
  })

  test('what is left never promises a minute that is not there, what is over never hides one', () => {
    for (let length = 1; length < hours(60); length += 97_003) {
      expect(readBack(span(length, 'down', amsterdam))).toBeLessThanOrEqual(length)
      expect(readBack(span(length, 'up', amsterdam))).toBeGreaterThanOrEqual(length)
    }
  })

  test('working time is hours to forty, then working days of its calendar', () => {
    expect(workSpan(hours(7) + minutes(15), 'down', amsterdam)).toBe('7 h 15')
    expect(workSpan(hours(39) + minutes(50), 'down', amsterdam)).toBe('39 h')
    expect(workSpan(hours(54), 'down', amsterdam, 6)).toBe('6 working days')
    expect(workSpan(hours(54), 'down', amsterdam)).toBe('54 h')
  })

  test('in the least room it is one number and one letter', () => {
    expect(briefSpan(minutes(18), 'down', amsterdam)).toBe('18 m')
    expect(briefSpan(hours(22), 'down', amsterdam)).toBe('22 h')
    expect(briefSpan(hours(50), 'down', amsterdam)).toBe('2 d')
  })
})

describe('a due moment', () => {
  test.each([
    ['2026-11-24T09:30:00Z', '10:30'],
    ['2026-11-25T07:15:00Z', 'Wed 08:15'],
    ['2026-11-30T09:10:00Z', 'Mon 10:10'],
    ['2026-12-01T09:10:00Z', 'Tue 1 Dec 10:10'],
    ['2027-01-04T09:10:00Z', 'Mon 4 Jan 2027 10:10'],
    ['2026-11-23T09:10:00Z', 'Mon 23 Nov 10:10'],
  ])('%s reads %s in Amsterdam', (at, text) => {
    expect(moment(instant(at), now, amsterdam)).toBe(text)
  })

  test('the client’s clock is shown when it reads differently, with the day when that differs too', () => {
    const tokyo = { zone: 'Asia/Tokyo', place: 'Tokyo' }
    expect(momentElsewhere(instant('2026-11-25T07:15:00Z'), tokyo, amsterdam)).toBe('16:15 Tokyo')
    expect(momentElsewhere(instant('2026-11-24T16:30:00Z'), tokyo, amsterdam)).toBe('Wed 01:30 Tokyo')
    const brussels = { zone: 'Europe/Brussels', place: 'Brussels' }
    expect(momentElsewhere(instant('2026-11-25T07:15:00Z'), brussels, amsterdam)).toBeNull()
  })

  test('a region with twelve hours reads twelve hours', () => {
    const denver = { format: format({ locale: 'en-US', zone: 'America/Denver', hours: 12 }), say }
    expect(moment(instant('2026-11-24T22:05:00Z'), now, denver)).toBe('3:05 PM')
  })
})

describe('a clock in words', () => {
  test('at risk tells the word, the promise, the due moment and what is left', () => {
    expect(words({}).line).toBe('At risk · First reply 10:30 · 18 min left')
  })

  test('on track is quiet: no word', () => {
    expect(words({ soonAt: later(1), riskAt: later(1) }).line).toBe('First reply 10:30 · 18 min left')
  })

  test('working time takes the place of wall time when a night lies between', () => {
    const overNight = {
      dueAt: later(hours(22)),
      left: hours(7.25) as Duration,
      asleep: true,
      changesAt: later(hours(14)),
    }
    expect(words({ ...overNight, soonAt: null, riskAt: null, promise: 'resolution' }).line).toBe(
      'Solve Wed 08:12 · 7 h 15 work · Outside hours · resumes Wed 00:12',
    )
  })

  test('a holiday is called by its name', () => {
    expect(
      words({ asleep: true, holiday: 'Labour Thanksgiving Day', changesAt: later(hours(9)) }).asleep,
    ).toBe('Closed: Labour Thanksgiving Day')
  })

  test('at its due instant a promise can still be kept; a millisecond later it is breached', () => {
    const due = clock.dueAt as Instant
    expect(lookOf(clock, due)).toBe('risk')
    expect(lookOf(clock, (due + 1) as Instant)).toBe('breached')
  })

  test('breached tells how far over, rounded up', () => {
    const over = { dueAt: later(-hours(2) - minutes(4) - 1), left: (-hours(2) - minutes(4) - 1) as Duration }
    expect(words({ ...over, breached: true }).line).toBe('Breached · First reply · 2 h 05 over')
  })

  test('breached and waiting are both said', () => {
    const late = { state: 'paused', breached: true, pausedOn: 'client', left: -hours(1) as Duration } as const
    expect(words(late).line).toBe('Breached · waiting on client · First reply · 1 h over')
  })

  test('waiting on the client and on a supplier are two states, and tell since when', () => {
    const waiting = { state: 'paused', dueAt: null, pausedSince: later(-hours(50)) } as const
    expect(words({ ...waiting, pausedOn: 'client' }).line).toBe(
      'Waiting on client · First reply · for 2 days',
    )
    expect(words({ ...waiting, pausedOn: 'third_party' }).word).toBe('Waiting on supplier')
    expect(words({ ...waiting, pausedOn: 'client', planned: true }).word).toBe('Planned for later')
  })

  test('what has ended keeps its outcome', () => {
    expect(words({ state: 'met' }).line).toBe('Met, 18 min to spare · First reply')
    expect(words({ state: 'missed', left: -minutes(125) as Duration }).word).toBe('Missed by 2 h 05')
    expect(words({ state: 'cancelled' }).word).toBe('Not applicable')
  })

  test('not started tells when it will', () => {
    expect(words({ state: 'not_started', startedAt: instant('2026-11-30T08:00:00Z') }).word).toBe(
      'Starts Mon 09:00',
    )
  })

  test('a calendar without an hour to count says so instead of a date', () => {
    expect(words({ dueAt: 'never', soonAt: null, riskAt: null }).line).toBe(
      'First reply · No open hours to count',
    )
  })

  test('working time left goes on counting until the calendar closes, and not before it opens', () => {
    const awake = { ...clock, left: hours(3) as Duration, changesAt: later(hours(1)) }
    expect(leftAt(awake, later(minutes(30)))).toBe(hours(2.5))
    expect(leftAt(awake, later(hours(5)))).toBe(hours(2))
    const asleep = { ...awake, asleep: true }
    expect(leftAt(asleep, later(minutes(30)))).toBe(hours(3))
    expect(leftAt(asleep, later(hours(1.5)))).toBe(hours(2.5))
  })

  test('the client reads a sentence on the client’s clock, never a timer', () => {
    const theirs = { ...clock, zone: 'Asia/Tokyo', place: 'Tokyo', dueAt: instant('2026-11-25T07:15:00Z') }
    expect(wordForClient({ ...theirs, soonAt: null, riskAt: null }, now, amsterdam)).toBe(
      'We answer by Wed 16:15 (Tokyo).',
    )
    expect(wordForClient({ ...theirs, state: 'paused', pausedOn: 'client' }, now, amsterdam)).toBe(
      'We need your answer; the time we promised counts on after it.',
    )
  })
})

/** `2 h 05` -> milliseconds, the other way round. */
function readBack(text: string): number {
  const [, h = '0', m = '0'] = /^(\d+) h(?: (\d+))?$/.exec(text) ?? []
  const [, min = '0'] = /^(\d+) min$/.exec(text) ?? []
  const [, d = '0'] = /^(\d+) days?$/.exec(text) ?? []
  return hours(Number(h)) + minutes(Number(m)) + minutes(Number(min)) + hours(24 * Number(d))
}
