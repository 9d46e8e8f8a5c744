import { expect, test } from 'vitest'
import { placeOf } from './limits.ts'

test('whoever has an IPv6 network cannot try again from each of its addresses', () => {
  const one = placeOf('2001:db8:7:1::1')
  expect(placeOf('2001:0db8:0007:0001:ffff:0:9:8')).toBe(one)
  expect(placeOf('2001:DB8:7:1:abcd::')).toBe(one)
  expect(placeOf('2001:db8:7:2::1')).not.toBe(one)
  expect(placeOf('::1')).toBe('0:0:0:0')
})

test('an IPv4 address is a place of its own, written either way', () => {
  expect(placeOf('192.0.2.7')).toBe('192.0.2.7')
  expect(placeOf('::ffff:192.0.2.7')).toBe('192.0.2.7')
})
