import { expect, test } from 'vitest'
import { mainUnits, minorUnits, priceText } from './prices.ts'

test('a price is said in its currency, without cents where there are none', () => {
  expect(priceText({ amount: 120_000, currency: 'EUR' }, 'en-GB')).toBe('€1,200')
  expect(priceText({ amount: 123_650, currency: 'EUR' }, 'en-GB')).toBe('€1,236.50')
  expect(priceText({ amount: 90_000, currency: 'JPY' }, 'en-GB')).toBe('JP¥90,000')
})

test('what is typed becomes whole minor units, and nothing is rounded away unasked', () => {
  expect(minorUnits(1_236.5, 'EUR')).toBe(123_650)
  expect(minorUnits(19.99, 'EUR')).toBe(1_999)
  expect(minorUnits(1.005, 'EUR')).toBeNull()
  expect(minorUnits(90_000, 'JPY')).toBe(90_000)
  expect(mainUnits(123_650, 'EUR')).toBe(1_236.5)
})
