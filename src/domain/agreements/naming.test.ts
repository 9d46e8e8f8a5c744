import { expect, test } from 'vitest'
import { nameFrom, nextName, yearOfName } from './naming.ts'

test('a pattern names each client’s agreement', () => {
  const facts = { client: 'Tokai Systems', name: 'Gold 2026', year: 2027 }
  expect(nameFrom('{client} – Gold {year}', facts)).toBe('Tokai Systems – Gold 2027')
  expect(nameFrom('{name} for {client}', facts)).toBe('Gold 2026 for Tokai Systems')
  expect(nameFrom('Gold {year}', { ...facts, year: null })).toBe('Gold')
})

test.each([
  ['Gold 2026', 'Gold 2027'],
  ['Support 2026/27', 'Support 2027/28'],
  ['2026-2027 Hosting', '2027-2028 Hosting'],
  ['ISO 27001 support', 'ISO 27001 support'],
  ['Gold', 'Gold'],
  ['Hosting 1999–00', 'Hosting 2000–01'],
])('%s becomes %s a year later', (before, after) => {
  const [from, to] = [
    { startsOn: '2026-01-01', endsOn: '2026-12-31' },
    { startsOn: '2027-01-01', endsOn: '2027-12-31' },
  ]
  expect(nextName(before, from, to)).toBe(after)
  expect(nextName(before, from, from)).toBe(before)
})

test.each([
  ['2026-01-01', '2026-12-31', 2026],
  ['2026-12-17', '2027-12-16', 2026],
  ['2026-12-18', '2027-12-17', 2027],
  ['2026-12-27', '2027-12-26', 2027],
  ['2026-12-24', '2026-12-31', 2026],
  ['2026-07-15', '2027-07-14', 2026],
  ['2026-12-27', null, 2027],
  [null, '2026-12-31', 2026],
  [null, null, null],
])('what runs from %s to %s is called after %s', (startsOn, endsOn, year) => {
  expect(yearOfName({ startsOn, endsOn })).toBe(year)
})

test('a year that is counted from the last days of December moves its name along by one', () => {
  const old = { startsOn: '2025-12-27', endsOn: '2026-12-26' }
  expect(nextName('Gold 2026', old, { startsOn: '2026-12-27', endsOn: '2027-12-26' })).toBe('Gold 2027')
})
