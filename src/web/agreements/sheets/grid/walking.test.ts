import { expect, test } from 'vitest'
import { onward, walk } from './walking.ts'

const size = { rows: 12, columns: 6 }

test('arrows go one cell and stop at the edges', () => {
  expect(walk({ row: 0, column: 0 }, size, { key: 'ArrowDown', far: false })).toEqual({ row: 1, column: 0 })
  expect(walk({ row: 0, column: 0 }, size, { key: 'ArrowUp', far: false })).toEqual({ row: 0, column: 0 })
  expect(walk({ row: 3, column: 5 }, size, { key: 'ArrowRight', far: false })).toEqual({ row: 3, column: 5 })
  expect(walk({ row: 3, column: 2 }, size, { key: 'ArrowRight', far: false, rtl: true })).toEqual({
    row: 3,
    column: 1,
  })
})

test('Home and End go along the row, with ⌘ to the corners', () => {
  expect(walk({ row: 3, column: 2 }, size, { key: 'Home', far: false })).toEqual({ row: 3, column: 0 })
  expect(walk({ row: 3, column: 2 }, size, { key: 'End', far: true })).toEqual({ row: 11, column: 5 })
  expect(walk({ row: 3, column: 2 }, size, { key: 'x', far: false })).toBeNull()
})

test('Tab goes through what can be typed in, on to the next row, and out at the end', () => {
  const columns = [2, 3, 5]
  expect(onward({ row: 0, column: 3 }, 12, columns, false)).toEqual({ row: 0, column: 5 })
  expect(onward({ row: 0, column: 5 }, 12, columns, false)).toEqual({ row: 1, column: 2 })
  expect(onward({ row: 1, column: 2 }, 12, columns, true)).toEqual({ row: 0, column: 5 })
  expect(onward({ row: 11, column: 5 }, 12, columns, false)).toBeNull()
  expect(onward({ row: 0, column: 2 }, 12, columns, true)).toBeNull()
})
