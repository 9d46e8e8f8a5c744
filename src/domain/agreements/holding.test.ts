import { expect, test } from 'vitest'
import { instant } from '#kernel/instant.ts'
import { heldBy } from './holding.ts'
import type { ServingFacts } from './lifecycle.ts'

const [november, january, march, july] = [
  instant('2026-11-22T10:00:00Z'),
  instant('2027-01-01T00:00:00Z'),
  instant('2027-03-01T00:00:00Z'),
  instant('2027-07-01T00:00:00Z'),
]
const end = instant('2028-01-01T00:00:00Z')
const planned: ServingFacts = {
  ...{ state: 'planned', startsAt: january, endsAt: end, plannedAt: november, spans: [] },
}
const serving: ServingFacts = { ...planned, state: 'active', spans: [{ since: january, until: null }] }
const held = (froms: readonly (typeof january | null)[], facts: ServingFacts) => {
  const all = froms.map((from, index) => ({ version: index + 1, from }))
  return all.map(version => heldBy(version, all, facts))
}

test('an amended agreement: each version holds until the next', () => {
  expect(held([null, march], serving)).toEqual([
    { until: march, never: false },
    { until: null, never: false },
  ])
})

test('terms for a later day that others overtook never held, and end where they would have begun', () => {
  expect(held([null, july, march], serving)).toEqual([
    { until: march, never: false },
    { until: july, never: true },
    { until: null, never: false },
  ])
})

test('terms that were planned anew before the first day never held', () => {
  expect(held([null, november], planned)).toEqual([
    { until: november, never: true },
    { until: null, never: false },
  ])
  expect(held([null, november], { ...planned, state: 'draft' })[1]?.never).toBe(false)
})

test('an amendment for a day after the end never held once it is over, and may hold before', () => {
  const after = instant('2028-02-01T00:00:00Z')
  const ended: ServingFacts = { ...serving, state: 'ended', spans: [{ since: january, until: end }] }
  expect(held([null, after], ended).map(({ never }) => never)).toEqual([false, true])
  expect(held([null, after], serving).map(({ never }) => never)).toEqual([false, false])
})

test('what was cancelled before it began never held anything', () => {
  expect(held([null], { ...planned, state: 'cancelled' })).toEqual([{ until: null, never: true }])
})
