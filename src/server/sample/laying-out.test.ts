import { expect, test } from 'vitest'
import { compileCalendar } from '#kernel/calendar.ts'
import { hours, instant } from '#kernel/instant.ts'
import { elapsed } from '#kernel/worktime.ts'
import { calendars } from './company.ts'
import { layOut } from './laying-out.ts'
import { plots } from './plots.ts'

const targets = { firstResponse: hours(4), nextResponse: hours(4), resolution: hours(24) }
const moments = [
  '2026-11-22T03:17:00Z',
  '2026-11-24T10:30:00Z',
  '2026-12-25T12:00:00Z',
  '2027-03-28T01:30:00Z',
]

test.each(moments)('every story of the sample company is told in order and in the past (%s)', moment => {
  const now = instant(moment)
  for (const calendar of Object.values(calendars)) {
    const compiled = compileCalendar(calendar.spec)
    plots.forEach((plot, position) => {
      const steps = layOut(plot, compiled, targets, now, position)
      expect(steps[0]?.what).toBe('open')
      steps.forEach((step, index) => {
        expect(step.at).toBeLessThanOrEqual(now)
        expect(step.at).toBeGreaterThanOrEqual(steps[index - 1]?.at ?? 0)
      })
    })
  }
})

test('a request nobody answered stands where its plot says, on a Sunday night too', () => {
  const now = instant('2026-11-22T03:17:00Z')
  const tokyo = compileCalendar(calendars.tokyo.spec)
  const [opened] = layOut({ stage: 'fresh', used: 0.82 }, tokyo, targets, now, 0)
  expect(elapsed(tokyo, opened?.at ?? now, now)).toBe(0.82 * hours(4))
})
