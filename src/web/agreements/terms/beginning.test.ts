import { describe, expect, test } from 'vitest'
import { beginning, readDays, takenOver, yearFrom } from './beginning.ts'

test('a year ends on the day before its own beginning', () => {
  expect(yearFrom('2027-01-01')).toBe('2027-12-31')
  expect(yearFrom('2026-03-15')).toBe('2027-03-14')
  expect(yearFrom('2028-02-29')).toBe('2029-02-28')
})

describe('days ahead as people type them', () => {
  test('are whole, once each, the longest first', () => {
    expect(readDays(['7', ' 60', '30', '7'], 730)).toEqual([60, 30, 7])
  })
  test('and nothing else', () => {
    expect(readDays(['soon'], 730)).toBeNull()
    expect(readDays(['0'], 730)).toBeNull()
    expect(readDays(['1000'], 730)).toBeNull()
    expect(readDays(['1.5'], 730)).toBeNull()
  })
})

test('people of one client are not carried into the agreement of another', () => {
  const acme = {
    ...beginning('acme', 'gold-7'),
    recipients: [{ kind: 'contact' as const, id: 'kim' }],
    notices: { ...beginning('acme', 'gold-7').notices, contacts: ['kim'] },
  }
  const tokai = takenOver(acme, 'acme', 'tokai')
  expect(tokai.recipients).toEqual([{ kind: 'client', id: 'tokai' }])
  expect(tokai.notices.contacts).toBe('all')
  expect(tokai.policyVersionId).toBe('gold-7')
  expect(takenOver(acme, 'acme', 'acme')).toBe(acme)
})
