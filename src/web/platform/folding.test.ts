import { expect, test } from 'vitest'
import { match, searchable } from './folding.ts'

const finds = (query: string, text: string) => match(searchable(query), searchable(text))

test.each([
  ['zoe', 'Zoë van Dijk', 'start'],
  ['Zoë', 'ZOE', 'whole'],
  ['ivanov', 'Иванов', 'whole'],
  ['Иванов', 'Ivanov', 'whole'],
  ['yuri', 'Юрий Гагарин', 'start'],
  ['ежов', 'Ёжов', 'whole'],
  ['Хан', 'Khan', 'whole'],
  ['щукин', 'Shchukin', 'whole'],
  ['dijk', 'Zoë van Dijk', 'word'],
  ['dijk zoe', 'Zoë van Dijk', 'word'],
  ['oop', 'SSO loop', 'inside'],
  ['strasse', 'Hauptstraße 4', 'inside'],
  ['orsted', 'Ørsted', 'whole'],
] as const)('"%s" finds "%s" (%s)', (query, text, how) => {
  expect(finds(query, text)).toBe(how)
})

test('what is not there is not found', () => {
  expect(finds('acme', 'Nordwind')).toBeNull()
  expect(finds('loop import', 'SSO loop')).toBeNull()
})
