import { describe, expect, test } from 'vitest'
import { readFilter } from '#domain/views/filter.ts'
import { complete, wordAt } from './filter-words.ts'

const at = (marked: string) => {
  const caret = marked.indexOf('|')
  const text = marked.replace('|', '')
  return { text, word: wordAt(text, caret) }
}

describe('typing a filter', () => {
  test('the word at the caret is the one that is completed', () => {
    expect(at('import cli|').word).toMatchObject({ key: null, typed: 'cli', from: 7 })
    expect(at('client:ac|').word).toMatchObject({ key: 'client', typed: 'ac', from: 0 })
    expect(at('client:"Acme Tr| p1').word).toMatchObject({ key: 'client', typed: 'Acme Tr', from: 0 })
    expect(at('p1 |').word).toMatchObject({ key: null, typed: '', from: 3 })
  })
  test('a name of several words is quoted, and the filter understands it', () => {
    const { text, word } = at('sso client:acm|')
    const next = complete(text, word, { key: 'client', value: 'Acme Trading' })
    expect(next.text).toBe('sso client:"Acme Trading" ')
    expect(next.caret).toBe(next.text.length)
    expect(readFilter(next.text)).toMatchObject({ words: ['sso'], clients: { names: ['Acme Trading'] } })
  })
  test('an agreement is written by its number; a client whose name is a number keeps its quotes', () => {
    const agreement = at('agreement:gol|')
    expect(complete(agreement.text, agreement.word, { key: 'agreement', value: '12' }).text).toBe(
      'agreement:12 ',
    )
    const client = at('client:36|')
    const { text } = complete(client.text, client.word, { key: 'client', value: '365' })
    expect(readFilter(text).clients).toEqual({ numbers: [], names: ['365'] })
  })
  test('what stands after the caret stays', () => {
    const { text, word } = at('tag:s| p1')
    expect(complete(text, word, { key: 'tag', value: 'sso' }).text).toBe('tag:sso p1')
  })
  test('a key alone waits for its value', () => {
    const { text, word } = at('st|')
    expect(complete(text, word, { key: 'status', value: null })).toEqual({ text: 'status:', caret: 7 })
  })
  test('a priority is written as people say it', () => {
    const { text, word } = at('priority:|')
    expect(complete(text, word, { key: 'priority', value: '1' }).text).toBe('p1 ')
  })
})
