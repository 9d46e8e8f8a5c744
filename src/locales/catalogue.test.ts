// Every language says everything English says: same files, same keys, same values to fill in.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

type Messages = Readonly<Record<string, string>>

const here = new URL('.', import.meta.url)
const languages = ['nl', 'fr', 'es', 'ru'] as const
const filesOf = (language: string) =>
  readdirSync(new URL(`${language}/`, here)).filter(file => file.endsWith('.ts') && file !== 'index.ts')
const english = filesOf('en')

const load = async (language: string, file: string): Promise<{ name: string; messages: Messages }> => {
  const [found] = Object.entries(
    (await import(/* @vite-ignore */ new URL(`${language}/${file}`, here).href)) as Record<string, Messages>,
  )
  if (!found) throw new Error(`${language}/${file} exports nothing`)
  return { name: found[0], messages: found[1] }
}

/** The files a language's index merges: what the server speaks from. */
const mergedIn = (language: string): string[] =>
  [...readFileSync(new URL(`${language}/index.ts`, here), 'utf8').matchAll(/from '\.\/(.+\.ts)'/g)].map(
    ([, file]) => file ?? '',
  )

const slotsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/\{\{[^}]+\}\}/g)].map(([slot]) => slot)),
]
const tagsIn = (text: string): string[] => (text.match(/<\/?[a-z]+>/g) ?? []).sort()

/** `x` for a key that English has as `x_one` and `x_other`. */
const familyOf = (key: string, messages: Messages): string | null => {
  const base = /^(.+)_(?:one|few|many|other)$/.exec(key)?.[1]
  return base !== undefined && `${base}_one` in messages && `${base}_other` in messages ? base : null
}

const keysIn = (language: string, messages: Messages): string[] => {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const keys = Object.keys(messages).flatMap(key => {
    const family = familyOf(key, messages)
    return family === null ? [key] : forms.map(form => `${family}_${form}`)
  })
  return [...new Set(keys)].sort()
}

/** What a text must let in. "One" may leave the number out as English does, unless it is also said of 21. */
const neededIn = (language: string, key: string, messages: Messages): string[] => {
  const family = familyOf(key, messages)
  if (family === null) return slotsIn(messages[key] ?? '')
  const many = slotsIn(messages[`${family}_other`] ?? '')
  const alsoOf21 = new Intl.PluralRules(language).select(21) === 'one'
  if (!key.endsWith('_one') || alsoOf21) return many
  const one = slotsIn(messages[`${family}_one`] ?? '')
  return many.filter(slot => one.includes(slot))
}

const allowedIn = (key: string, messages: Messages): string[] => {
  const family = familyOf(key, messages)
  return slotsIn(
    family === null ? (messages[key] ?? '') : `${messages[`${family}_one`]} ${messages[`${family}_other`]}`,
  )
}

// Long words that are the same in two languages.
const sameInBoth: Readonly<Record<string, readonly string[]>> = {
  nl: [],
  fr: ['Conversation', 'Notifications'],
  es: [],
  ru: [],
}

const chipWords = ['state_not_started', 'state_ok', 'state_soon', 'state_risk', 'state_breached', 'state_met']

describe.each(languages)('in %s', language => {
  test('every English file is there, and no other', () => {
    expect(filesOf(language)).toEqual(english)
  })

  test('the server speaks from the same files as in English', () => {
    expect(mergedIn(language)).toEqual(mergedIn('en'))
  })

  describe.each(english)('%s', file => {
    test('has the same name and the same keys, with every plural form of the language', async () => {
      const [ours, theirs] = await Promise.all([load(language, file), load('en', file)])
      expect(ours.name).toBe(theirs.name)
      expect(Object.keys(ours.messages).sort()).toEqual(keysIn(language, theirs.messages))
    })

    test('fills in the same values and marks the same parts', async () => {
      const [{ messages: ours }, { messages: theirs }] = await Promise.all([
        load(language, file),
        load('en', file),
      ])
      for (const [key, text] of Object.entries(ours)) {
        const slots = slotsIn(text)
        expect.soft(slots, key).toEqual(expect.arrayContaining(neededIn(language, key, theirs)))
        expect.soft(allowedIn(key, theirs), key).toEqual(expect.arrayContaining(slots))
        const source = theirs[key] ?? theirs[`${familyOf(key, { ...ours, ...theirs })}_other`] ?? ''
        expect.soft(tagsIn(text), key).toEqual(tagsIn(source))
      }
    })

    test('says something everywhere, and says it in its own language', async () => {
      const [{ messages: ours }, { messages: theirs }] = await Promise.all([
        load(language, file),
        load('en', file),
      ])
      for (const [key, text] of Object.entries(ours)) {
        expect.soft(text.trim(), key).not.toBe('')
        const letters = text.replaceAll(/\{\{[^}]+\}\}|[^\p{L}]/gu, '')
        if (letters.length <= 12 || sameInBoth[language]?.includes(text)) continue
        expect.soft(text, key).not.toBe(theirs[key])
      }
    })
  })

  test('a promise’s state fits on its chip', async () => {
    const { messages } = await load(language, 'promise.ts')
    for (const key of chipWords) expect.soft(messages[key]?.length, messages[key]).toBeLessThanOrEqual(14)
  })
})

test.each(['en', ...languages])(
  'in %s no key stands in two of the files the server merges',
  async language => {
    const seen = new Map<string, string>()
    for (const file of mergedIn(language))
      for (const key of Object.keys((await load(language, file)).messages)) {
        expect.soft(seen.get(key), `${key} in ${file}`).toBeUndefined()
        seen.set(key, file)
      }
    expect(seen.size).toBeGreaterThan(200)
  },
)
