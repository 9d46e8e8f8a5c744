import { describe, expect, test } from 'vitest'
import { continueTerm, wholeMonths } from './continuing.ts'

const zone = 'Europe/Amsterdam'
const following = (startsOn: string | null, endsOn: string | null) => {
  const next = continueTerm({ startsOn, endsOn, zone })
  return [next.startsOn, next.endsOn]
}

describe('what continues begins the day after and is as long', () => {
  test.each([
    ['2026-01-01', '2026-12-31', '2027-01-01', '2027-12-31', 'a year'],
    ['2027-01-01', '2027-12-31', '2028-01-01', '2028-12-31', 'a year into a leap year'],
    ['2028-01-01', '2028-12-31', '2029-01-01', '2029-12-31', 'a leap year into a plain one'],
    ['2026-03-15', '2026-09-14', '2026-09-15', '2027-03-14', 'half a year from the middle of a month'],
    ['2026-02-01', '2026-02-28', '2026-03-01', '2026-03-31', 'a month, however short'],
    ['2026-01-31', '2026-02-27', '2026-02-28', '2026-03-27', 'a month from a day the next one lacks'],
    ['2026-01-31', '2026-02-28', '2026-03-01', '2026-03-31', 'a month up to the end of a short one'],
    ['2024-02-29', '2025-02-28', '2025-03-01', '2026-02-28', 'a year from a leap day'],
    ['2026-03-10', '2026-03-19', '2026-03-20', '2026-03-29', 'ten days'],
    ['2026-05-05', '2026-05-05', '2026-05-06', '2026-05-06', 'a single day'],
  ])('%s - %s -> %s - %s: %s', (from, to, start, end) => {
    expect(following(from, to)).toEqual([start, end])
  })

  test('what never ends has nothing after it, and what was open at its start is open at its end', () => {
    expect(following('2026-01-01', null)).toEqual([null, null])
    expect(following(null, '2026-12-31')).toEqual(['2027-01-01', null])
  })
})

test('whole months are counted', () => {
  expect(wholeMonths('2026-01-01', '2026-12-31')).toBe(12)
  expect(wholeMonths('2026-03-15', '2026-09-14')).toBe(6)
  expect(wholeMonths('2026-03-15', '2026-09-15')).toBeNull()
})
