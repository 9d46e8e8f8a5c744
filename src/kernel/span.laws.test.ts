import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cases } from '#test/support/calendars.ts'
import type { Instant } from './instant.ts'
import { covers, intersect, type Span, subtract, total, union } from './span.ts'

const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 10 }))
    .map(([from, length]): Span => ({ from: from as Instant, to: (from + length) as Instant })),
  { maxLength: 6 },
)

const within = (list: readonly Span[], at: number): boolean => list.some(span => covers(span, at as Instant))
const points = Array.from({ length: 52 }, (_, at) => at)

it('an instant is in the union, the intersection or the difference exactly when the words say so', () => {
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      const [both, shared, rest] = [union(a, b), intersect(a, b), subtract(a, b)]
      for (const at of points) {
        const [inA, inB] = [within(a, at), within(b, at)]
        const found = [within(both, at), within(shared, at), within(rest, at)]
        if (`${found}` !== `${[inA || inB, inA && inB, inA && !inB]}`) throw new Error(`at ${at}: ${found}`)
      }
      expect(total(union(a, b))).toBe(total(a) + total(b) - total(intersect(a, b)))
    }),
    cases(200, 5_000),
  )
})

it('what comes out is tidy: sorted, apart, and never empty', () => {
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      for (const list of [union(a, b), intersect(a, b), subtract(a, b)]) {
        list.forEach((span, index) => {
          expect(span.from).toBeLessThan(span.to)
          expect(span.from).toBeGreaterThan(list[index - 1]?.to ?? -1)
        })
      }
    }),
    cases(200, 5_000),
  )
})
