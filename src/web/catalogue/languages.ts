import type { Language } from '#domain/actor.ts'
import { languageChoices } from '#web/people/door/places.ts'

/** A language in its own name. */
export const languageName = (language: Language): string =>
  languageChoices.find(({ id }) => id === language)?.name ?? language
