import { expect, test } from 'vitest'
import { raise, raised } from './price.ts'

test('three per cent on 1,200.00 is 1,236.00', () => {
  expect(raised(120_000, 3)).toBe(123_600)
  expect(raise(120_000, 123_600)).toBe(3)
})

test('a raise is rounded to whole cents, and never below nothing', () => {
  expect(raised(9_995, 2.5)).toBe(10_245)
  expect(raised(1, 50)).toBe(2)
  expect(raised(100, -150)).toBe(0)
})

test('what cost nothing cannot become dearer in per cent', () => {
  expect(raise(0, 500)).toBeNull()
})
