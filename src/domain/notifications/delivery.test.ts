import { describe, expect, test } from 'vitest'
import { compileCalendar } from '#kernel/calendar.ts'
import { instant, toIso } from '#kernel/instant.ts'
import { deliverAt } from './delivery.ts'
import { recipientsOf } from './recipients.ts'
import { worthTelling } from './telling.ts'

const hours = compileCalendar({
  zone: 'Europe/Amsterdam',
  week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map(day => [day, [['09:00', '17:00']]])),
})
const zone = 'Europe/Amsterdam'
const delivered = (
  at: string,
  quiet: { from: string; to: string } | null,
  own: typeof hours | null = hours,
) => toIso(deliverAt(instant(`2026-11-${at}Z`), { hours: own, quiet, zone })).slice(8, 16)

describe('a mail reaches people in their working time', () => {
  test('inside it at once, at night in the morning, on Friday evening on Monday', () => {
    expect(delivered('23T10:00', null)).toBe('23T10:00')
    expect(delivered('23T22:00', null)).toBe('24T08:00')
    expect(delivered('27T17:00', null)).toBe('30T08:00')
  })

  test('and not in the hours somebody wants to be left alone', () => {
    expect(delivered('23T11:10', { from: '12:00', to: '13:00' })).toBe('23T12:00')
    expect(delivered('23T22:00', { from: '18:00', to: '10:30' })).toBe('24T09:30')
    expect(delivered('23T21:00', { from: '22:00', to: '07:00' }, null)).toBe('24T06:00')
  })

  test('quiet hours that leave nothing do not silence it for ever', () => {
    expect(delivered('23T10:00', { from: '08:00', to: '18:00' })).toBe('23T10:00')
  })
})

describe('who is told', () => {
  const around = {
    assignee: 'ana',
    team: { members: ['ana', 'bo'], lead: 'eva' },
    leads: ['lou'],
    administrators: ['root'],
  }
  test('a warning goes to whoever holds the ticket, a breach to the lead as well, an escalation to the lead', () => {
    expect(recipientsOf('warning', around)).toEqual(['ana'])
    expect(recipientsOf('breach', around)).toEqual(['ana', 'eva'])
    expect(recipientsOf('escalation', around)).toEqual(['eva'])
  })

  test('a ticket nobody holds concerns its team; without a team the leads; without leads the administrators', () => {
    expect(recipientsOf('warning', { ...around, assignee: null })).toEqual(['ana', 'bo'])
    expect(recipientsOf('warning', { ...around, assignee: null, team: null })).toEqual(['lou'])
    expect(recipientsOf('escalation', { ...around, assignee: null, team: null, leads: [] })).toEqual(['root'])
  })
})

describe('what is told when several things fell due together', () => {
  const due = (kind: 'warning' | 'breach' | 'escalation' | 'heads_up', at: number, clockId = 'c') => ({
    kind,
    at,
    clockId,
  })
  test('the breach rather than the warnings before it, and the escalation beside it', () => {
    const all = [due('warning', 1), due('warning', 2), due('breach', 3), due('escalation', 4)]
    expect(worthTelling(all).map(one => one.kind)).toEqual(['breach', 'escalation'])
  })
  test('the last warning rather than the first, for each clock', () => {
    const all = [due('warning', 1), due('warning', 2), due('warning', 1, 'd')]
    expect(worthTelling(all).map(one => [one.clockId, one.at])).toEqual([
      ['c', 2],
      ['d', 1],
    ])
  })
})
