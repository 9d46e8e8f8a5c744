import { expect, test } from 'vitest'
import { linesOf, moved, placed, turned } from './order.ts'

test('a rule that is not used stands last and is off', () => {
  expect(linesOf(['ending_first', 'own'])).toEqual([
    { rule: 'ending_first', on: true },
    { rule: 'own', on: true },
    { rule: 'service', on: false },
  ])
})

test('a rule moves one place, and stops at the edge', () => {
  expect(moved(['own', 'service', 'ending_first'], 'service', -1)).toEqual(['service', 'own', 'ending_first'])
  expect(moved(['own', 'service'], 'own', -1)).toBeNull()
  expect(moved(['own', 'service'], 'ending_first', 1)).toBeNull()
})

test('a rule that is dragged takes the place it is dropped on', () => {
  expect(placed(['own', 'service', 'ending_first'], 'own', 2)).toEqual(['service', 'ending_first', 'own'])
})

test('one rule always stays on', () => {
  expect(turned(['own', 'service'], 'own')).toEqual(['service'])
  expect(turned(['own'], 'own')).toBeNull()
  expect(turned(['own'], 'service')).toEqual(['own', 'service'])
})
