import { expect, test } from 'vitest'
import { monthsOf } from './month-scale.ts'

test('half a year shows each month, and a year where it begins', () => {
  const months = monthsOf({ from: '2026-10-01', to: '2027-03-31' }, 'en-GB')
  expect(months.map(({ name }) => name)).toEqual(['Oct', 'Nov', 'Dec', '2027', 'Feb', 'Mar'])
  expect(months[0]?.start).toBe(0)
  expect(months[3]?.start).toBeCloseTo(92 / 182)
})

test('from three years on quarters are enough, from five on years', () => {
  expect(monthsOf({ from: '2026-01-01', to: '2028-12-31' }, 'nl-NL').map(({ name }) => name)).toEqual([
    '2026',
    'apr',
    'jul',
    'okt',
    '2027',
    'apr',
    'jul',
    'okt',
    '2028',
    'apr',
    'jul',
    'okt',
  ])
  expect(monthsOf({ from: '2024-03-01', to: '2030-02-28' }, 'en-GB').map(({ name }) => name)).toEqual([
    '2025',
    '2026',
    '2027',
    '2028',
    '2029',
    '2030',
  ])
})
