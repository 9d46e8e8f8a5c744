import { createInstance } from 'i18next'
import { describe, expect, test } from 'vitest'
import { groupAt, groupOf, groups } from './groups.ts'
import type { Messages } from './messages.ts'
import { type Files, others } from './others.ts'
import { fill, textOf } from './speaking.ts'

const sources = import.meta.glob<string>('../../**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const english = import.meta.glob<Files[string]>('../../../locales/en/*.ts', { eager: true })

/** What the web says something from, as far as it is written yet. */
const used = [
  ...new Set(
    Object.values(sources).flatMap(source =>
      [...source.matchAll(/#locales\/en\/([\w-]+)\.ts'/g)].map(([, name = '']) => name),
    ),
  ),
]
  .filter(name => Object.keys(english).some(path => nameOf(path) === name))
  .sort()

const languages = Object.keys(others) as (keyof typeof others)[]

describe.each(languages)('in %s', language => {
  test('whatever the web says in English is in the group it is looked for in', async () => {
    expect(used.length).toBeGreaterThan(10)
    for (const name of used) {
      const { files } = await others[language][groupOf(name)]()
      expect.soft(Object.keys(files).map(nameOf), `${name} in ${groupOf(name)}`).toContain(name)
    }
  })

  test('no text is fetched with two groups', async () => {
    const all = await Promise.all(
      groups.map(async group => Object.keys((await others[language][group]()).files)),
    )
    expect(all.flat().length).toBe(new Set(all.flat()).size)
  })

  test('every text reads as the server’s i18next would say it, whatever the count', async () => {
    const theirs = createInstance()
    await theirs.init({
      lng: language,
      resources: {},
      keySeparator: false,
      nsSeparator: false,
      interpolation: { escapeValue: false },
    })
    for (const group of groups)
      for (const [path, file] of Object.entries((await others[language][group]()).files)) {
        const [messages = {}] = Object.values(file)
        theirs.addResourceBundle(language, path, messages)
        const slots = Object.values(messages).flatMap(text => [...text.matchAll(/\{\{(\w+)\}\}/g)])
        const values = Object.fromEntries(slots.map(([, name = ''], n) => [name, n % 2 ? n : `<b>$& & ${n}`]))
        for (const [key, counts] of countsOf(messages))
          for (const count of counts) {
            const given = { ...values, count }
            const said = fill(textOf(messages, key, given, language) ?? key, given, String)
            if (said !== theirs.t(key, { ...given, ns: path }))
              expect.soft(said, path).toBe(theirs.t(key, { ...given, ns: path }))
          }
      }
  })
})

/** Each key as it is asked for: by itself, or with counts of every kind when it has plural forms. */
function countsOf(messages: Messages): ReadonlyMap<string, readonly (number | undefined)[]> {
  return new Map(
    Object.keys(messages).map(key => {
      const base = key.replace(/_(?:zero|one|two|few|many|other)$/, '')
      return base !== key && `${base}_other` in messages
        ? [base, [0, 1, 2, 5, 21, 1.5, 1_000_000]]
        : [key, [undefined, 1]]
    }),
  )
}

test('an address fetches the words of its own screen', () => {
  expect(groupAt('/q/mine')).toBe('desk')
  expect(groupAt('/t/1042')).toBe('desk')
  expect(groupAt('/a/A-12')).toBe('agreements')
  expect(groupAt('/agreements/new')).toBe('agreements')
  expect(groupAt('/c/nordwind')).toBe('clients')
  expect(groupAt('/settings/policies')).toBe('settings')
  expect(groupAt('/sign-in')).toBe('door')
  expect(groupAt('/requests/1042')).toBe('portal')
})

function nameOf(path: string): string {
  return path.replace(/^.*\/|\.ts$/g, '')
}
