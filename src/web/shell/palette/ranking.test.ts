import { expect, test } from 'vitest'
import { searchable } from '#web/platform/folding.ts'
import type { Entry, Kind } from './entry.ts'
import { faded, rank, readQuery } from './ranking.ts'

const entry = (kind: Kind, name: string, rest: Partial<Entry> = {}): Entry => ({
  id: `${kind}:${name}`,
  kind,
  name,
  note: null,
  text: searchable(rest.number ? `#${rest.number}` : '', name),
  number: null,
  mine: false,
  live: true,
  here: false,
  likely: 0,
  icon: null,
  keys: null,
  to: null,
  run: null,
  inside: null,
  ...rest,
})

const desk = [
  entry('ticket', 'SSO loop after update', { number: 4812 }),
  entry('ticket', 'Import of 4812 rows stops', { number: 4807, mine: true }),
  entry('ticket', 'Loop in the proxy', { number: 3101, live: false }),
  entry('client', 'Nordwind GmbH'),
  entry('client', 'Nordlicht (gone)', { live: false }),
  entry('person', 'Иван Иванов'),
  entry('option', 'Urgent', { here: true, likely: 0 }),
  entry('ticket', 'An urgent question about ports', { number: 4700 }),
  entry('action', 'Assign to…', { here: true, likely: 9 }),
  entry('action', 'Theme: dark', { likely: 1 }),
]
const found = (text: string, familiar = new Map<string, number>()) =>
  rank(desk, readQuery(text), familiar).map(one => one.name)

test('the exact number comes first, before a ticket of mine that has it in its subject', () => {
  expect(found('4812')[0]).toBe('SSO loop after update')
  expect(found('#4812')[0]).toBe('SSO loop after update')
})

test('what one opens often comes before what only begins the same', () => {
  expect(found('nord')[0]).toBe('Nordwind GmbH')
  expect(found('nord', new Map([['client:Nordlicht (gone)', 3]]))[0]).toBe('Nordlicht (gone)')
})

test('an option of this screen is named directly', () => {
  expect(found('urgent')[0]).toBe('Urgent')
})

test('an open ticket comes before one that is over', () => {
  const loops = found('loop')
  expect(loops).toContain('Loop in the proxy')
  expect(rank(desk, readQuery('loop'), new Map()).filter(one => one.kind === 'ticket')).toHaveLength(2)
})

test('a name is found in either alphabet', () => {
  expect(found('ivanov')).toEqual(['Иван Иванов'])
})

test('#, @ and > search one kind only', () => {
  expect(found('@ivan')).toEqual(['Иван Иванов'])
  expect(found('>nord')).toEqual([])
  expect(found('#loop')).toHaveLength(2)
  expect(found('> ')).toContain('Assign to…')
})

test('with nothing typed, what can be done here is first', () => {
  expect(found('')[0]).toBe('Assign to…')
})

test('the weight of an opening halves in a week', () => {
  expect(faded(4, 7 * 86_400_000)).toBe(2)
  expect(faded(4, -5)).toBe(4)
})

test('five thousand clients and forty thousand tickets answer within a blink', () => {
  const many = Array.from({ length: 45_000 }, (_, n) =>
    entry(n % 9 === 0 ? 'client' : 'ticket', `Nordwind subject ${n} search`, { number: n }),
  )
  rank(many, readQuery('subject 44'), new Map()) // warm
  const before = performance.now()
  const hits = rank(many, readQuery('subject 4499'), new Map())
  expect(performance.now() - before).toBeLessThan(250)
  expect(hits.length).toBeGreaterThan(0)
})
