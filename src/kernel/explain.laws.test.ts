import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cases } from '#test/support/calendars.ts'
import { anyHistory } from '#test/support/histories.ts'
import { fold } from './clock.ts'
import { explainAll, segmentKinds } from './explain.ts'

it('every explanation covers its time without gap or overlap, and adds up: wall time, and used time', () => {
  fc.assert(
    fc.property(anyHistory, ({ signals, calendars, now }) => {
      const { clocks } = fold(signals, calendars, now)
      explainAll(signals, calendars, now).forEach((why, index) => {
        expect(why.used).toBe(clocks[index]?.used)
        let [at, counted] = [why.from, 0]
        for (const segment of why.segments) {
          expect(segment.from).toBe(at)
          expect(segment.to).toBeGreaterThan(segment.from)
          expect(segment.counted).toBe(segment.kind === 'counted')
          if (segment.counted) counted += segment.to - segment.from
          at = segment.to
        }
        expect(at).toBe(why.to)
        expect(counted).toBe(why.used)
        expect(segmentKinds.reduce((sum, kind) => sum + why.totals[kind], 0)).toBe(why.to - why.from)
        expect(why.from).toBeLessThanOrEqual(why.startedAt ?? why.to)
        expect(why.to).toBe(why.endedAt ?? now)
      })
    }),
    cases(150, 4_000),
  )
})

it('an explanation is plain data: it survives the wire unchanged', () => {
  fc.assert(
    fc.property(anyHistory, ({ signals, calendars, now }) => {
      const told = explainAll(signals, calendars, now)
      expect(JSON.parse(JSON.stringify(told))).toEqual(told)
    }),
    cases(50, 1_000),
  )
})
