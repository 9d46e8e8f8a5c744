import { expect, test } from 'vitest'
import { weekOf } from './opening-hours.ts'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const

test('a week with a lunch break has two bands a day and none at the weekend', () => {
  const { week } = weekOf(
    [
      { days: [...weekdays], from: '09:00', until: '12:30' },
      { days: [...weekdays], from: '13:00', until: '17:30' },
    ],
    'Europe/Amsterdam',
  )
  expect(Object.keys(week)).toEqual([...weekdays])
  expect(week.wed).toEqual([
    ['09:00', '12:30'],
    ['13:00', '17:30'],
  ])
})

test('a night shift runs past midnight', () => {
  expect(weekOf([{ days: ['fri'], from: '22:00', until: '06:00' }], 'UTC').week).toEqual({
    fri: [['22:00', '30:00']],
  })
})

test('all day is all day, not no time at all', () => {
  expect(weekOf([{ days: ['sun'], from: '00:00', until: '24:00' }], 'UTC').week.sun).toEqual([
    ['00:00', '24:00'],
  ])
  expect(weekOf([{ days: ['sun'], from: '00:00', until: '00:00' }], 'UTC').week.sun).toEqual([
    ['00:00', '24:00'],
  ])
})

test('hours that were typed twice count once', () => {
  const { week } = weekOf(
    [
      { days: ['mon'], from: '08:00', until: '12:00' },
      { days: ['mon', 'tue'], from: '10:00', until: '16:00' },
      { days: ['mon'], from: '16:00', until: '17:00' },
    ],
    'UTC',
  )
  expect(week.mon).toEqual([['08:00', '17:00']])
  expect(week.tue).toEqual([['10:00', '16:00']])
})
