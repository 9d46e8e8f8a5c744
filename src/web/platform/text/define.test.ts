import { expect, test } from 'vitest'
import { defineText } from './define.ts'
import { setNumbers } from './language.ts'

const { say } = defineText('test-words', {
  hello: 'Hello {{name}}',
  rows_one: '{{count}} row',
  rows_other: '{{count}} rows',
  ticket: '#{{number}}',
  'dotted.key': 'A key is flat, whatever is in it',
} as const)

test('values are put where they belong, and nothing is escaped twice', () => {
  expect(say('hello', { name: 'Zoë & Zonen <b>' })).toBe('Hello Zoë & Zonen <b>')
})

test('one row, several rows', () => {
  expect(say('rows', { count: 1 })).toBe('1 row')
  expect(say('rows', { count: 0 })).toBe('0 rows')
})

test('how many is written as the reader writes numbers; a ticket’s number is a name', () => {
  setNumbers(value => new Intl.NumberFormat('nl-NL').format(value))
  expect(say('rows', { count: 12_345 })).toBe('12.345 rows')
  expect(say('ticket', { number: 12_345 })).toBe('#12345')
  setNumbers(String)
})

test('keys are flat', () => {
  expect(say('dotted.key')).toBe('A key is flat, whatever is in it')
})

test('a wrong key and a forgotten value do not compile', () => {
  // @ts-expect-error there is no such key
  expect(say('goodbye')).toBe('goodbye')
  // @ts-expect-error the name is missing
  expect(say('hello')).toContain('Hello')
})
