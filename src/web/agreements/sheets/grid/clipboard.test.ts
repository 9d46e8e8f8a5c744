import { expect, test } from 'vitest'
import { cellsOf } from './clipboard.ts'

test('a column of a spreadsheet is a cell per line', () => {
  expect(cellsOf('Gold\r\nSilver\r\n')).toEqual([['Gold'], ['Silver']])
})

test('columns are kept apart, and an empty cell is one', () => {
  expect(cellsOf('a\tb\n\tc')).toEqual([
    ['a', 'b'],
    ['', 'c'],
  ])
})

test('a quoted cell may hold a line break and quotes', () => {
  expect(cellsOf('"two\nlines"\t"say ""yes"""\nlast')).toEqual([['two\nlines', 'say "yes"'], ['last']])
  expect(cellsOf('6" pipe')).toEqual([['6" pipe']])
})
