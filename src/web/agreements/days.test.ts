import { expect, test } from 'vitest'
import { format } from '#domain/format.ts'
import { instant } from '#kernel/instant.ts'
import { daysBetween, dayText, periodText, todayIn, wallText } from './days.ts'

const auckland = format({ locale: 'en-GB', zone: 'Pacific/Auckland' })
const angeles = format({ locale: 'en-GB', zone: 'America/Los_Angeles' })

test('a day of an agreement is the same day for every reader', () => {
  expect(dayText('2026-12-31', auckland)).toBe('31 Dec 2026')
  expect(dayText('2026-12-31', angeles)).toBe('31 Dec 2026')
})

test('today is counted where the agreement is, not where the reader is', () => {
  const at = instant('2026-12-31T12:00:00Z')
  expect(todayIn('Pacific/Auckland', at, angeles)).toBe('2027-01-01')
  expect(todayIn('America/Los_Angeles', at, auckland)).toBe('2026-12-31')
  expect(daysBetween('2026-11-24', '2026-12-31')).toBe(37)
})

test('a period says its year once where it is one year', () => {
  expect(periodText('2027-01-01', '2027-12-31', angeles)).toBe('1 Jan – 31 Dec 2027')
  expect(periodText('2026-07-01', '2027-06-30', angeles)).toBe('1 Jul 2026 – 30 Jun 2027')
})

test('a reading of a wall clock is not moved to the reader’s', () => {
  expect(wallText('2027-01-08T17:50', auckland)).toBe('Fri 8 Jan 2027 17:50')
})
