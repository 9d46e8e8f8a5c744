import { describe, expect, test } from 'vitest'
import { stepsFrom } from './trail.ts'

const trail = { name: 'My queue', href: '/q/my', numbers: [4807, 4812, 4790] }

describe('walking through the list one came from', () => {
  test('the second of three has one on each side', () => {
    expect(stepsFrom(trail, 4812)).toEqual({ place: 2, count: 3, previous: 4807, next: 4790 })
  })
  test('the ends are ends', () => {
    expect(stepsFrom(trail, 4807)?.previous).toBe(null)
    expect(stepsFrom(trail, 4790)?.next).toBe(null)
  })
  test('one that has left is followed by what moved up into its place', () => {
    const left = { ...trail, numbers: [4807, 4790] }
    expect(stepsFrom(left, 4812, 1)).toEqual({ place: null, count: 2, previous: 4807, next: 4790 })
    expect(stepsFrom(left, 4812, 2)?.next).toBe(null)
  })
  test('a ticket that is not in the list has no neighbours', () => {
    expect(stepsFrom(trail, 1)).toBe(null)
    expect(stepsFrom(null, 4812)).toBe(null)
  })
})
