import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileCalendar } from '#kernel/calendar.ts'
import { fold } from '#kernel/clock.ts'
import { type Duration, plus } from '#kernel/instant.ts'
import { cases } from '#test/support/calendars.ts'
import { quietHistory } from '#test/support/histories.ts'
import { differences } from './comparing.ts'
import { follow } from './following.ts'
import { keep } from './stored.ts'

test('a row that follows a calendar on its own is the row its whole history would give', () => {
  fc.assert(
    fc.property(
      quietHistory,
      fc.integer({ min: 0, max: 200_000_000 }),
      fc.integer({ min: 0, max: 200_000_000 }),
      ({ signals, calendars, now: folded }, later, muchLater) => {
        const from = plus(folded, later as Duration)
        const now = plus(from, muchLater as Duration)
        const specs = { one: calendars.one, two: calendars.two }
        if (!specs.one || !specs.two) throw new Error('a history without its calendars')
        const [before, after] = [compileCalendar(specs.one), compileCalendar(specs.two)]
        const published = { id: 'p', at: from, type: 'recalendared', calendars: { one: 'two' } } as const
        const clocks = fold([...signals, published], calendars, now).clocks
        for (const clock of fold(signals, calendars, folded).clocks) {
          if (clock.endedAt !== null || clock.calendar !== 'one') continue
          const holder = { ticketId: 't', clientId: 'c', teamId: null }
          const { row } = keep(clock, { id: 'k', holder, signals, before: null, headsUpAt: null })
          const { thresholds } = row.terms.target
          const moved = { ...row, ...follow({ ...row, thresholds }, { from, before, after, key: 'two' }) }
          const told = clocks.find(
            one => one.promise === clock.promise && one.cycle === clock.cycle && one.match === clock.match,
          )
          expect(told && differences(told, moved, after)).toEqual([])
        }
      },
    ),
    cases(400, 10_000),
  )
})
