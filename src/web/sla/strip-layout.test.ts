import { expect, test } from 'vitest'
import { hours, instant } from '#kernel/instant.ts'
import { explained, now } from '#test/world/ticket-4766.ts'
import { layStrip } from './strip-layout.ts'

test('the strip is drawn from the same value: its counted lengths are what the sentence counts', () => {
  const { pieces, flag, needle } = layStrip(explained(now), 800)
  const counted = pieces.filter(piece => piece.kind === 'counted')
  expect(counted.reduce((sum, piece) => sum + (piece.to - piece.from), 0)).toBe(hours(8.75))
  // In working time to scale: 8:45 worked against 7:15 ahead.
  const worked = counted.reduce((sum, piece) => sum + piece.width, 0)
  const ahead = pieces.find(piece => piece.kind === 'ahead')
  expect(worked / (ahead?.width ?? 0)).toBeCloseTo(8.75 / 7.25, 5)
  expect(needle).toBeCloseTo(ahead?.x ?? 0, 5)
  expect(flag).toBeCloseTo(800, 5)
})

test('closed nights and a weekend take little room, however long they were', () => {
  const { pieces } = layStrip(explained(now), 800)
  for (const piece of pieces.filter(({ kind }) => kind === 'outside_hours' || kind === 'holiday'))
    expect(piece.width).toBeLessThan(10)
})

test('what is over stands beyond the flag', () => {
  const late = { ...explained(now), target: hours(6), left: hours(-2.75) }
  const { pieces, flag } = layStrip(late, 800)
  const over = pieces.filter(piece => piece.kind === 'over')
  expect(over.reduce((sum, piece) => sum + (piece.to - piece.from), 0)).toBe(hours(2.75))
  expect(over[0]?.x).toBeCloseTo(flag ?? 0, 5)
  expect(over[0]?.from).toBe(instant('2026-11-24T06:15:00Z'))
})

test('pieces follow one another without a gap, up to the whole width', () => {
  const { pieces } = layStrip(explained(now), 800)
  let x = 0
  for (const piece of pieces) {
    expect(piece.x).toBeCloseTo(x, 5)
    x += piece.width
  }
  expect(x).toBeCloseTo(800, 5)
})
