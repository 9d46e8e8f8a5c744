import { describe, expect, test } from 'vitest'
import { instant, toIso } from '#kernel/instant.ts'
import { instantOf, snoozeMoments, wallOf } from './wall-time.ts'

const at = (date: string, time: string, zone: string) => {
  const found = instantOf(date, time, zone)
  return found === null ? null : toIso(found)
}

describe('a day and a time on somebody’s wall', () => {
  test('is an instant in that zone', () => {
    expect(at('2026-11-25', '08:15', 'Europe/Amsterdam')).toBe('2026-11-25T07:15:00.000Z')
    expect(at('2026-07-01', '09:00', 'Asia/Kolkata')).toBe('2026-07-01T03:30:00.000Z')
  })
  test('on both sides of a clock change', () => {
    expect(at('2026-03-29', '01:30', 'Europe/Amsterdam')).toBe('2026-03-29T00:30:00.000Z')
    expect(at('2026-03-29', '03:30', 'Europe/Amsterdam')).toBe('2026-03-29T01:30:00.000Z')
  })
  test('a time the clocks skip is one after the gap', () => {
    const skipped = at('2026-03-29', '02:30', 'Europe/Amsterdam') ?? ''
    expect(skipped >= '2026-03-29T00:30:00.000Z' && skipped <= '2026-03-29T01:30:00.000Z').toBe(true)
  })
  test('what is no day or time is nothing', () => {
    expect(at('2026-02-30', '09:00', 'UTC')).toBe(null)
    expect(at('2026-02-28', '24:00', 'UTC')).toBe(null)
  })
  test('and back', () => {
    expect(wallOf(instant('2026-11-24T15:30:00Z'), 'Asia/Tokyo')).toEqual({
      date: '2026-11-25',
      time: '00:30',
    })
  })
})

describe('putting a ticket aside', () => {
  const from = (iso: string) =>
    snoozeMoments(instant(iso), 'Europe/Amsterdam').map(({ id, at }) => `${id} ${toIso(at).slice(0, 16)}`)
  test('on a Tuesday afternoon', () => {
    expect(from('2026-11-24T15:32:00Z')).toEqual([
      'hours 2026-11-24T18:45',
      'tomorrow 2026-11-25T08:00',
      'monday 2026-11-30T08:00',
      'week 2026-12-01T08:00',
    ])
  })
  test('on a Sunday tomorrow is Monday, and offered once', () => {
    expect(from('2026-11-29T12:00:00Z')).toEqual([
      'hours 2026-11-29T15:00',
      'tomorrow 2026-11-30T08:00',
      'week 2026-12-06T08:00',
    ])
  })
  test('on a Monday the next Monday is in a week', () => {
    expect(from('2026-11-30T08:00:00Z').map(text => text.split(' ')[0])).toEqual([
      'hours',
      'tomorrow',
      'monday',
    ])
  })
})
