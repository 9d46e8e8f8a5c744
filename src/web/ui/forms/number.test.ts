import { expect, test } from 'vitest'
import { readNumber } from './number.ts'

test.each([
  ['1,5', 1.5],
  ['1.5', 1.5],
  ['1 234,5', 1234.5],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['1.234.567', 1234567],
  ['-3', -3],
  ['0,25', 0.25],
])('"%s" is %d', (text, value) => {
  expect(readNumber(text)).toBe(value)
})

test.each(['', 'abc', '1a', '--1'])('"%s" is no number', text => {
  expect(readNumber(text)).toBeNull()
})
