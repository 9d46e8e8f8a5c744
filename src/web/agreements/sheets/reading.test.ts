import { expect, test } from 'vitest'
import { format } from '#domain/format.ts'
import { dayText } from '../days.ts'
import { readDay, readPerson, readZone, unreadable } from './reading.ts'

test('a day that is shown can be typed again, in every language and month', () => {
  for (const locale of ['en-GB', 'en-US', 'nl-NL', 'fr-FR', 'es-ES', 'ru-RU'])
    for (let month = 1; month <= 12; month++) {
      const day = `2027-${String(month).padStart(2, '0')}-28`
      const shown = dayText(day, format({ locale, zone: 'Pacific/Auckland' }))
      expect([locale, shown, readDay(shown, locale)]).toEqual([locale, shown, day])
    }
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

test('a zone is known by its name and by its place', () => {
  const zones = [
    { id: 'America/New_York', name: 'New York (America)' },
    { id: 'Asia/Tokyo', name: 'Tokyo (Asia)' },
  ]
  expect(readZone('tokyo', zones)).toBe('Asia/Tokyo')
  expect(readZone('America/New_York', zones)).toBe('America/New_York')
  expect(readZone('New York', zones)).toBe('America/New_York')
  expect(readZone('Atlantis', zones)).toBe(unreadable)
})

test('a person is known by name or address, and two of one name by neither', () => {
  const eva = { id: '1', name: 'Éva Novák', email: 'eva@accord.example' }
  const one = { id: '2', name: 'Jan Smit', email: 'jan@accord.example' }
  const other = { id: '3', name: 'Jan Smit', email: 'jan.smit@accord.example' }
  expect(readPerson('eva novak', [eva, one])).toBe(eva)
  expect(readPerson('jan.smit@accord.example', [eva, one, other])).toBe(other)
  expect(readPerson('Jan Smit', [one, other])).toBe(unreadable)
  expect(readPerson('', [eva])).toBeNull()
})
