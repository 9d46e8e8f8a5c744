import { describe, expect, it } from 'vitest'
import {
  type Band,
  type CalendarSpec,
  compileCalendar,
  inspectCalendar,
  isOpen,
  nextOpening,
  type WeekSpec,
  walk,
} from './calendar.ts'
import { hours, type Instant, instant, minutes, plus, toIso } from './instant.ts'
import { elapsed } from './worktime.ts'

const workdays = (...bands: readonly Band[]): WeekSpec => ({
  zone: 'UTC',
  week: { mon: bands, tue: bands, wed: bands, thu: bands, fri: bands },
})
const nights = workdays(['22:00', '30:00'])
const nov = (text: string): Instant => instant(`2026-11-${text.replace(' ', 'T')}Z`)

/** `open 22:00-24:00` and so on, of one day in November. */
function day(spec: CalendarSpec, date: number): readonly string[] {
  const midnight = nov(`${date} 00:00`)
  return walk(compileCalendar(spec), midnight, plus(midnight, hours(24))).map(
    ({ from, to, open, reason }) => {
      const end = to === plus(midnight, hours(24)) ? '24:00' : toIso(to).slice(11, 16)
      return `${open ? 'open' : reason.kind} ${toIso(from).slice(11, 16)}-${end}`
    },
  )
}

describe('exceptions replace everything that is open on their date', () => {
  const closing = (bands: readonly Band[]): CalendarSpec => ({
    ...nights,
    exceptions: { '2026-11-25': { name: 'Founders', bands } },
  })

  it('an ordinary night runs into the morning', () => {
    expect(day(nights, 25)).toEqual(['open 00:00-06:00', 'outside_hours 06:00-22:00', 'open 22:00-24:00'])
  })

  it('closed all day: the tail of yesterday’s night is gone', () => {
    expect(day(closing([]), 25)).toEqual([
      'holiday 00:00-06:00',
      'outside_hours 06:00-22:00',
      'holiday 22:00-24:00',
    ])
    expect(day(closing([]), 24)).toContain('open 22:00-24:00')
  })

  it('and the night that would have begun on it leaves no tail on the morrow', () => {
    expect(day(closing([]), 26)).toEqual([
      'holiday 00:00-06:00',
      'outside_hours 06:00-22:00',
      'open 22:00-24:00',
    ])
  })

  it('its own bands may pass midnight too, up to the next exception', () => {
    expect(day(closing([['20:00', '28:00']]), 26).slice(0, 2)).toEqual([
      'open 00:00-04:00',
      'holiday 04:00-06:00',
    ])
    const next: CalendarSpec = {
      ...nights,
      exceptions: { '2026-11-25': [['20:00', '28:00']], '2026-11-26': [] },
    }
    expect(day(next, 26)[0]).toBe('holiday 00:00-06:00')
  })

  it('bands on a Sunday are extra opening', () => {
    const sunday: CalendarSpec = {
      ...workdays(['09:00', '17:00']),
      exceptions: { '2026-11-22': [['10:00', '12:00']] },
    }
    expect(day(sunday, 22)).toEqual([
      'outside_hours 00:00-10:00',
      'open 10:00-12:00',
      'outside_hours 12:00-24:00',
    ])
  })

  it('a half day is a holiday only where the week would have been open', () => {
    const half: CalendarSpec = {
      ...workdays(['09:00', '17:00']),
      exceptions: { '2026-11-25': { name: 'Eve', bands: [['09:00', '12:00']] } },
    }
    expect(day(half, 25).slice(1, 4)).toEqual([
      'open 09:00-12:00',
      'holiday 12:00-17:00',
      'outside_hours 17:00-24:00',
    ])
  })
})

describe('bands', () => {
  it('F27: any number a day, with breaks', () => {
    const split = workdays(['09:00', '12:30'], ['13:15', '17:30'])
    expect(day(split, 25)).toEqual([
      'outside_hours 00:00-09:00',
      'open 09:00-12:30',
      'outside_hours 12:30-13:15',
      'open 13:15-17:30',
      'outside_hours 17:30-24:00',
    ])
  })

  it('24:00 is the end of a day, and the next midnight joins on without a seam', () => {
    const always = { zone: 'UTC', week: { mon: [['00:00', '24:00']], tue: [['00:00', '24:00']] } } as const
    expect(elapsed(compileCalendar(always), nov('23 23:59'), nov('24 00:01'))).toBe(minutes(2))
  })

  it('each band is open from its first millisecond to the last before its close', () => {
    const calendar = compileCalendar(workdays(['09:00', '17:00']))
    const open = ['08:59:59.999', '09:00', '16:59:59.999', '17:00'].map(time =>
      isOpen(calendar, nov(`25 ${time}`)),
    )
    expect(open).toEqual([false, true, true, false])
  })

  it('a reason names the band, and for a night the date it began on', () => {
    const [first] = walk(compileCalendar(nights), nov('25 01:00'), nov('25 02:00'))
    expect(first?.reason).toEqual({ kind: 'band', zone: 'UTC', date: '2026-11-24', band: ['22:00', '30:00'] })
  })
})

