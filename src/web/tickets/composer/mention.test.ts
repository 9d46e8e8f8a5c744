import { describe, expect, test } from 'vitest'
import { mentionQuery } from './mention.ts'

describe('naming a colleague', () => {
  test('begins with @ at the beginning of a word', () => {
    expect(mentionQuery('Could @')).toBe('')
    expect(mentionQuery('@An')).toBe('An')
    expect(mentionQuery('Could (@Ана')).toBe('Ана')
  })
  test('goes on over one space, for a family name', () => {
    expect(mentionQuery('ask @Bo de')).toBe('Bo de')
    expect(mentionQuery('ask @Bo de V')).toBe(null)
  })
  test('is not meant in an address', () => {
    expect(mentionQuery('mail kim@nord')).toBe(null)
    expect(mentionQuery('nothing here')).toBe(null)
  })
})
