import { describe, expect, it } from 'vitest'
import { type Band, type CalendarSpec, compileCalendar, type WeekSpec } from './calendar.ts'
import { type Duration, formatDuration, hours, type Instant, instant, minutes, toIso } from './instant.ts'
import { due, elapsed, before as leftFrom } from './worktime.ts'

const workdays = (zone: string, ...bands: readonly Band[]): WeekSpec => ({
  zone,
  week: { mon: bands, tue: bands, wed: bands, thu: bands, fri: bands },
})

type Example = readonly [spec: CalendarSpec, start: string, work: Duration, due: string]

const officeParis = workdays('Europe/Paris', ['08:00', '18:00'])
const fiveDays = (zone: string): WeekSpec => workdays(zone, ['09:00', '18:00'])

const workedValues: Readonly<Record<string, Example>> = {
  'a plain day filled exactly ends at closing time': [
    workdays('UTC', ['09:00', '17:00']),
    '2026-11-23T09:00Z',
    hours(8),
    '2026-11-23T17:00Z',
  ],
  'Paris, into the next morning': [officeParis, '2026-11-23T16:00Z', hours(4), '2026-11-24T10:00Z'],
  'Amsterdam, over a lunch break': [
    workdays('Europe/Amsterdam', ['09:00', '12:30'], ['13:15', '17:30']),
    '2026-11-20T10:50Z',
    hours(4),
    '2026-11-20T15:35Z',
  ],
  'Moscow, a night shift into Saturday': [
    workdays('Europe/Moscow', ['22:00', '30:00']),
    '2026-11-20T20:30Z',
    hours(5),
    '2026-11-21T01:30Z',
  ],
  'New York, the Sunday of 23 hours': [
    { zone: 'America/New_York', week: { sun: [['00:00', '24:00']] } },
    '2026-03-08T05:00Z',
    hours(23),
    '2026-03-09T04:00Z',
  ],
  'Kolkata, half an hour from everybody else, over a weekend': [
    workdays('Asia/Kolkata', ['09:30', '18:00']),
    '2026-11-20T12:00Z',
    hours(2),
    '2026-11-23T05:30Z',
  ],
  'Tokyo, over a holiday': [
    { ...fiveDays('Asia/Tokyo'), exceptions: { '2026-11-23': [] } },
    '2026-11-20T06:10Z',
    hours(16),
    '2026-11-25T04:10Z',
  ],
  'following the sun from Manila to Amsterdam to Denver': [
    { union: [fiveDays('Asia/Manila'), fiveDays('Europe/Amsterdam'), fiveDays('America/Denver')] },
    '2026-11-20T18:00Z',
    hours(16),
    '2026-11-23T10:00Z',
  ],
  'Madrid, open on Tuesday and Wednesday only': [
    { zone: 'Europe/Madrid', week: { tue: [['10:00', '14:00']], wed: [['10:00', '14:00']] } },
    '2026-12-02T12:00Z',
    hours(5),
    '2026-12-08T13:00Z',
  ],
  'Brussels, a half day before Christmas': [
    {
      ...workdays('Europe/Brussels', ['09:00', '17:00']),
      exceptions: { '2026-12-24': [['09:00', '12:00']], '2026-12-25': { name: 'Christmas', bands: [] } },
    },
    '2026-12-24T09:00Z',
    hours(4),
    '2026-12-28T10:00Z',
  ],
}

