import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { isFull } from '#test/support/calendars.ts'
import { oracle } from '#test/support/oracle.ts'
import { type CalendarSpec, compileCalendar, type Weekday, weekdays } from './calendar.ts'
import { type Duration, hours, type Instant, instant, minus, plus, toIso } from './instant.ts'
import { due, elapsed, before as leftFrom } from './worktime.ts'
import { offsetsOfYear } from './zone.ts'

/** Every clock change of every zone the platform knows, 2020 to 2035; a sample of the zones in the quick run. */
const everyZone = Intl.supportedValuesOf('timeZone')
const zones = everyZone.filter((_, index) => isFull || index % 12 === 0)
const FIRST = instant('2020-01-01T00:00Z')
const LAST = instant('2036-01-01T00:00Z')
const YEARS = Array.from({ length: 16 }, (_, index) => 2020 + index)

const changesOf = (zone: string): readonly Instant[] =>
  YEARS.flatMap(year => offsetsOfYear(zone, year))
    .filter((period, index, all) => index > 0 && period.offset !== all[index - 1]?.offset)
    .map(period => period.from as Instant)

const week = (days: readonly Weekday[], ...bands: readonly (readonly [string, string])[]) =>
  Object.fromEntries(days.map(day => [day, bands]))

/** The hour around the jump itself, as the wall showed it just before. */
function aroundTheJump(zone: string, change: Instant): readonly [string, string] {
  const wall = Temporal.Instant.fromEpochMilliseconds(change - 1).toZonedDateTimeISO(zone)
  const minute = wall.hour * 60 + wall.minute
  const text = (at: number): string =>
    `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
  return [text(Math.max(0, minute - 29)), text(Math.max(0, minute - 29) + 60)]
}

const shapes: Readonly<Record<string, (zone: string, change: Instant) => CalendarSpec>> = {
  'office hours': zone => ({ zone, week: week(weekdays.slice(0, 5), ['09:00', '17:00']) }),
  nights: zone => ({ zone, week: week(weekdays, ['22:00', '30:00']) }),
  always: zone => ({ zone, week: week(weekdays, ['00:00', '24:00']) }),
  'Sundays round the clock': zone => ({ zone, week: week(['sun'], ['00:00', '24:00']) }),
  'split days': zone => ({
    zone,
    week: week(weekdays, ['00:30', '02:15'], ['02:45', '11:00'], ['23:10', '24:00']),
  }),
  'the hour around the jump': (zone, change) => ({ zone, week: week(weekdays, aroundTheJump(zone, change)) }),
}

const bothOf = (spec: CalendarSpec) => ({ calendar: compileCalendar(spec), judge: oracle(spec) })

describe('every clock change of every zone, 2020 to 2035', () => {
  it('is found, to the second, as another implementation finds it', () => {
    for (const zone of zones) {
      const theirs: string[] = []
      let at = Temporal.Instant.fromEpochMilliseconds(FIRST - 1).toZonedDateTimeISO(zone)
      for (;;) {
        const next = at.getTimeZoneTransition('next')
        if (next === null || next.epochMilliseconds >= LAST) break
        theirs.push(toIso(next.epochMilliseconds as Instant))
        at = next
      }
      expect([zone, ...changesOf(zone).map(toIso)]).toEqual([zone, ...theirs])
    }
  })

  it.each(Object.entries(shapes))('%s: before, on and after the change as the oracle says', (_, shape) => {
    for (const zone of zones) {
      const met = new Map<string, ReturnType<typeof bothOf>>()
      for (const change of changesOf(zone)) {
        const spec = shape(zone, change)
        const { calendar, judge } = met.get(JSON.stringify(spec)) ?? bothOf(spec)
        met.set(JSON.stringify(spec), { calendar, judge })
        const [from, to] = [minus(change, hours(26)), plus(change, hours(26))]
        for (const start of [from, change, plus(change, hours(1))]) {
          const work = judge.elapsed(start, to)
          const answers = [
            elapsed(calendar, start, to),
            due(calendar, start, work),
            leftFrom(calendar, to, work),
          ]
          expect([zone, toIso(start), ...answers]).toEqual([
            zone,
            toIso(start),
            work,
            judge.due(start, work),
            judge.before(to, work),
          ])
        }
      }
    }
  })

  it('no question takes longer than a millisecond once its year is compiled', () => {
    const calendar = compileCalendar(shapes['office hours']?.('Africa/Casablanca', FIRST) ?? { union: [] })
    elapsed(calendar, FIRST, LAST)
    const began = performance.now()
    for (let i = 0; i < 1_000; i++) due(calendar, plus(FIRST, hours(i * 100)), (i * 3_600_000) as Duration)
    expect(performance.now() - began).toBeLessThan(1_000)
  })
})
