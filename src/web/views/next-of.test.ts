import { describe, expect, test } from 'vitest'
import { instant } from '#kernel/instant.ts'
import { nextOf } from './next-of.ts'

const now = instant('2026-11-24T09:00:00Z')
const status = (turn: 'us' | 'client') => ({ id: '', name: '', turn, category: 'open' as const })
const row = (number: number, turn: 'us' | 'client' = 'us', snoozedUntil: string | null = null) => ({
  number,
  status: status(turn),
  snoozedUntil,
})

describe('next up', () => {
  test('is the first that is for us to do', () => {
    expect(nextOf([row(1, 'client'), row(2), row(3)], null, now)?.number).toBe(2)
  })
  test('is not what was put aside, until its time has come', () => {
    expect(nextOf([row(1, 'us', '2026-11-25T09:00:00Z'), row(2)], null, now)?.number).toBe(2)
    expect(nextOf([row(1, 'us', '2026-11-24T08:00:00Z'), row(2)], null, now)?.number).toBe(1)
  })
  test('goes on from the one that is open, and begins again after the last', () => {
    expect(nextOf([row(1), row(2), row(3)], 2, now)?.number).toBe(3)
    expect(nextOf([row(1), row(2)], 2, now)?.number).toBe(1)
  })
  test('is nothing when the one that is open is all there is', () => {
    expect(nextOf([row(1)], 1, now)).toBe(null)
    expect(nextOf([], null, now)).toBe(null)
  })
})
