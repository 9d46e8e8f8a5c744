import { expect, test } from 'vitest'
import { patternOf } from './pattern.ts'

test('the pattern of a name leaves client and year open', () => {
  expect(patternOf('Tokai Systems – Gold 2026', 'Tokai Systems')).toBe('{client} – Gold {year}')
  expect(patternOf('Gold 2026', 'Tokai Systems')).toBe('{client} – Gold {year}')
  expect(patternOf('Support for tokai systems', 'Tokai Systems')).toBe('Support for {client}')
  expect(patternOf('Plan 20260 units', 'Acme')).toBe('{client} – Plan 20260 units')
})

test('a client is often called by one word of its name', () => {
  expect(patternOf('Vauban Standard 2027', 'Ateliers Vauban')).toBe('{client} Standard {year}')
  expect(patternOf('Support of Systems 2027', 'Tokai Systems')).toBe('{client} – Support of Systems {year}')
  expect(patternOf('Nordwind Gold 2026', 'Nordwind Energie')).toBe('{client} Gold {year}')
  expect(patternOf('Start 2026', 'Art Supplies')).toBe('{client} – Start {year}')
  expect(patternOf('La Gold 2026', 'La Poste')).toBe('{client} – La Gold {year}')
})
