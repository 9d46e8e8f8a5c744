import { describe, expect, test } from 'vitest'
import { compileCalendar } from '#kernel/calendar.ts'
import { type Instant, instant, toIso } from '#kernel/instant.ts'
import { headsUpAt } from './heads-up.ts'

// The team works Mon-Fri 09-18 in Amsterdam; in November that is 08-17 UTC.
const team = compileCalendar({
  zone: 'Europe/Amsterdam',
  week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map(day => [day, [['09:00', '18:00']]])),
})
const at = (text: string): Instant => instant(`2026-11-${text}Z`)
const told = (dueAt: string, warnings: readonly string[], now: string) => {
  const found = headsUpAt(
    { dueAt: at(dueAt), warnings: warnings.map((text, index) => ({ key: `warn:${index}`, at: at(text) })) },
    team,
    at(now),
  )
  return found === null ? null : toIso(found).slice(5, 16)
}

describe('F17: what falls due before the team is back is told before it goes home, not at midnight', () => {
  test('due 08:30 local on Tuesday is told on Monday at 17:30', () => {
    expect(told('24T07:30', ['24T00:00', '24T05:00'], '23T10:00')).toBe('11-23T16:30')
  })

  test('due early on Monday is told on Friday', () => {
    expect(told('30T07:00', ['29T12:00', '29T23:00'], '27T10:00')).toBe('11-27T16:30')
  })

  test('a warning inside working hours needs no heads-up', () => {
    expect(told('24T07:30', ['23T15:00', '23T16:45'], '23T10:00')).toBeNull()
  })

  test('a night warning of something due in the afternoon waits for the morning', () => {
    expect(told('24T14:00', ['24T03:00'], '23T10:00')).toBeNull()
  })

  test('after closing time it is too late to be told before closing time', () => {
    expect(told('24T07:30', ['24T05:00'], '23T18:00')).toBeNull()
  })

  test('what is due already needs no heads-up', () => {
    expect(told('23T07:00', ['23T06:00'], '23T10:00')).toBeNull()
  })
})