describe('F30: a wall reading uses the offset of its own date', () => {
  it('nine o’clock in Amsterdam is seven in summer and eight in winter', () => {
    const calendar = compileCalendar({ ...workdays(['09:00', '17:00']), zone: 'Europe/Amsterdam' })
    expect(nextOpening(calendar, instant('2026-07-06T00:00Z'))).toBe(instant('2026-07-06T07:00Z'))
    expect(nextOpening(calendar, instant('2026-12-07T00:00Z'))).toBe(instant('2026-12-07T08:00Z'))
  })

  it('a Friday that a zone left out was never open', () => {
    const apia: CalendarSpec = {
      zone: 'Pacific/Apia',
      week: { thu: [['00:00', '24:00']], fri: [['00:00', '24:00']] },
    }
    const span = [instant('2011-12-29T00:00Z'), instant('2012-01-01T00:00Z')] as const
    expect(elapsed(compileCalendar(apia), ...span)).toBe(hours(24))
  })
})

describe('unions', () => {
  const sun: CalendarSpec = {
    union: [
      { ...workdays(['09:00', '12:00']), exceptions: { '2026-11-25': { name: 'Here', bands: [] } } },
      workdays(['11:00', '15:00']),
    ],
  }

  it('are open when any member is, and each member keeps its own holidays', () => {
    expect(day(sun, 24).slice(1, 3)).toEqual(['open 09:00-12:00', 'open 12:00-15:00'])
    expect(elapsed(compileCalendar(sun), nov('24 00:00'), nov('25 00:00'))).toBe(hours(6))
    expect(elapsed(compileCalendar(sun), nov('25 00:00'), nov('26 00:00'))).toBe(hours(4))
  })

  it('say holiday where a member’s holiday is why', () => {
    expect(day(sun, 25)).toEqual([
      'outside_hours 00:00-09:00',
      'holiday 09:00-11:00',
      'open 11:00-15:00',
      'outside_hours 15:00-24:00',
    ])
  })
})

describe('looking for the next opening', () => {
  const friday = compileCalendar(workdays(['09:00', '17:00']))

  it('is now when open, the next morning when not', () => {
    expect(nextOpening(friday, nov('27 10:00'))).toBe(nov('27 10:00'))
    expect(nextOpening(friday, nov('27 17:00'))).toBe(nov('30 09:00'))
  })

  it('ends after ten years', () => {
    const past: CalendarSpec = { zone: 'UTC', week: {}, exceptions: { '2020-01-02': [['09:00', '10:00']] } }
    expect(nextOpening(compileCalendar(past), nov('25 10:00'))).toBe('never')
    expect(nextOpening(compileCalendar(past), instant('2019-06-01T00:00Z'))).toBe(
      instant('2020-01-02T09:00Z'),
    )
  })

  it('beyond 2299 no calendar reaches, and it says so', () => {
    expect(() => isOpen(friday, (instant('2199-01-01T00:00Z') + 2e13) as Instant)).toThrow(
      'calendars reach from',
    )
  })
})

describe('a calendar somebody wants to save', () => {
  const codes = (spec: unknown): readonly string[] =>
    inspectCalendar(spec, nov('25 10:00')).map(({ code, path }) => `${code} ${path?.join('.') ?? ''}`.trim())

  it('is accepted when it opens', () => {
    expect(codes(nights)).toEqual([])
    expect(codes({ union: [nights, workdays(['09:00', '24:00'])] })).toEqual([])
  })

  it('F34: is refused when it never opens in the next 400 days', () => {
    expect(codes({ zone: 'UTC', week: {} })).toEqual(['calendar.never_opens'])
    expect(codes({ zone: 'UTC', week: {}, exceptions: { '2027-12-31': [['09:00', '10:00']] } })).toEqual([
      'calendar.never_opens',
    ])
    expect(codes({ zone: 'UTC', week: {}, exceptions: { '2027-12-29': [['09:00', '10:00']] } })).toEqual([])
  })

  it('is told every fault with its place, what was found and what would be accepted', () => {
    const spec = {
      zone: 'Europe/Amsterdaam',
      week: {
        mon: [
          ['9:00', '17:00'],
          ['25:00', '26:00'],
        ],
        tue: [['17:00', '09:00']],
        someday: [],
      },
      exceptions: { '2026-02-30': [], '2026-12-25': { bands: [] } },
      holidays: true,
    }
    expect(codes(spec)).toEqual([
      'calendar.field_unknown holidays',
      'calendar.zone_unknown zone',
      'calendar.band_unreadable week.mon.0',
      'calendar.band_begins_tomorrow week.mon.1',
      'calendar.band_empty week.tue.0',
      'calendar.weekday_unknown week.someday',
      'calendar.date_unreadable exceptions.2026-02-30',
      'calendar.name_missing exceptions.2026-12-25.name',
    ])
    expect(inspectCalendar(spec, nov('25 10:00'))[1]?.params).toEqual({
      found: 'Europe/Amsterdaam',
      accepted: 'Europe/Amsterdam',
    })
  })

  it('may not say the same hours twice', () => {
    const twice = {
      zone: 'UTC',
      week: {
        mon: [
          ['13:00', '17:00'],
          ['09:00', '13:30'],
        ],
      },
    }
    expect(codes(twice)).toEqual(['calendar.bands_overlap week.mon.0'])
  })

  it('may be anything at all, and is never a crash', () => {
    for (const odd of [
      null,
      7,
      'UTC',
      [],
      {},
      { union: [] },
      { union: [null] },
      { zone: '+02:00', week: [] },
    ]) {
      expect(codes(odd).length).toBeGreaterThan(0)
    }
    let deep: CalendarSpec = nights
    for (let i = 0; i < 9; i++) deep = { union: [deep] }
    expect(codes(deep)[0]).toContain('calendar.union_too_deep')
  })
})
