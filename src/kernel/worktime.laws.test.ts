import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyInstant, cases, question } from '#test/support/calendars.ts'
import { oracle } from '#test/support/oracle.ts'
import { compileCalendar, isOpen, nextOpening, walk } from './calendar.ts'
import { between, type Duration, type Instant, minus, plus } from './instant.ts'
import { due, elapsed, before as leftFrom } from './worktime.ts'

const MS = 1 as Duration
const YEAR = 366 * 86_400_000

/** Some of the work that fits between two instants. */
const share = (fraction: number, whole: Duration): Duration => Math.ceil(fraction * whole) as Duration
const fraction = fc.double({ min: 0, max: 1, noNaN: true })

const laterOf = (answer: Instant | 'never'): number =>
  answer === 'never' ? Number.POSITIVE_INFINITY : answer

describe('against the minute-stepping oracle', () => {
  it('measuring, adding and counting back agree to the millisecond', () => {
    fc.assert(
      fc.property(question(9), fraction, ({ spec, from, to }, part) => {
        const [calendar, judge] = [compileCalendar(spec), oracle(spec)]
        const whole = judge.elapsed(from, to)
        expect(elapsed(calendar, from, to)).toBe(whole)
        expect(isOpen(calendar, from)).toBe(judge.isOpen(from))
        const work = share(part, whole)
        expect(due(calendar, from, work)).toBe(judge.due(from, work))
        expect(leftFrom(calendar, to, work)).toBe(judge.before(to, work))
      }),
      cases(300, 20_000),
    )
  })
})

describe('laws of working time', () => {
  it('by its due instant the work is done, and one millisecond earlier it is not', () => {
    fc.assert(
      fc.property(question(400), fraction, ({ spec, from, to }, part) => {
        const calendar = compileCalendar(spec)
        const work = share(part, elapsed(calendar, from, to))
        const end = due(calendar, from, work)
        if (end === 'never') throw new Error('work that fits is never "never"')
        expect(elapsed(calendar, from, end)).toBe(work)
        if (work > 0) expect(elapsed(calendar, from, minus(end, MS))).toBe(work - 1)
      }),
      cases(400, 20_000),
    )
  })

  it('counting back finds the latest start from which the work is still left', () => {
    fc.assert(
      fc.property(question(400), fraction, ({ spec, from, to }, part) => {
        const calendar = compileCalendar(spec)
        const work = share(part, elapsed(calendar, from, to))
        const start = leftFrom(calendar, to, work)
        if (start === 'never') throw new Error('work that fits is never "never"')
        expect(elapsed(calendar, start, to)).toBe(work)
        if (work > 0) expect(elapsed(calendar, plus(start, MS), to)).toBe(work - 1)
      }),
      cases(400, 20_000),
    )
  })

  it('two pieces of work one after the other are due like one', () => {
    fc.assert(
      fc.property(question(200), fraction, fraction, ({ spec, from, to }, one, other) => {
        const calendar = compileCalendar(spec)
        const whole = elapsed(calendar, from, to)
        const [a, b] = [share(one, whole), share(other, whole)]
        const halfway = due(calendar, from, a)
        if (halfway === 'never') throw new Error('work that fits is never "never"')
        const together = due(calendar, from, (a + b) as Duration)
        if (together !== 'never') expect(due(calendar, halfway, b)).toBe(together)
      }),
      cases(300, 20_000),
    )
  })

  it('time measured adds up over any midpoint', () => {
    fc.assert(
      fc.property(question(1_500), anyInstant, ({ spec, from, to }, middle) => {
        const calendar = compileCalendar(spec)
        expect(elapsed(calendar, from, middle) + elapsed(calendar, middle, to)).toBe(
          elapsed(calendar, from, to),
        )
        expect(elapsed(calendar, to, from)).toBe(0 - elapsed(calendar, from, to))
      }),
      cases(100, 6_000),
    )
  })

  it('later starts and more work are never due earlier, and longer spans hold no less', () => {
    fc.assert(
      fc.property(question(60), fraction, ({ spec, from, to }, part) => {
        const calendar = compileCalendar(spec)
        const whole = elapsed(calendar, from, to)
        const less = share(part, whole)
        const middle = plus(from, share(part, between(from, to)))
        expect(laterOf(due(calendar, from, less))).toBeLessThanOrEqual(laterOf(due(calendar, from, whole)))
        expect(laterOf(due(calendar, from, less))).toBeLessThanOrEqual(laterOf(due(calendar, middle, less)))
        expect(elapsed(calendar, from, middle)).toBeLessThanOrEqual(whole)
      }),
      cases(200, 10_000),
    )
  })

  it('the answer does not depend on what was asked of the calendar before', () => {
    fc.assert(
      fc.property(question(30), anyInstant, ({ spec, from, to }, elsewhere) => {
        const [fresh, used] = [compileCalendar({ ...spec }), compileCalendar({ ...spec })]
        elapsed(used, elsewhere, plus(elsewhere, YEAR as Duration))
        expect(elapsed(used, from, to)).toBe(elapsed(fresh, from, to))
        expect(nextOpening(used, from)).toBe(nextOpening(fresh, from))
      }),
      cases(100, 5_000),
    )
  })
})

describe('laws of the walk', () => {
  it('covers the span without gap or overlap, and its open segments add up to the time measured', () => {
    fc.assert(
      fc.property(question(40), ({ spec, from, to }) => {
        const calendar = compileCalendar(spec)
        let [at, open] = [from, 0]
        for (const segment of walk(calendar, from, to)) {
          expect(segment.from).toBe(at)
          expect(segment.to).toBeGreaterThan(segment.from)
          expect(isOpen(calendar, segment.from)).toBe(segment.open)
          expect(segment.reason.kind === 'band').toBe(segment.open)
          if (segment.open) open += segment.to - segment.from
          at = segment.to
        }
        expect(at).toBe(to)
        expect(open).toBe(elapsed(calendar, from, to))
      }),
      cases(150, 4_000),
    )
  })
})
