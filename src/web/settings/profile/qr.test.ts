import { describe, expect, test } from 'vitest'
import { qrOf } from './qr.ts'

const rowsOf = (text: string): readonly string[] => {
  const code = qrOf(text)
  if (!code) return []
  const places = Array.from({ length: code.size }, (_, place) => place)
  return places.map(row => places.map(column => (code.isDark(row, column) ? '#' : '.')).join(''))
}

describe('a QR code', () => {
  // Every length from 1 to 271 was read back by an independent reader when this was written; this one stands for them.
  test('is the pattern that other readers read', () => {
    expect(rowsOf('otpauth://totp/Accord')).toEqual([
      '#######.###.#####.#######',
      '#.....#.###...#.#.#.....#',
      '#.###.#.#.##..#.#.#.###.#',
      '#.###.#.##.#.####.#.###.#',
      '#.###.#.......###.#.###.#',
      '#.....#.#..##...#.#.....#',
      '#######.#.#.#.#.#.#######',
      '.........#..#.###........',
      '##..###....#.......#.####',
      '..##.#.####.##..#..##..#.',
      '#.##..#....###.#..#####..',
      '..........##......###.##.',
      '.#..###.#.#.#..#.###..###',
      '#.####..#....###.#.##..#.',
      '..#.#######...###...#.#..',
      '..###..##.#.#..###..#.#.#',
      '###.#.###..#.##.########.',
      '........#...#.###...##...',
      '#######..#.####.#.#.#.#..',
      '#.....#.#.##.#..#...#.#..',
      '#.###.#.#.#.##..#########',
      '#.###.#...#..##..##..#.##',
      '#.###.#..##.....###..###.',
      '#.....#.##..#.#...#...##.',
      '#######.#.##.###.#.#..###',
    ])
  })

  test.each([
    [1, 21],
    [17, 21],
    [18, 25],
    [134, 41],
    [154, 45],
    [230, 53],
    [271, 57],
  ])('grows with its text: %i bytes make %i modules', (bytes, modules) => {
    expect(qrOf('x'.repeat(bytes))?.size).toBe(modules)
  })

  test('is not made of a text that is too long for it', () => {
    expect(qrOf('x'.repeat(272))).toBeNull()
  })

  test('counts bytes, not letters', () => {
    expect(qrOf('й'.repeat(9))?.size).toBe(25)
  })
})
