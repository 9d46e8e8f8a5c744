import { expect, test } from 'vitest'
import { intention } from './intention.ts'

const words = { subject: 'It stops at row 30,001' }
const more = { subject: 'It stops at row 30,001, and at 40,001' }

test('what is tried again as it was is the same request; other words after a broken line are another', () => {
  const meant = intention()
  const first = meant.sending(words)
  expect(meant.sending({ ...words })).toEqual(first)
  const second = meant.sending(more)
  expect(second).not.toEqual(first)
  expect(meant.sending(more)).toEqual(second)
})

test('what has arrived may be meant once more', () => {
  const meant = intention()
  const first = meant.sending(words)
  meant.done()
  expect(meant.sending(words)).not.toEqual(first)
})
