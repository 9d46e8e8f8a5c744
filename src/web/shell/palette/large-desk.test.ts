// A desk of 5,000 clients and 20,000 agreements, looked up on this device while somebody types.

import { describe, expect, test } from 'vitest'
import { clients, entries } from '#test/world/large-desk.ts'
import { rank, readQuery } from './ranking.ts'

const find = (text: string) => rank(entries, readQuery(text), new Map())

describe('on a desk with 5,000 clients and 20,000 agreements', () => {
  const { name, number, also } = clients[4_321] ?? { name: '', number: 0, also: [] }
  test.each([
    ['name', name],
    ['the beginning of its name', name.slice(0, 12)],
    ['former name', also[0] ?? ''],
    ['mail domain', also[1] ?? ''],
    ['reference', also[2] ?? ''],
    ['number', String(number)],
  ])('a client is among the first three by its %s', (_what, typed) => {
    const first = find(typed)
      .filter(({ kind }) => kind === 'client')
      .slice(0, 3)
    expect(first.map(one => one.id)).toContain('client:client-4321')
  })

  test('a client is found in the other alphabet', () => {
    const other = clients[4_323] ?? { name: '' }
    const typed = other.name.replace('Энергия', 'Energiia')
    expect(find(typed)[0]?.id).toBe('client:client-4323')
  })
})
