import { describe, expect, test } from 'vitest'
import { statusLetters } from './status-letters.ts'

const statuses = [
  { id: 'new', name: 'New', turn: 'us', category: 'new' },
  { id: 'working', name: 'Working', turn: 'us', category: 'open' },
  { id: 'testing', name: 'Testing', turn: 'us', category: 'open' },
  { id: 'client', name: 'Wacht op klant', turn: 'client', category: 'waiting' },
  { id: 'supplier', name: 'Wacht op leverancier', turn: 'third_party', category: 'waiting' },
  { id: 'solved', name: 'Solved', turn: 'nobody', category: 'solved' },
] as const

describe('setting a status by a letter', () => {
  test('goes by what the status means, in every language the same', () => {
    expect(Object.fromEntries(statusLetters(statuses))).toEqual({
      new: 'n',
      working: 'o',
      client: 'w',
      supplier: 't',
      solved: 's',
    })
  })
  test('the first of a kind gets the letter, the others are chosen by name', () => {
    expect(statusLetters(statuses).has('testing')).toBe(false)
  })
  test('a desk without a kind has no letter for it', () => {
    expect([...statusLetters(statuses).values()]).not.toContain('c')
  })
})
