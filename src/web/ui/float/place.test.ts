import { expect, test } from 'vitest'
import { place } from './place.ts'

const room = { width: 1_000, height: 800 }
const panel = { width: 200, height: 300 }

test('below its anchor when it fits', () => {
  const at = place({
    anchor: { x: 100, y: 100, width: 80, height: 30 },
    panel,
    room,
    side: 'below',
    align: 'start',
  })
  expect(at).toEqual({ x: 100, y: 134, side: 'below' })
})

test('above when there is no room below', () => {
  const at = place({
    anchor: { x: 100, y: 700, width: 80, height: 30 },
    panel,
    room,
    side: 'below',
    align: 'start',
  })
  expect(at).toEqual({ x: 100, y: 396, side: 'above' })
})

test('never outside the window', () => {
  const at = place({
    anchor: { x: 960, y: 20, width: 30, height: 30 },
    panel,
    room,
    side: 'below',
    align: 'start',
  })
  expect(at.x).toBe(792)
})

test('start and end change sides where text runs from the right', () => {
  const anchor = { x: 400, y: 100, width: 80, height: 30 }
  expect(place({ anchor, panel, room, side: 'below', align: 'start', rtl: true }).x).toBe(280)
  expect(place({ anchor, panel, room, side: 'below', align: 'end', rtl: true }).x).toBe(400)
})
