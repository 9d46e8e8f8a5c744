import { expect, test } from 'vitest'
import { files as es } from './es.ts'
import { files as fr } from './fr.ts'
import { files as nl } from './nl.ts'
import { files as ru } from './ru.ts'

const sources = import.meta.glob<string>('../../**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const english = new Set(Object.keys(import.meta.glob('../../../locales/en/*.ts')).map(nameOf))

/** What the web says something from, as far as it is written yet. */
const used = [
  ...new Set(
    Object.values(sources).flatMap(source =>
      [...source.matchAll(/#locales\/en\/([\w-]+)\.ts'/g)].map(([, name = '']) => name),
    ),
  ),
]
  .filter(name => english.has(name))
  .sort()

test.each(Object.entries({ nl, fr, es, ru }))(
  'whatever the web says in English it can say in %s',
  (_language, files) => {
    const known = Object.keys(files).map(nameOf)
    expect(used.length).toBeGreaterThan(10)
    expect(used.filter(name => !known.includes(name))).toEqual([])
  },
)

function nameOf(path: string): string {
  return path.replace(/^.*\/|\.ts$/g, '')
}
