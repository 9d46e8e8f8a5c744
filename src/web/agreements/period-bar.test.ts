import { describe, expect, test } from 'vitest'
import { addDays, layBar, monthOn, ownStretch, placeOf } from './period-bar.ts'

const year = { from: '2026-01-01', to: '2026-12-31' }

describe('a period in a stretch of days', () => {
  test('a calendar year fills its own year to the end of its last day', () => {
    expect(layBar({ startsOn: '2026-01-01', endsOn: '2026-12-31' }, year)).toEqual({
      start: 0,
      end: 1,
      openStart: false,
      openEnd: false,
    })
  })
  test('what begins before and never ends goes on at both sides', () => {
    expect(layBar({ startsOn: '2025-07-01', endsOn: null }, year)).toEqual({
      start: 0,
      end: 1,
      openStart: true,
      openEnd: true,
    })
  })
  test('what lies elsewhere is not drawn, and its last day still is', () => {
    expect(layBar({ startsOn: '2027-01-01', endsOn: '2027-12-31' }, year)).toBeNull()
    expect(layBar({ startsOn: '2025-01-01', endsOn: '2025-12-31' }, year)).toBeNull()
    expect(layBar({ startsOn: '2025-01-01', endsOn: '2026-01-01' }, year)?.end).toBeCloseTo(1 / 365)
  })
  test('today stands in the middle of its day', () => {
    expect(placeOf('2026-01-01', year)).toBeCloseTo(0.5 / 365)
    expect(placeOf('2027-01-01', year)).toBeNull()
  })
  test('an open end is shown a year ahead', () => {
    expect(ownStretch({ startsOn: '2026-03-01', endsOn: null }, '2026-11-24')).toEqual({
      from: '2026-03-01',
      to: '2027-11-24',
    })
  })
})

test('days and months go over the ends of years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
  expect(monthOn('2026-11-24', 2)).toBe('2027-01-01')
  expect(monthOn('2026-01-15', -1)).toBe('2025-12-01')
})
