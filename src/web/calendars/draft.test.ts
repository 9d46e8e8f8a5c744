import { describe, expect, test } from 'vitest'
import type { WeekSpec } from '#kernel/calendar.ts'
import { draftOf, readBands, readDraft, typeBands } from './draft.ts'

const amsterdam: WeekSpec = {
  zone: 'Europe/Amsterdam',
  week: {
    mon: [
      ['08:30', '12:00'],
      ['13:00', '17:30'],
    ],
    fri: [['22:00', '30:00']],
  },
  exceptions: { '2026-12-25': { name: 'Christmas Day', bands: [] }, '2026-12-24': [['09:00', '12:00']] },
}

describe('hours while they are typed', () => {
  test('what is shown and not touched is published as it was', () => {
    expect(readDraft(draftOf(amsterdam), 'en')).toEqual({ spec: amsterdam, unreadable: [] })
  })

  test('a night is shown as people say it, and read back past midnight', () => {
    expect(draftOf(amsterdam).days.fri).toBe('22:00-06:00')
    expect(readBands('22-6', 'en')).toEqual([['22:00', '30:00']])
  })

  test('an empty day is closed, a half-typed one is named and blocks nothing else', () => {
    const draft = draftOf(amsterdam)
    const read = readDraft({ ...draft, days: { ...draft.days, mon: '', tue: '9-' } }, 'en')
    expect(read.unreadable).toEqual([{ place: 'tue', text: '9-' }])
    expect(Object.keys(read.spec.week)).toEqual(['fri'])
  })

  test('days off stand in the order of the year, with the name they have', () => {
    expect(draftOf(amsterdam).off).toEqual([
      { date: '2026-12-24', name: '', hours: '09:00-12:00' },
      { date: '2026-12-25', name: 'Christmas Day', hours: '' },
    ])
  })

  test('several bands of a day are typed with commas or semicolons', () => {
    expect(typeBands(readBands('8:30-12; 13-17.30', 'nl') ?? [])).toBe('08:30-12:00, 13:00-17:30')
  })
})
