import { expect, test } from 'vitest'
import { reversedIn, withSums } from './running.ts'

const line = (drawId: string | null, seconds: number) => ({ drawId, seconds })

test('each line says what was left after it, the newest what is left now', () => {
  const lines = [line('b', -1_800), line('a', -3_600), line(null, 7_200)]
  expect(withSums(lines, 1_800).map(({ sum }) => sum)).toEqual([1_800, 3_600, 7_200])
})

test('a booking that was taken back is known by its reversal, and no other', () => {
  const lines = [line('a', 3_600), line('b', -1_800), line('a', -3_600), line(null, 7_200)]
  expect([...reversedIn(lines)]).toEqual(['a'])
})

test('a booking over two lots is struck only once both came back', () => {
  expect([...reversedIn([line('a', 600), line('a', -600), line('a', -1_200)])]).toEqual([])
  expect([...reversedIn([line('a', 1_200), line('a', 600), line('a', -600), line('a', -1_200)])]).toEqual([
    'a',
  ])
})
