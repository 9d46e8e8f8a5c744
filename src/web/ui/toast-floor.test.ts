import { expect, test } from 'vitest'
import { liftOf } from './toast-floor.ts'

const composer = { left: 480, right: 1080, top: 640, height: 248 }

test('a message over the composer stands on top of it', () => {
  expect(liftOf({ left: 400, right: 700 }, [composer], 900)).toBe(260)
})
test('a message beside the composer stays where it is', () => {
  expect(liftOf({ left: 72, right: 360 }, [composer], 900)).toBe(0)
})
test('of several things under it the highest counts, and one that is not shown does not', () => {
  const lower = { left: 0, right: 1440, top: 800, height: 100 }
  expect(liftOf({ left: 400, right: 700 }, [lower, composer], 900)).toBe(260)
  expect(liftOf({ left: 400, right: 700 }, [{ ...composer, height: 0 }, lower], 900)).toBe(100)
})
