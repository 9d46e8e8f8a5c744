import { expect, it } from 'vitest'
import { isUuid, uuidv7 } from './id.ts'
import { type Instant, instant } from './instant.ts'

const bytes = (fill: number): Uint8Array => new Uint8Array(10).fill(fill)

it('an id is a UUID of version 7', () => {
  expect(uuidv7(instant('2026-11-23T09:00Z'), bytes(0xff))).toBe('01a207a2-3280-7fff-bfff-ffffffffffff')
  expect(isUuid(uuidv7(instant('2026-11-23T09:00Z'), bytes(0)))).toBe(true)
  expect(isUuid('4766')).toBe(false)
})

it('ids sort by the instant they were given out', () => {
  const ids = [0, 1, 65_535, 65_536, 1e12].map(later =>
    uuidv7((instant('2026-11-23T09:00Z') + later) as Instant, bytes(7)),
  )
  expect(ids.toSorted()).toEqual(ids)
})

it('without enough chance there is no id', () => {
  expect(() => uuidv7(instant('2026-11-23T09:00Z'), new Uint8Array(9))).toThrow('10 random bytes')
})
