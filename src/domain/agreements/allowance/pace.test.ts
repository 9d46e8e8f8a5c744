import { expect, test } from 'vitest'
import { hours } from './examples.ts'
import { emptyOn, percentUsed, reached } from './pace.ts'

const sums = (used: number, of = hours(40)) => ({
  credited: of,
  carriedIn: 0,
  drawn: used,
  expired: 0,
  carriedOut: 0,
  left: of - used,
})
const november = { startsOn: '2026-11-01', endsOn: '2026-11-30' }

test('8:45 of 40:00 used by the 10th lasts the month; 31:15 is gone on the 13th', () => {
  expect(emptyOn(sums(hours(8.75)), november, '2026-11-10')).toBe(null)
  expect(emptyOn(sums(hours(31.25)), november, '2026-11-10')).toBe('2026-11-13')
})

test('nothing used is no pace, and nothing left is empty today', () => {
  expect(emptyOn(sums(0), november, '2026-11-10')).toBe(null)
  expect(emptyOn(sums(hours(40)), november, '2026-11-10')).toBe('2026-11-10')
})

test('per cent used are rounded down: 100 means that all of it is gone', () => {
  expect(percentUsed(sums(hours(40) - 1))).toBe(99)
  expect(percentUsed(sums(hours(40)))).toBe(100)
  expect(percentUsed(sums(0, 0))).toBe(null)
})

test('each threshold that was passed is named once, the lowest first', () => {
  expect(reached(sums(hours(37)), [100, 90, 75, 90])).toEqual([75, 90])
  expect(reached(sums(hours(40)), [75, 90, 100])).toEqual([75, 90, 100])
  expect(reached(sums(0, 0), [75])).toEqual([])
})
