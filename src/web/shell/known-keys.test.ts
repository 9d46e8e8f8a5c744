import { expect, test } from 'vitest'
import { knownKeys } from './known-keys.ts'

const files = import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true })
const sources = Object.entries(files).filter(
  ([file, text]) => text.includes('useCommands(') && !/\.test\.|known-keys\.ts$|\/platform\//.test(file),
)

/** `id: 'x', … keys: 'y'` of one command; what has no keys of its own is looked up in the palette. */
const offered = sources.flatMap(([file, text]) =>
  [...text.matchAll(/\bid: '([\w.]+)',(?:(?!\bid: )[\s\S])*?\bkeys: '([^']+)'/g)].map(
    ([, id = '', keys = '']) => [id, keys, file] as const,
  ),
)
const frames = 'useFrameCommands.ts'

test('the keys of every screen are known before it is visited', () => {
  const known = new Map(knownKeys.map(({ id, keys }) => [id, keys]))
  expect(offered.length).toBeGreaterThan(30)
  for (const [id, keys, file] of offered) {
    // These are offered on every screen, so they need no list.
    if (file.endsWith(frames) || file.endsWith('Everywhere.tsx')) continue
    expect([file, id, known.get(id)]).toEqual([file, id, keys])
  }
})

test('no key is told that no screen has', () => {
  const all = sources.map(([, text]) => text).join('\n')
  for (const { id } of knownKeys) {
    const isMade = id.startsWith('agreements.layout.')
    expect([id, all.includes(`'${id}'`) || isMade]).toEqual([id, true])
  }
  const ids = knownKeys.map(({ id }) => id)
  expect([...new Set(ids)]).toEqual(ids)
})
