import { expect, test } from 'vitest'
import { unreadable } from '#web/ui/forms/reading-day.ts'
import { readPerson, readZone } from './reading.ts'

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
