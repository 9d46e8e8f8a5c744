// A name in five languages, English always.

import { languages } from '../actor.ts'

/** The name in a language, the English one where it is missing. */
export const nameIn = (given: Readonly<Record<string, string | undefined>>, language: string): string =>
  given[language] ?? given.en ?? ''

/** The languages a name is still missing in. */
export const gapsOf = (given: Readonly<Record<string, string | undefined>>): readonly string[] =>
  languages.filter(language => !given[language])
