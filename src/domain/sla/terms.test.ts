import { describe, expect, test } from 'vitest'
import type { CalendarSpec } from '#kernel/calendar.ts'
import { hours, minutes } from '#kernel/instant.ts'
import { standardTerms } from './standard.ts'
import { always, type CountingCalendar, type PublishedPolicy, termsOf, workOf } from './terms.ts'

const spec: CalendarSpec = {
  zone: 'Europe/Madrid',
  week: {
    mon: [
      ['09:00', '14:00'],
      ['16:00', '19:00'],
    ],
    tue: [
      ['09:00', '14:00'],
      ['16:00', '19:00'],
    ],
    fri: [['09:00', '14:00']],
  },
}
const calendar: CountingCalendar = { key: 'c1', id: 'c', name: 'Madrid', version: 3, spec }
const policy = (terms = standardTerms): PublishedPolicy => ({
  id: 'p',
  name: 'Gold',
  versionId: 'v',
  version: 7,
  terms,
})
const rated = (value: string) => ({ severity: { value, setBy: 'client' }, priority: null })

describe('terms of one ticket', () => {
  test('hold the targets of its severity, and name policy, severity and calendar version', () => {
    const terms = termsOf(policy(), calendar, rated('2'))
    expect(terms.promises.first_response).toMatchObject({ work: hours(2), calendar: 'c1', pausesOn: [] })
    expect(terms.promises.resolution).toMatchObject({ work: hours(8), pausesOn: ['client'] })
    expect(terms.source.policy).toEqual({ id: 'p', name: 'Gold', version: 7 })
    expect(terms.source.calendars.c1).toEqual({ id: 'c', name: 'Madrid', version: 3 })
  })

  test('F40: what the grid leaves out is not promised, rather than promised at once', () => {
    expect(termsOf(policy(), calendar, rated('4')).promises.next_response).toBeUndefined()
  })

  test('change their key when anything about them changes', () => {
    const keys = [
      termsOf(policy(), calendar, rated('2')).key,
      termsOf(policy(), calendar, rated('1')).key,
      termsOf(policy(), { ...calendar, key: 'c2' }, rated('2')).key,
      termsOf({ ...policy(), versionId: 'w' }, calendar, rated('2')).key,
      termsOf(policy(), calendar, { ...rated('2'), priority: { value: '1', setBy: 'staff', reason: 'VIP' } })
        .key,
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('count round the clock where the cell says so', () => {
    const terms = termsOf(
      policy({
        ...standardTerms,
        targets: { ...standardTerms.targets, 1: { first_response: { work: 'PT30M', hours: 'always' } } },
      }),
      calendar,
      rated('1'),
    )
    expect(terms.promises.first_response).toMatchObject({ work: minutes(30), calendar: always.key })
  })
})

describe('F20: targets have no cap, and days are working days', () => {
  test('three working days are three days of this calendar', () => {
    // eight hours twice a week and five once: seven on average
    expect(workOf('P3D', spec)).toBe(hours(21))
    expect(workOf('PT500H', spec)).toBe(hours(500))
  })

  test('a working day is as long in a week whose clocks change', () => {
    expect(workOf('P1D', { zone: 'Europe/Madrid', week: { sun: [['00:00', '24:00']] } })).toBe(hours(24))
  })
})

describe('warnings leave time to act', () => {
  const thresholds = (work: string) =>
    termsOf(
      policy({
        ...standardTerms,
        targets: { ...standardTerms.targets, 1: { resolution: { work, hours: 'working' } } },
      }),
      calendar,
      rated('1'),
    ).promises.resolution?.thresholds.slice(0, 2)

  test('a long promise is warned of at its percentages', () => {
    expect(thresholds('PT8H')).toEqual([
      { key: 'warn:75', percent: 75 },
      { key: 'warn:90', percent: 90 },
    ])
  })

  test('a promise of an hour is warned of a quarter of an hour before due, not six minutes', () => {
    expect(thresholds('PT1H')).toEqual([
      { key: 'warn:75', percent: 75 },
      { key: 'warn:90', before: minutes(15) },
    ])
  })

  test('a promise of ten minutes is warned of half-way', () => {
    expect(thresholds('PT10M')?.at(-1)).toEqual({ key: 'warn:90', before: minutes(5) })
  })
})
