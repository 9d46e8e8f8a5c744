import { describe, expect, test } from 'vitest'
import { instant, toIso } from '#kernel/instant.ts'
import {
  addMonths,
  dayBegins,
  dayIn,
  daysLeft,
  endOf,
  shareDays,
  startOf,
  wallInstant,
  wallTimeIn,
} from './term.ts'

const iso = (at: number | null) => (at === null ? null : toIso(at as never))
const gold = { startsOn: '2026-01-01', endsOn: '2026-12-31', zone: 'Asia/Tokyo' }

describe('A8: days are days of the agreement’s zone', () => {
  test('a year in Tokyo begins and ends at Tokyo’s midnights, not at UTC’s', () => {
    expect(iso(startOf(gold))).toBe('2025-12-31T15:00:00.000Z')
    expect(iso(endOf(gold))).toBe('2026-12-31T15:00:00.000Z')
  })

  test('the last day is served until it is over, in Auckland and in Los Angeles', () => {
    expect(iso(endOf({ ...gold, zone: 'Pacific/Auckland' }))).toBe('2026-12-31T11:00:00.000Z')
    expect(iso(endOf({ ...gold, zone: 'America/Los_Angeles' }))).toBe('2027-01-01T08:00:00.000Z')
  })

  test('open days have no instants', () => {
    expect(startOf({ ...gold, startsOn: null })).toBeNull()
    expect(endOf({ ...gold, endsOn: null })).toBeNull()
  })
})

describe('a day begins at its first instant', () => {
  test.each([
    ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00.000Z', 'whose midnight is skipped'],
    ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00.000Z', 'whose midnight is skipped'],
    ['America/Havana', '2026-11-01', '2026-11-01T04:00:00.000Z', 'whose midnight comes twice'],
    [
      'Asia/Beirut',
      '2026-10-25',
      '2026-10-24T22:00:00.000Z',
      'after an hour that came twice the evening before',
    ],
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z', 'that never was'],
    ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00.000Z', 'after the one that never was'],
    ['Asia/Kathmandu', '2027-01-01', '2026-12-31T18:15:00.000Z', 'at a quarter of an hour'],
  ])('%s %s begins at %s: a day %s', (zone, date, expected) => {
    expect(iso(dayBegins(zone, date))).toBe(expected)
  })

  test('what day it is depends on where', () => {
    const at = instant('2026-12-31T12:00:00Z')
    expect(dayIn('Pacific/Auckland', at)).toBe('2027-01-01')
    expect(dayIn('America/Los_Angeles', at)).toBe('2026-12-31')
  })
})

test('a wall time that is skipped is the moment the clocks jump, one that comes twice is the first', () => {
  expect(iso(wallInstant('Europe/Amsterdam', '2026-03-29T02:30'))).toBe('2026-03-29T01:00:00.000Z')
  expect(iso(wallInstant('Europe/Amsterdam', '2026-10-25T02:30'))).toBe('2026-10-25T00:30:00.000Z')
  expect(wallTimeIn('Asia/Kolkata', instant('2027-01-08T12:20:59Z'))).toBe('2027-01-08T17:50')
})

test('days left are counted in its zone: none on the last day, nothing to count when open or over', () => {
  expect(daysLeft(gold, instant('2026-12-31T14:59:59Z'))).toBe(0)
  expect(daysLeft(gold, instant('2026-12-30T14:59:59Z'))).toBe(1)
  expect(daysLeft(gold, instant('2026-12-31T15:00:00Z'))).toBeNull()
  expect(daysLeft({ ...gold, endsOn: null }, instant('2026-06-01T00:00:00Z'))).toBeNull()
})

test('two terms share days when neither is over before the other begins', () => {
  const next = { startsOn: '2027-01-01', endsOn: null }
  expect(shareDays(gold, next)).toBe(false)
  expect(shareDays(gold, { startsOn: '2026-12-31', endsOn: null })).toBe(true)
  expect(shareDays({ startsOn: null, endsOn: null }, gold)).toBe(true)
  expect(shareDays(next, { startsOn: null, endsOn: '2026-12-31' })).toBe(false)
})

test('a month later is the same day, or the last where there is no such day', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
  expect(addMonths('2026-11-15', 2)).toBe('2027-01-15')
})
