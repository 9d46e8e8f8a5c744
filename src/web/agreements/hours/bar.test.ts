import { expect, test } from 'vitest'
import { layBar, percentOf, stepOf } from './bar.ts'

const hour = 3_600
const of = 40 * hour
const november = { startsOn: '2026-11-01', endsOn: '2026-11-30' }

test('three quarters used is soon, nine tenths a risk, and all of it is used up', () => {
  expect(stepOf({ left: of, of })).toBe('plenty')
  expect(stepOf({ left: 10 * hour + 1, of })).toBe('plenty')
  expect(stepOf({ left: 10 * hour, of })).toBe('soon')
  expect(stepOf({ left: 4 * hour, of })).toBe('risk')
  expect(stepOf({ left: 1, of })).toBe('risk')
  expect(stepOf({ left: 0, of })).toBe('empty')
})

test('an agreement may name its own thresholds, and one alone is only a first word', () => {
  expect(stepOf({ left: 20 * hour, of }, [50])).toBe('soon')
  expect(stepOf({ left: 20 * hour, of }, [40, 50, 100])).toBe('risk')
  expect(stepOf({ left: hour, of }, [])).toBe('plenty')
})

test('used is rounded down, so that a hundred per cent means all of it', () => {
  expect(percentOf({ left: 1, of })).toBe(99)
  expect(percentOf({ left: 0, of })).toBe(100)
  expect(percentOf({ left: 0, of: 0 })).toBe(0)
})

test('work beyond the hours is over, also where none were included', () => {
  expect(stepOf({ left: 0, of, extra: 1 })).toBe('over')
  expect(stepOf({ left: 0, of: 0, extra: hour })).toBe('over')
  expect(stepOf({ left: 0, of: 0 })).toBe('none')
})

test('sixty per cent used on the tenth day is ahead of the mark of the day', () => {
  const { used, now } = layBar({ left: 16 * hour, of }, november, '2026-11-10')
  expect(used).toBeCloseTo(0.6)
  expect(now).toBeCloseTo(9.5 / 30)
})

test('what goes beyond makes the scale longer, and the mark of the day stays in its period', () => {
  const { used, extra, now } = layBar({ left: 0, of, extra: 10 * hour }, november, '2026-11-30')
  expect(used).toBeCloseTo(0.8)
  expect(extra).toBeCloseTo(0.2)
  expect(now).toBeCloseTo((29.5 / 30) * 0.8)
})

test('a period without an end has no mark of the day', () => {
  expect(layBar({ left: of, of }, { startsOn: '2026-11-01', endsOn: null }, '2026-11-10').now).toBeNull()
})
