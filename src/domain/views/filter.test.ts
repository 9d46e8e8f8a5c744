import { describe, expect, test } from 'vitest'
import { readCursor, writeCursor } from './cursor.ts'
import { isEmpty, readFilter } from './filter.ts'

const read = (typed: string) => {
  const { clients, agreements, ...lists } = readFilter(typed)
  const all = {
    ...lists,
    clients: clients.names,
    clientNumbers: clients.numbers,
    agreements: agreements.names,
    agreementNumbers: agreements.numbers,
  }
  return Object.fromEntries(Object.entries(all).filter(([, list]) => list.length > 0))
}

describe('a filter as people type it', () => {
  test.each([
    ['', {}],
    ['   ', {}],
    ['client:acme p1', { clients: ['acme'], priorities: [1] }],
    ['client:"Acme Corp" import', { clients: ['Acme Corp'], words: ['import'] }],
    ['agreement:12 agreement:#7', { agreementNumbers: [12, 7] }],
    ['Agreement:gold agreement:"Gold 2026"', { agreements: ['gold', 'Gold 2026'] }],
    ['client:31 agreement:"2026"', { clientNumbers: [31], agreements: ['2026'] }],
    ['P2 p3 priority:4', { priorities: [2, 3, 4] }],
    ['status:Waiting tag:SSO', { statuses: ['waiting'], tags: ['sso'] }],
    ['#1042', { words: ['1042'] }],
    ['"row 30,001" stops', { words: ['row 30,001', 'stops'] }],
    ['p5 client: due<1d', { words: ['p5', 'client:', 'due<1d'] }],
    ['"never closed', { words: ['never closed'] }],
  ])('%j', (typed, means) => {
    expect(read(typed)).toEqual(means)
  })

  test('is empty when nothing was typed', () => {
    expect([' ', 'x', 'agreement:1', 'agreement:gold'].map(typed => isEmpty(readFilter(typed)))).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  test('is read in no time, whatever was typed', () => {
    const started = performance.now()
    for (const typed of [
      '"'.repeat(50_000),
      'a:'.repeat(50_000),
      ' '.repeat(100_000),
      'client:"'.repeat(10_000),
    ])
      readFilter(typed)
    expect(performance.now() - started).toBeLessThan(200)
  })
})

test('a place in the list survives being written down; what nobody wrote down is none', () => {
  const place = { part: 'quiet', at: 1_700_000_000_123, number: 1042 } as const
  expect(readCursor(writeCursor(place))).toEqual(place)
  for (const text of ['', 'due', 'due.1', 'due.1.2.3', 'later.1.2', 'due.NaN.1', 'due.1e9.1'])
    expect(readCursor(text)).toBeNull()
})
