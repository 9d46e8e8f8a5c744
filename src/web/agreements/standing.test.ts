import { describe, expect, test } from 'vitest'
import { mayRenew, nextStep, remaining } from './standing.ts'

const gold = {
  state: 'active',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  turnsAt: '2026-12-31T15:00:00.000Z',
  turnsTo: 'ended',
  attention: [],
  renewedBy: null,
} as const

describe('how long an agreement has', () => {
  test('on 24 November there are 37 days left until 31 December', () => {
    expect(remaining(gold, '2026-11-24')).toEqual({ key: 'daysLeft', count: 37 })
  })
  test('on its last day it ends today, not yesterday', () => {
    expect(remaining(gold, '2026-12-31')).toEqual({ key: 'endsToday' })
  })
  test('one that serves past its end says so', () => {
    expect(remaining(gold, '2027-01-01')).toEqual({ key: 'endPassed' })
  })
  test('one without an end has no countdown', () => {
    expect(remaining({ ...gold, endsOn: null }, '2026-11-24')).toEqual({ key: 'noEnd' })
  })
  test('a planned one counts the days until it begins', () => {
    const planned = { ...gold, state: 'planned', startsOn: '2027-01-01', endsOn: '2027-12-31' } as const
    expect(remaining(planned, '2026-12-30')).toEqual({ key: 'startsIn', count: 2 })
    expect(remaining(planned, '2027-01-01')).toEqual({ key: 'startsToday' })
    expect(remaining({ ...planned, startsOn: null }, '2026-12-30')).toEqual({ key: 'noStart' })
  })
  test('one ended by hand before its last day is simply over', () => {
    expect(remaining({ ...gold, state: 'ended' }, '2026-06-01')).toEqual({ key: 'over' })
    expect(remaining({ ...gold, state: 'cancelled' }, '2026-06-01')).toEqual({ key: 'neverBegan' })
    expect(remaining({ ...gold, state: 'ended' }, '2027-01-03')).toEqual({ key: 'endedAgo', count: 3 })
  })
})

describe('what comes next', () => {
  test('hours that wait for a word come before its end', () => {
    expect(nextStep({ ...gold, attention: ['ends_soon', 'hours_waiting'] })).toBe('approveHours')
    expect(nextStep({ ...gold, attention: ['hours_low'] })).toBe('ends')
  })
  test('one that ends soon is to be renewed, until it has been', () => {
    expect(nextStep({ ...gold, attention: ['ends_soon'] })).toBe('renew')
    expect(nextStep({ ...gold, attention: ['ends_soon'], renewedBy: { number: 12 } })).toBe('goesOn')
  })
  test('a turn that did not happen comes before everything else', () => {
    expect(nextStep({ ...gold, attention: ['ends_soon', 'did_not_turn'] })).toBe('look')
  })
  test('a planned one begins by itself when it has a first day, else by hand', () => {
    const planned = { ...gold, state: 'planned', turnsTo: 'active' } as const
    expect(nextStep(planned)).toBe('begins')
    expect(nextStep({ ...planned, turnsAt: null, turnsTo: null })).toBe('beginByHand')
  })
  test('nothing is renewed twice, nor before it was agreed', () => {
    expect(mayRenew(gold)).toBe(true)
    expect(mayRenew({ state: 'ended', renewedBy: null })).toBe(true)
    expect(mayRenew({ state: 'active', renewedBy: { number: 12 } })).toBe(false)
    expect(mayRenew({ state: 'draft', renewedBy: null })).toBe(false)
  })
})
