import { expect, test } from 'vitest'
import { patternOf } from './pattern.ts'

test('the pattern of a name leaves client and year open', () => {
  expect(patternOf('Tokai Systems – Gold 2026', 'Tokai Systems')).toBe('{client} – Gold {year}')
  expect(patternOf('Gold 2026', 'Tokai Systems')).toBe('{client} – Gold {year}')
  expect(patternOf('Support for tokai systems', 'Tokai Systems')).toBe('Support for {client}')
  expect(patternOf('Plan 20260 units', 'Acme')).toBe('{client} – Plan 20260 units')
})
