import { expect, test } from 'vitest'
import { format } from '#domain/format.ts'
import { lengthText, signedText } from './length.ts'

const british = format({ locale: 'en-GB', zone: 'UTC' })
const dutch = format({ locale: 'nl-NL', zone: 'UTC' })

test('hours stand as on a clock, however many there are', () => {
  expect(lengthText(112_500, british)).toBe('31:15')
  expect(lengthText(300, british)).toBe('0:05')
  expect(lengthText(0, british)).toBe('0:00')
  expect(lengthText(1_234 * 3_600 + 1_800, dutch)).toBe('1.234:30')
})

test('what is left never promises a minute that is not there; what is over is rounded up', () => {
  expect(lengthText(3_659, british, 'down')).toBe('1:00')
  expect(lengthText(3_601, british, 'up')).toBe('1:01')
})

test('a ledger says the seconds too, and which way they went', () => {
  expect(signedText(144_000, british)).toBe('+40:00')
  expect(signedText(-5_412, british)).toBe('−1:30:12')
  expect(signedText(0, british)).toBe('0:00')
})

test('less than a minute the other way is not a minus nought', () => {
  expect(lengthText(-20, british, 'down')).toBe('0:00')
})
