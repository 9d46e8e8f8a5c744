import { describe, expect, test } from 'vitest'
import type { Finding } from '#domain/agreements/shapes.ts'
import { proposal } from './example.ts'
import { columnOf, partOf } from './part-of.ts'
import { batchRowOf, fateOf, restored, rowOf, takeover, typed } from './row.ts'

const found = (level: Finding['level'], ...path: (string | number)[]): Finding => ({
  level,
  code: 'x',
  message: 'x',
  path,
})

test('a row is what was proposed, with what was changed about it', () => {
  const row = rowOf(proposal, { endsOn: '2028-06-30', policyVersionId: 'older', carryOver: 'carries' })
  expect(row).toMatchObject({ startsOn: '2027-01-01', endsOn: '2028-06-30', changed: true })
  expect(row.terms.policyVersionId).toBe('older')
  expect(row.terms.allowance?.carryOver).toBe('carries')
  expect(rowOf(proposal).changed).toBe(false)
  expect(rowOf(proposal, { choice: 'skip' }).changed).toBe(false)
})

test('an open end is a change too', () => {
  expect(rowOf(proposal, { endsOn: null })).toMatchObject({ endsOn: null, changed: true })
})

describe('hours that are left', () => {
  test('go on in a renewal when somebody says so, and are proposed as the hours carry', () => {
    expect(batchRowOf(rowOf(proposal)).carryHours).toBe(false)
    expect(batchRowOf(rowOf(proposal, { carryHours: true })).carryHours).toBe(true)
    expect(batchRowOf(rowOf({ ...proposal, carriesHours: true })).carryHours).toBe(true)
    expect(rowOf(proposal, { carryHours: true }).changed).toBe(true)
  })
  test('are never asked about where there are none, where none will be, or of a copy', () => {
    const { terms } = proposal
    for (const one of [
      { ...proposal, hoursLeft: null },
      { ...proposal, hoursLeft: 0 },
      { ...proposal, mode: 'copy' as const },
      { ...proposal, terms: { ...terms, allowance: null } },
    ]) {
      expect(takeover(rowOf(one))).toBeNull()
      expect(batchRowOf(rowOf(one, { carryHours: true })).carryHours).toBe(false)
    }
    expect(takeover(rowOf(proposal))).toBe(112_500)
  })
})

describe('what becomes of a row', () => {
  test('it is made unless something speaks against it', () => {
    expect(fateOf(rowOf(proposal), [])).toBe('made')
    expect(fateOf(rowOf(proposal), [found('warning')])).toBe('made')
  })
  test('what overlaps is left out until somebody insists', () => {
    expect(fateOf(rowOf(proposal), [found('skip')])).toBe('skipped')
    const insisting = rowOf(proposal, { choice: 'insist' })
    expect(fateOf(insisting, [found('skip')])).toBe('made')
    expect(batchRowOf(insisting).insist).toBe(true)
  })
  test('what cannot be done is not done, whoever insists', () => {
    expect(fateOf(rowOf(proposal, { choice: 'insist' }), [found('refused')])).toBe('refused')
    expect(fateOf(rowOf(proposal, { unread: { startsOn: 'soon' } }), [])).toBe('refused')
  })
  test('anything can be left out', () => {
    expect(fateOf(rowOf(proposal, { choice: 'skip' }), [found('refused')])).toBe('skipped')
  })
})

test('what is not understood stays as typed until it is', () => {
  const wrong = typed({}, 'startsOn', undefined, 'sooon')
  expect(rowOf(proposal, wrong)).toMatchObject({ startsOn: '2027-01-01', unread: { startsOn: 'sooon' } })
  const right = typed(wrong, 'startsOn', '2027-02-01', null)
  expect(rowOf(proposal, right)).toMatchObject({ startsOn: '2027-02-01', unread: {} })
})

test('a finding stands where it can be mended', () => {
  expect(partOf(found('refused', 'startsOn'))).toBe('period')
  expect(partOf(found('warning', 'terms', 'allowance', 'atZero'))).toBe('allowance')
  expect(partOf(found('skip'))).toBeNull()
  expect(columnOf(found('refused', 'managerId'))).toBe('manager')
  expect(columnOf(found('refused', 'terms', 'price'))).toBeNull()
})

test('a cell that is emptied says again what was proposed', () => {
  const renamed = typed(typed({}, 'name', 'Special', null), 'zone', undefined, 'Atlantis')
  const row = rowOf(proposal, restored(restored(renamed, 'name'), 'zone'))
  expect(row).toMatchObject({ name: 'Gold 2027', zone: 'Asia/Tokyo', unread: {}, changed: false })
})
