import { describe, expect, test } from 'vitest'
import { matching } from './matching.ts'

const people = [
  { name: 'Ana Kovač', note: 'ana@desk.example' },
  { name: 'Bo de Vries' },
  { name: 'Фёдор Орлов', words: ['oncall'] },
]
const names = (text: string) => matching(people, text).map(({ name }) => name)

describe('finding an option by typing', () => {
  test('nothing typed shows all of them in their own order', () => {
    expect(names('')).toEqual(['Ana Kovač', 'Bo de Vries', 'Фёдор Орлов'])
  })
  test('accents and case do not matter', () => {
    expect(names('KOVAC')).toEqual(['Ana Kovač'])
    expect(names('федор')).toEqual(['Фёдор Орлов'])
  })
  test('every word must begin one of theirs, in any order', () => {
    expect(names('vries b')).toEqual(['Bo de Vries'])
    expect(names('ries')).toEqual([])
  })
  test('a name in Cyrillic is found in Latin letters, and by its other words', () => {
    expect(names('orlov')).toEqual(['Фёдор Орлов'])
    expect(names('onc')).toEqual(['Фёдор Орлов'])
  })
})
