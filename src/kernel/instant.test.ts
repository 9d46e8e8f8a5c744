import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civil, dayNumber, readDate, weekdayOf } from './civil.ts'
import {
  type Duration,
  formatDuration,
  hours,
  type Instant,
  instant,
  parseDuration,
  parseInstant,
  toIso,
} from './instant.ts'
import { isRefusal } from './refusal.ts'

describe('instants as text', () => {
  it('are written in UTC to the millisecond, and read back the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) - 1 }), at => {
        const text = toIso(at as Instant)
        expect(text).toBe(new Date(at).toISOString())
        expect(parseInstant(text)).toBe(at)
      }),
      { numRuns: 2_000 },
    )
  })

  it('may leave out seconds, and may carry an offset', () => {
    expect(toIso(instant('2026-11-23T09:00Z'))).toBe('2026-11-23T09:00:00.000Z')
    expect(toIso(instant('2026-11-23T09:00:00.5+05:30'))).toBe('2026-11-23T03:30:00.500Z')
    expect(toIso(instant('2026-11-23T09:00-0330'))).toBe('2026-11-23T12:30:00.000Z')
  })

  it.each([
    '2026-11-23',
    '2026-11-23T09:00',
    '2026-02-29T09:00Z',
    '2026-11-23T24:00Z',
    '2026-11-23T09:60Z',
    '2026-12-31T23:59:60Z',
    '2026-11-23T09:00:00.0001Z',
    '1899-12-31T23:59Z',
    '2200-01-01T00:00Z',
    '9999-12-31T23:59Z',
    'now',
    '',
  ])('"%s" is refused, not guessed', text => {
    expect(isRefusal(parseInstant(text))).toBe(true)
    expect(() => instant(text)).toThrow('not an instant')
  })
})

describe('durations as text', () => {
  it.each([
    ['PT4H', hours(4)],
    ['PT1H30M', hours(1.5)],
    ['PT1.5H', hours(1.5)],
    ['PT0.25S', 250],
    ['P1DT2H', hours(26)],
    ['-PT5M', -300_000],
    ['PT0S', 0],
  ])('%s', (text, expected) => {
    expect(parseDuration(text)).toBe(expected)
  })

  it.each([
    '',
    'P',
    'PT',
    'P1DT',
    '4h',
    'P1M',
    'P1Y',
    'P1W',
    'PT0.0001S',
    'PT1H1H',
    'PT-1H',
    'PT99999999999999H',
  ])('"%s" is refused', text => {
    expect(isRefusal(parseDuration(text))).toBe(true)
  })

  it('are read back the same to the millisecond', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), ms => {
        expect(parseDuration(formatDuration(ms as Duration))).toBe(ms)
      }),
      { numRuns: 2_000 },
    )
    expect(formatDuration((hours(30) + 61_001) as Duration)).toBe('PT30H1M1.001S')
  })
})

describe('dates as day numbers', () => {
  it('agree with the platform over four centuries', () => {
    for (let day = -90_000; day < 90_000; day += 17) {
      const date = new Date(day * 86_400_000)
      expect(civil(day)).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      })
      expect(dayNumber(civil(day))).toBe(day)
      expect(weekdayOf(day)).toBe((date.getUTCDay() + 6) % 7)
    }
  })

  it('a day that does not exist is none', () => {
    expect([readDate('2026-02-29'), readDate('2026-13-01'), readDate('2026-1-1')]).toEqual([null, null, null])
    expect(readDate('2028-02-29')).toBe(dayNumber({ year: 2028, month: 2, day: 29 }))
  })
})
