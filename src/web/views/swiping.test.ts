import { describe, expect, test } from 'vitest'
import { swipeOf } from './swiping.ts'

describe('swiping a card', () => {
  test('far and sideways is meant', () => {
    expect(swipeOf(90, 10)).toBe('end')
    expect(swipeOf(-90, -10)).toBe('start')
  })
  test('a short slip or a scroll is not', () => {
    expect(swipeOf(60, 0)).toBe(null)
    expect(swipeOf(80, 60)).toBe(null)
    expect(swipeOf(0, 300)).toBe(null)
  })
})
