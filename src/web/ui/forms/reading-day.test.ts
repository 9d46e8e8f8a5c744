import { expect, test } from 'vitest'
import { format } from '#domain/format.ts'
import { monthsOn, readDay, unreadable, writeDay } from './reading-day.ts'

const locales = ['en-GB', 'en-US', 'nl-NL', 'fr-FR', 'es-ES', 'ru-RU']

test('a day that is shown can be typed again, in every language and on every day of the year', () => {
  for (const locale of locales) {
    const shownTo = format({ locale, zone: 'Pacific/Auckland' })
    for (let at = 0; at < 365; at += 1) {
      const day = new Date(Date.UTC(2027, 0, 1 + at)).toISOString().slice(0, 10)
      const shown = writeDay(day, shownTo)
      expect([locale, shown, readDay(shown, locale)]).toEqual([locale, shown, day])
      const plain = shownTo.inZone('UTC').date(Date.parse(`${day}T12:00Z`) as never)
      expect([locale, plain, readDay(plain, locale)]).toEqual([locale, plain, day])
    }
  }
})

test('the day of the week is said with the day', () => {
  expect(writeDay('2026-12-05', format({ locale: 'en-GB', zone: 'UTC' }))).toBe('Sat 5 Dec 2026')
  expect(writeDay('2026-12-05', format({ locale: 'nl-NL', zone: 'UTC' }))).toBe('za 5 dec 2026')
})

test('figures are read in the order of the reader’s region', () => {
  expect(readDay('1/2/2027', 'en-GB')).toBe('2027-02-01')
  expect(readDay('1/2/2027', 'en-US')).toBe('2027-01-02')
  expect(readDay('31.12.27', 'ru-RU')).toBe('2027-12-31')
  expect(readDay('31-12-2027', 'nl-NL')).toBe('2027-12-31')
  expect(readDay('2027-12-31 00:00:00', 'en-US')).toBe('2027-12-31')
})

test('nothing, or a dash, is an open end; a day that does not exist is no day', () => {
  expect(readDay('', 'en-GB')).toBeNull()
  expect(readDay(' – ', 'en-GB')).toBeNull()
  expect(readDay('30 Feb 2027', 'en-GB')).toBe(unreadable)
  expect(readDay('31/31/2027', 'en-GB')).toBe(unreadable)
  expect(readDay('next year', 'en-GB')).toBe(unreadable)
})

const today = '2026-11-22'

test('a length is counted from today, or from the first day up to the last one served', () => {
  expect(readDay('+30d', 'en-GB', { today })).toBe('2026-12-22')
  expect(readDay('+2w', 'en-GB', { today })).toBe('2026-12-06')
  expect(readDay('+12m', 'en-GB', { today, from: '2027-01-01', last: true })).toBe('2027-12-31')
  expect(readDay('+1 j', 'nl-NL', { today, from: '2027-01-01', last: true })).toBe('2027-12-31')
  expect(readDay('+10j', 'fr-FR', { today })).toBe('2026-12-02')
  expect(readDay('+6 мес.', 'ru-RU', { today, from: '2027-01-01', last: true })).toBe('2027-06-30')
  expect(readDay('+12m', 'en-GB')).toBe(unreadable)
})

test('the end of a month stays the end of a month', () => {
  expect(monthsOn('2027-01-31', 1)).toBe('2027-02-28')
  expect(monthsOn('2027-12-15', 1)).toBe('2028-01-15')
  expect(monthsOn('2027-01-15', -1)).toBe('2026-12-15')
})

test('today and tomorrow are words of the reader’s language', () => {
  expect(readDay('tomorrow', 'en-GB', { today })).toBe('2026-11-23')
  expect(readDay('Morgen', 'nl-NL', { today })).toBe('2026-11-23')
  expect(readDay('сегодня', 'ru-RU', { today })).toBe('2026-11-22')
})

test('a day without its year is the next such day', () => {
  expect(readDay('1 jan', 'en-GB', { today })).toBe('2027-01-01')
  expect(readDay('24/12', 'nl-NL', { today })).toBe('2026-12-24')
  expect(readDay('12/24', 'en-US', { today })).toBe('2026-12-24')
  expect(readDay('29 février', 'fr-FR', { today })).toBe('2028-02-29')
})
