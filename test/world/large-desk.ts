// A desk of 5,000 clients and 20,000 agreements as the palette keeps it, for its test and its measurement.

import { agreementEntries, indexEntries } from '#web/shell/palette/sources.ts'

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
export const clients = Array.from({ length: 5_000 }, (_each, n) => ({
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
export const entries = [
  ...indexEntries({ tickets: [], clients, people: [], asOf: '2026-11-22T00:00:00Z' }),
  ...agreementEntries({ items: agreements, complete: true }),
]
