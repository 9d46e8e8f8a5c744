import { expect, test } from 'vitest'
import { lay } from './held.ts'

const rows = (...ids: readonly string[]) => ids.map(id => ({ id }))
const laid = (list: readonly { readonly id: string }[], order: readonly string[]) => {
  const { rows: shown, waiting } = lay(list, row => row.id, order)
  return { shown: shown.map(row => row.id).join(''), waiting }
}

test('a new row above waits instead of pushing the others down', () => {
  expect(laid(rows('n', 'a', 'b', 'c'), ['a', 'b', 'c'])).toEqual({ shown: 'abc', waiting: 1 })
})

test('a row that becomes more urgent keeps its place until the reader lets go', () => {
  expect(laid(rows('c', 'a', 'b'), ['a', 'b', 'c'])).toEqual({ shown: 'abc', waiting: 0 })
})

test('a row that has left goes', () => {
  expect(laid(rows('a', 'c'), ['a', 'b', 'c'])).toEqual({ shown: 'ac', waiting: 0 })
})

test('the next page is added at the end', () => {
  expect(laid(rows('a', 'b', 'c', 'd'), ['a', 'b'])).toEqual({ shown: 'abcd', waiting: 0 })
})

test('nobody reading: as the server has it', () => {
  expect(laid(rows('c', 'a'), [])).toEqual({ shown: 'ca', waiting: 0 })
})
