import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, money, type Rounding, scale, split, subtract, sum } from './money.ts'

const eur = (cents: number) => money(cents, 'EUR')

describe('money', () => {
  it('is whole cents of one currency, and two currencies never meet', () => {
    expect(sum([eur(1_999), eur(1)], 'EUR')).toEqual(eur(2_000))
    expect(subtract(eur(100), eur(250))).toEqual(eur(-150))
    expect(() => money(0.5, 'EUR')).toThrow('whole minor units')
    expect(() => add(eur(1), money(1, 'USD'))).toThrow('EUR and USD')
  })

  it.each<[Rounding, number, number, number]>([
    ['half_up', 3, 5, -3],
    ['half_even', 2, 4, -2],
    ['up', 3, 5, -3],
    ['down', 2, 4, -2],
  ])('%s: halves of 5, 9 and -5 are %i, %i and %i', (rounding, five, nine, minusFive) => {
    const half = (cents: number): number =>
      scale(eur(cents), { numerator: 1, denominator: 2, rounding }).amount
    expect([half(5), half(9), half(-5)]).toEqual([five, nine, minusFive])
  })

  it('an hour and a half at 95.00 is 142.50, and no cent is lost on the way', () => {
    expect(scale(eur(9_500), { numerator: 5_400, denominator: 3_600, rounding: 'half_even' })).toEqual(
      eur(14_250),
    )
  })

  it('parts always add up to the whole, and differ by a cent at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 50 }), (cents, parts) => {
        const amounts = split(eur(cents), parts).map(({ amount }) => amount)
        expect(amounts.reduce((a, b) => a + b, 0)).toBe(cents)
        expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
