// A desk of 5,000 clients and 20,000 agreements, looked up on this device while somebody types.

import { describe, expect, test } from 'vitest'
import { rank, readQuery } from './ranking.ts'
import { agreementEntries, indexEntries } from './sources.ts'

const syllables = [
  'nor',
  'wind',
  'tok',
  'ai',
  'cor',
  'dil',
  'acm',
  'est',
  'ber',
  'gen',
  'lum',
  'ova',
  'kra',
  'fen',
  'zur',
]
const part = (n: number) => syllables[n % syllables.length] ?? ''
const nameOf = (n: number) => {
  const word = `${part(n)}${part(Math.floor(n / 15))}${part(Math.floor(n / 225))}${n}`
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${['GmbH', 'Systems', 'Logistics', 'Энергия'][n % 4]}`
}
const clients = Array.from({ length: 5_000 }, (_each, n) => ({
  id: `client-${n}`,
  number: n + 1,
  name: nameOf(n),
  also: [`formerly ${part(n + 7)}${n}`, `c${n}.example`, `D-${10_000 + n}`],
}))
const agreements = Array.from({ length: 20_000 }, (_each, n) => ({
  id: `agreement-${n}`,
  number: n + 1,
  name: `${['Gold', 'Silver', 'Bronze', 'Care'][n % 4]} ${2020 + (n % 9)}`,
  client: nameOf(n % 5_000),
  state: n % 3 === 0 ? ('ended' as const) : ('active' as const),
}))
const entries = [
  ...indexEntries({ tickets: [], clients, people: [], asOf: '2026-11-22T00:00:00Z' }),
  ...agreementEntries({ items: agreements, complete: true }),
]
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

  test('a key finds within 50 ms', () => {
    const typed = [
      'n',
      'no',
      'nor',
      'nord',
      'gold 2026',
      'энергия',
      'c4321.example',
      'acmnor',
      ':silver',
      'zzzz',
    ]
    for (const text of typed) find(text) // once, as anybody who has typed before
    // The best of five: what else the machine does meanwhile is not what is measured.
    const times = typed.map(text =>
      Math.min(
        ...Array.from({ length: 5 }, () => {
          const start = performance.now()
          find(text)
          return performance.now() - start
        }),
      ),
    )
    const middle = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
    expect(middle).toBeLessThan(50)
  })
})
