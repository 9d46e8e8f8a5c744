import { describe, expect, test } from 'vitest'
import { fromMatrix, urgencyFor } from './priority.ts'

const matrix = [
  [1, 1, 2],
  [1, 2, 3],
  [2, 3, 4],
  [3, 4, 4],
]

describe('priority by the matrix', () => {
  test('severity and urgency give the priority', () => {
    expect(fromMatrix(matrix, 2, 3)).toBe(3)
    expect(fromMatrix(matrix, 5, 1)).toBe(null)
  })
  test('choosing a priority says how urgent it is', () => {
    expect(urgencyFor(matrix, 3, 2)).toBe(1)
    expect(urgencyFor(matrix, 3, 4)).toBe(3)
  })
  test('normal urgency is preferred where two would do', () => {
    expect(urgencyFor(matrix, 1, 1)).toBe(2)
    expect(urgencyFor(matrix, 4, 4)).toBe(2)
  })
  test('what the matrix cannot give needs an override', () => {
    expect(urgencyFor(matrix, 4, 1)).toBe(null)
  })
})
