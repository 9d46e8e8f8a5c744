import { describe, expect, test } from 'vitest'
import { hasArrived, isSame, keyFor, wordsOf } from './once.ts'

const written = { kind: 'reply', text: 'Please try 8.4.2.', uploads: [] } as const
const tried = { ...written, at: '2026-11-24T09:30:00.000Z' } as const
const message = {
  side: 'us',
  visibility: 'client',
  author: { id: 'ana', name: 'Ana Lima' },
  text: 'Please try\n\n8.4.2.',
  at: '2026-11-24T09:30:02.000Z',
  recalled: null,
} as const

describe('what is tried again', () => {
  const attempt = { key: 'first', words: wordsOf(written) }
  test('goes out under the key of the first attempt while its words are the same', () => {
    expect(keyFor(attempt, written)).toBe('first')
    expect(keyFor(attempt, { ...written, text: 'Please try  8.4.2.\n' })).toBe('first')
  })
  test('is another message when words or files have changed, or when it is a note', () => {
    for (const other of [
      { ...written, text: 'Please try 8.4.3.' },
      { ...written, uploads: [{ id: 'log' }] },
      { ...written, kind: 'note' as const },
    ])
      expect(keyFor(attempt, other)).not.toBe('first')
    expect(keyFor(null, written)).not.toBe(keyFor(null, written))
  })
})

describe('what was not known to be sent', () => {
  test('has arrived when it stands in the conversation', () => {
    expect(hasArrived(tried, [message], 'ana')).toBe(true)
  })
  test.each([
    ['by a colleague', { author: { id: 'bo', name: 'Bo' } }],
    ['to colleagues only', { visibility: 'internal' as const }],
    ['long before', { at: '2026-11-23T09:30:02.000Z' }],
    ['and was taken back', { recalled: { at: tried.at, by: { id: 'ana', name: 'Ana Lima' } } }],
    ['by the client', { side: 'client' as const }],
    ['in other words', { text: 'Please try 8.4.3.' }],
  ])('has not when the same was said %s', (_, change) => {
    expect(hasArrived(tried, [{ ...message, ...change }], 'ana')).toBe(false)
  })
})

test('a draft is what waits to be sent when kind and words are the same', () => {
  expect(isSame(tried, { kind: 'reply', text: 'Please  try 8.4.2. ' })).toBe(true)
  expect(isSame(tried, { kind: 'note', text: written.text })).toBe(false)
})
