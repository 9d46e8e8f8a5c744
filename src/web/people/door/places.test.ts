import { expect, test } from 'vitest'
import { regionOf, zoneChoices } from './places.ts'

test.each([
  ['nl', 'NL'],
  ['en-US', 'US'],
  ['fr-CH', 'CH'],
  ['en-US@posix', 'US'],
  ['C', 'GB'],
  ['', 'GB'],
])('a browser that speaks “%s” reads dates as in %s', (tag, region) => {
  expect(regionOf(tag)).toBe(region)
})

test('zones stand under the names people use, with UTC and whatever is chosen already', () => {
  const ids = zoneChoices('Asia/Calcutta', null).map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(['UTC', 'Asia/Kolkata', 'Europe/Kyiv', 'Asia/Calcutta']))
  expect(new Set(ids).size).toBe(ids.length)
})
