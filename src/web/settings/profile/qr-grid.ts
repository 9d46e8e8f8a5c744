// The pattern of a QR code: corners, rulers, format, the bits around them, and which of eight masks reads best.

import { layouts, sum } from './qr-bits.ts'

export type Grid = (0 | 1)[][]

const masks: readonly ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  r => r % 2 === 0,
  (_, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
]

export function draw(version: number, bits: readonly number[], mask: number): Grid {
  const size = 17 + 4 * version
  const grid: Grid = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
  const fixed = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  const set = (row: number, column: number, dark: boolean) => {
    const [line, marks] = [grid[row], fixed[row]]
    if (!line || !marks || column < 0 || column >= size) return
    line[column] = dark ? 1 : 0
    marks[column] = true
  }
  for (let place = 0; place < size; place++) {
    set(6, place, place % 2 === 0)
    set(place, 6, place % 2 === 0)
  }
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const)
    square(row, column, 4, set, distance => distance !== 2 && distance !== 4)
  drawAlignments(version, size, set)
  drawFormat(size, mask, set)
  if (version >= 7) drawVersion(version, size, set)
  fill(grid, fixed, bits, masks[mask] ?? (() => false))
  return grid
}

type Set = (row: number, column: number, dark: boolean) => void

function square(row: number, column: number, reach: number, set: Set, dark: (distance: number) => boolean) {
  for (let down = -reach; down <= reach; down++)
    for (let across = -reach; across <= reach; across++)
      set(row + down, column + across, dark(Math.max(Math.abs(down), Math.abs(across))))
}

function drawAlignments(version: number, size: number, set: Set) {
  const places = layouts[version]?.alignment ?? []
  for (const row of places)
    for (const column of places) {
      const inCorner =
        (row === 6 && column === 6) ||
        (row === 6 && column === size - 7) ||
        (row === size - 7 && column === 6)
      if (!inCorner) square(row, column, 2, set, distance => distance !== 1)
    }
}

function drawFormat(size: number, mask: number, set: Set) {
  // The two bits of level L are 01.
  const value = (0b01 << 3) | mask
  const bits = ((value << 10) | residue(value, 10, 0x537)) ^ 0x5412
  const bit = (place: number) => ((bits >> place) & 1) === 1
  for (let place = 0; place < 15; place++) {
    const along = place < 6 ? place : place < 8 ? place + 1 : size - 15 + place
    set(along, 8, bit(place))
    const across = place < 8 ? size - 1 - place : place === 8 ? 7 : 14 - place
    set(8, across, bit(place))
  }
  set(size - 8, 8, true)
}

function drawVersion(version: number, size: number, set: Set) {
  const bits = (version << 12) | residue(version, 12, 0x1f25)
  for (let place = 0; place < 18; place++) {
    const dark = ((bits >> place) & 1) === 1
    const [near, far] = [Math.floor(place / 3), size - 11 + (place % 3)]
    set(near, far, dark)
    set(far, near, dark)
  }
}

/** The remainder of a BCH code. */
function residue(value: number, degree: number, polynomial: number): number {
  let rest = value
  for (let turn = 0; turn < degree; turn++) rest = (rest << 1) ^ ((rest >> (degree - 1)) * polynomial)
  return rest
}

/** Two columns at a time, upwards and downwards in turn, from the right; around what is fixed. */
function fill(
  grid: Grid,
  fixed: readonly (readonly boolean[])[],
  bits: readonly number[],
  mask: (row: number, column: number) => boolean,
) {
  const size = grid.length
  let next = 0
  for (let right = size - 1; right >= 1; right -= 2) {
    const pair = right <= 6 ? right - 1 : right
    const upwards = ((right <= 6 ? right - 1 : right) + 1) % 4 < 2
    for (let step = 0; step < size; step++) {
      const row = upwards ? size - 1 - step : step
      for (const column of [pair, pair - 1]) {
        const line = grid[row]
        if (!line || fixed[row]?.[column]) continue
        const bit = (bits[next] ?? 0) === 1
        next += 1
        line[column] = bit !== mask(row, column) ? 1 : 0
      }
    }
  }
}

/** How hard a pattern is to read: long runs, squares, look-alikes of the corners, too much of one colour. */
export function penalty(grid: Grid): number {
  const columns: Grid = grid.map((_, place) => grid.map(line => line[place] ?? 0))
  const lines = [...grid, ...columns].map(line => line.join(''))
  const runs = sum(lines.flatMap(line => [...line.matchAll(/0{5,}|1{5,}/g)].map(([run]) => run.length - 2)))
  const alike = sum(
    lines.map(line => [...`0000${line}0000`.matchAll(/(?=00001011101|10111010000)/g)].length * 40),
  )
  let squares = 0
  for (let row = 1; row < grid.length; row++)
    for (let column = 1; column < grid.length; column++) {
      const here = grid[row]?.[column]
      if (
        here === grid[row - 1]?.[column] &&
        here === grid[row]?.[column - 1] &&
        here === grid[row - 1]?.[column - 1]
      )
        squares += 3
    }
  const dark = sum(grid.map(line => sum(line))) / (grid.length * grid.length)
  return runs + alike + squares + Math.floor(Math.abs(dark * 100 - 50) / 5) * 10
}
