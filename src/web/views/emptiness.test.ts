import { describe, expect, test } from 'vitest'
import { emptinessOf } from './emptiness.ts'

const counts = { my: 0, unassigned: 0, team: 0, waiting: 0, all: 0 }

describe('an empty list', () => {
  test('says that the filter left nothing before anything else', () => {
    expect(emptinessOf('my', 'acme', counts)).toBe('filter')
  })
  test('of a new desk leads to the first ticket', () => {
    expect(emptinessOf('all', '', counts)).toBe('first')
  })
  test('of one’s own shows what waits on others', () => {
    expect(emptinessOf('my', ' ', { ...counts, waiting: 17, all: 20 })).toBe('waiting')
  })
  test('of one’s own offers what nobody has', () => {
    expect(emptinessOf('my', '', { ...counts, unassigned: 3, all: 20 })).toBe('unassigned')
  })
  test('of another tab is only that', () => {
    expect(emptinessOf('team', '', { ...counts, waiting: 17, all: 20 })).toBe('tab')
  })
})
