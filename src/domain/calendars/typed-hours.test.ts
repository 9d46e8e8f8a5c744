import { expect, test } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { readHours, typeHours } from './typed-hours.ts'

test('a working week with a lunch break is read as it is typed', () => {
  const lunch = [
    ['08:30', '12:00'],
    ['13:00', '17:30'],
  ]
  expect(readHours('mo-fr 8:30-12, 13-17:30')).toEqual({
    mon: lunch,
    tue: lunch,
    wed: lunch,
    thu: lunch,
    fri: lunch,
  })
  expect(readHours('Mon–Wed 9.00–17.00; Sat 9-13')).toMatchObject({
    mon: [['09:00', '17:00']],
    sat: [['09:00', '13:00']],
  })
})

test('a night shift closes on the next day, and a day may be open all round', () => {
  expect(readHours('fr 22-6')).toEqual({ fri: [['22:00', '30:00']] })
  expect(readHours('sa,su 0-24')).toEqual({ sat: [['00:00', '24:00']], sun: [['00:00', '24:00']] })
  expect(Object.keys(readHours('24/7'))).toHaveLength(7)
})

test('a week that runs over Sunday goes round', () => {
  expect(Object.keys(readHours('fr-mo 9-17'))).toEqual(['fri', 'sat', 'sun', 'mon'])
})

test('day names of the reader’s language come before English ones', () => {
  expect(readHours('ma-vr 9-17', 'nl')).toMatchObject({
    mon: [['09:00', '17:00']],
    fri: [['09:00', '17:00']],
  })
  expect(readHours('ma 9h-17h30'.replace('9h-', '9h00-'), 'fr')).toEqual({ tue: [['09:00', '17:30']] })
  expect(readHours('пн-пт 9:00-18:00', 'ru')).toMatchObject({
    mon: [['09:00', '18:00']],
    fri: [['09:00', '18:00']],
  })
})

test('what cannot be read is named, and nothing is guessed', () => {
  for (const typed of ['', 'always', 'mo-fr', '9-17', 'mo 9-49', 'mo 9:75-17', 'xx 9-17']) {
    const read = readHours(typed)
    expect(isRefusal(read) && read.code, typed).toBe('calendars.hours_unreadable')
  }
})

test('hours are typed back as they were read', () => {
  for (const typed of [
    'mo-fr 09:00-17:00',
    'mo-th 08:30-12:00, 13:00-17:30; fr 08:30-12:00',
    'fr 22:00-06:00',
  ])
    expect(typeHours(readHours(typed) as never)).toBe(typed)
})