describe('the worked values of the contract', () => {
  it.each(Object.entries(workedValues))('%s', (_, [spec, start, work, expected]) => {
    const calendar = compileCalendar(spec)
    const end = due(calendar, instant(start), work)
    expect(end === 'never' ? end : toIso(end)).toBe(toIso(instant(expected)))
    expect(elapsed(calendar, instant(start), instant(expected))).toBe(work)
  })

  it('one working hour before Tuesday 11:00 in Paris is 10:00, not midnight', () => {
    const calendar = compileCalendar(officeParis)
    expect(leftFrom(calendar, instant('2026-11-24T10:00Z'), hours(1))).toBe(instant('2026-11-24T09:00Z'))
  })

  it('the Sunday on which Lord Howe moves its clocks by half an hour has 24 and a half', () => {
    const calendar = compileCalendar({ zone: 'Australia/Lord_Howe', week: { sun: [['00:00', '24:00']] } })
    const [from, to] = [instant('2026-04-04T13:00Z'), instant('2026-04-05T13:30Z')]
    expect(formatDuration(elapsed(calendar, from, to))).toBe('PT24H30M')
    expect(elapsed(calendar, instant('2026-04-03T00:00Z'), instant('2026-04-08T00:00Z'))).toBe(minutes(1_470))
  })
})

describe('a clock change needs no rule of its own', () => {
  const sunday = (open: string): CalendarSpec => ({
    zone: 'America/New_York',
    week: { sun: [[open, '09:00']] },
  })

  it('the repeated hour is read twice and counts twice', () => {
    const calendar = compileCalendar(sunday('01:30'))
    expect(elapsed(calendar, instant('2026-11-01T00:00Z'), instant('2026-11-02T00:00Z'))).toBe(hours(8))
  })

  it('the skipped hour does not exist and counts nothing', () => {
    const calendar = compileCalendar(sunday('02:30'))
    expect(elapsed(calendar, instant('2026-03-08T00:00Z'), instant('2026-03-09T00:00Z'))).toBe(hours(6))
  })
})

describe('edges of adding and measuring', () => {
  const calendar = compileCalendar(workdays('UTC', ['09:00', '17:00']))
  const friday = (time: string): Instant => instant(`2026-11-20T${time}Z`)

  it('no work is due at once, even when closed', () => {
    expect(due(calendar, friday('20:00'), hours(0))).toBe(friday('20:00'))
    expect(leftFrom(calendar, friday('20:00'), hours(0))).toBe(friday('20:00'))
  })

  it('the last hour before closing is left until the evening, and from an hour before closing', () => {
    expect(leftFrom(calendar, friday('20:00'), hours(1))).toBe(friday('16:00'))
  })

  it('a day that is left exactly is left from opening time, not from the evening before', () => {
    expect(leftFrom(calendar, instant('2026-11-23T17:00Z'), hours(8))).toBe(instant('2026-11-23T09:00Z'))
    expect(leftFrom(calendar, instant('2026-11-23T09:00Z'), hours(8))).toBe(friday('09:00'))
  })

  it('measuring backwards is negative, and over nothing is zero', () => {
    expect(elapsed(calendar, friday('17:00'), friday('09:00'))).toBe(-hours(8))
    expect(elapsed(calendar, friday('10:00'), friday('10:00'))).toBe(0)
  })

  it('more than ten years of work is never due, and is never found backwards', () => {
    expect(due(calendar, friday('09:00'), hours(50_000))).toBe('never')
    expect(leftFrom(calendar, friday('09:00'), hours(50_000))).toBe('never')
    expect(due(calendar, friday('09:00'), hours(20_000))).not.toBe('never')
  })

  it('negative work is a mistake, and says so', () => {
    expect(() => due(calendar, friday('09:00'), hours(-1))).toThrow('work is never negative')
  })

  it('the answer does not depend on what was asked before', () => {
    const fresh = (): ReturnType<typeof compileCalendar> =>
      compileCalendar(workdays('UTC', ['09:00', '17:00']))
    const [late, early] = [instant('2031-05-05T09:00Z'), instant('2019-02-04T09:00Z')]
    const [one, two] = [fresh(), fresh()]
    const forth = [elapsed(one, early, late), due(one, late, hours(9)), due(one, early, hours(9))]
    const back = [due(two, early, hours(9)), due(two, late, hours(9)), elapsed(two, early, late)]
    expect(forth).toEqual(back.reverse())
  })
})
