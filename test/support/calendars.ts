import fc from 'fast-check'
import {
  type Band,
  type CalendarSpec,
  type Exception,
  type Weekday,
  type WeekSpec,
  weekdays,
} from '#kernel/calendar.ts'
import { type Duration, type Instant, instant, plus } from '#kernel/instant.ts'

/** Any calendars: sparse, dense, over midnight, with exceptions, in any zone, alone or together. */

/** `ACCORD_LAWS=full` runs every law at length; otherwise a sample of a few seconds. */
export const isFull = process.env.ACCORD_LAWS === 'full'
export const cases = (quick: number, full: number): { readonly numRuns: number } => ({
  numRuns: isFull ? full : quick,
})

/** The awkward ones first: half hours, forty-five minutes, half-hour summer time, two changes in a spring, none. */
export const zones = [
  'UTC',
  'Europe/Amsterdam',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Gaza',
  'America/Santiago',
  'America/St_Johns',
  'Asia/Tokyo',
  'Europe/Moscow',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'America/Nuuk',
  'Antarctica/Troll',
] as const

const time = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Any band that begins on its day; one in three passes midnight. */
const band: fc.Arbitrary<Band> = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: 0, max: 95 }).map(quarter => quarter * 15),
      fc.integer({ min: 0, max: 1_439 }),
    ),
    fc.oneof(
      fc.integer({ min: 1, max: 32 }).map(quarter => quarter * 15),
      fc.integer({ min: 1, max: 1_440 }),
    ),
  )
  .map(([open, length]) => [time(open), time(open + length)])

const bands = fc.array(band, { maxLength: 3 })

const week = fc
  .dictionary(fc.constantFrom<Weekday>(...weekdays), bands)
  .filter(days => Object.values(days).some(list => list.length > 0)) as fc.Arbitrary<WeekSpec['week']>

/** Within three weeks of the day the question is about, so that they matter. */
const exceptions = (near: Instant): fc.Arbitrary<Record<string, Exception>> => {
  const date = fc
    .integer({ min: -10, max: 21 })
    .map(days => new Date(near + days * 86_400_000).toISOString().slice(0, 10))
  const closed = fc.constant<Exception>([])
  const named = bands.map((list): Exception => ({ name: 'Holiday', bands: list }))
  return fc.dictionary(date, fc.oneof(closed, bands, named), { maxKeys: 4 })
}

const weekSpec = (near: Instant): fc.Arbitrary<WeekSpec> =>
  fc.record({ zone: fc.constantFrom(...zones), week, exceptions: exceptions(near) })

const calendar = (near: Instant): fc.Arbitrary<CalendarSpec> =>
  fc.oneof(
    { weight: 4, arbitrary: weekSpec(near) },
    {
      weight: 1,
      arbitrary: fc.record({ union: fc.array(weekSpec(near), { minLength: 1, maxLength: 3 }) }),
    },
  )

const FROM = instant('2020-01-01T00:00Z')
const TO = instant('2036-01-01T00:00Z')

/** Whole minutes half of the time: edges are where mistakes are. Springs and autumns come up as often as not. */
export const anyInstant: fc.Arbitrary<Instant> = fc
  .tuple(fc.integer({ min: FROM, max: TO - 1 }), fc.boolean())
  .map(([at, whole]) => (whole ? at - (at % 900_000) : at) as Instant)

export type Question = { readonly spec: CalendarSpec; readonly from: Instant; readonly to: Instant }

/** A calendar and a span of up to `days` days in it. */
export const question = (days: number): fc.Arbitrary<Question> =>
  fc
    .tuple(anyInstant, fc.integer({ min: 0, max: days * 86_400_000 }))
    .chain(([from, length]) =>
      calendar(from).map(spec => ({ spec, from, to: plus(from, length as Duration) })),
    )
