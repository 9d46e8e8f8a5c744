// One text said with its values. Our own twenty lines instead of i18next, which was 14 kB of the first load for what
// our texts use of it: `{{names}}` and plural forms. The server keeps i18next; a test holds the two to the same words.

import type { Messages } from './messages.ts'

export type Values = Readonly<Record<string, unknown>>

/** The text of a key, in the plural form that `count` asks for; undefined where there is none. */
export function textOf(
  messages: Messages,
  key: string,
  values: Values,
  language: string,
): string | undefined {
  const { count } = values
  return typeof count === 'number'
    ? (messages[`${key}_${formOf(language, count)}`] ?? messages[key])
    : messages[key]
}

/** What is written for each name is the caller's to say: numbers are not written alike everywhere. */
export const fill = (text: string, values: Values, write: (value: unknown, name: string) => string): string =>
  text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) =>
    values[name] === undefined || values[name] === null ? '' : write(values[name], name),
  )

const rules = new Map<string, Intl.PluralRules>()

function formOf(language: string, count: number): Intl.LDMLPluralRule {
  const known = rules.get(language) ?? new Intl.PluralRules(language)
  rules.set(language, known)
  return known.select(count)
}
