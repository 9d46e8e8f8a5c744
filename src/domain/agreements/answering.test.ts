import { expect, test } from 'vitest'
import { filledIn, unknownPlaceholder } from './answering.ts'

const facts = { name: 'Kim Lee', number: 1042, company: 'Rivierzicht', manager: 'Eva' }

test('a text of ours is filled in with whom it is for and who looks after them', () => {
  expect(filledIn('Dear {{name}}, #{{ number }}: ask {{manager}} of {{company}}.', facts)).toBe(
    'Dear Kim Lee, #1042: ask Eva of Rivierzicht.',
  )
})

test('what nobody can fill in is found before it is saved', () => {
  expect(unknownPlaceholder('Dear {{name}} of {{company}}')).toBeNull()
  expect(unknownPlaceholder('Dear {{nmae}}')).toBe('{{nmae}}')
  expect(unknownPlaceholder('Dear {{}}')).toBe('{{}}')
  expect(unknownPlaceholder('Dear {{constructor}}')).toBe('{{constructor}}')
})
