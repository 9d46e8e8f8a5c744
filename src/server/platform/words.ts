// Words on the server: mails, refusals and event sentences, in the reader's language, English where a
// translation is missing.

import { createInstance, type i18n } from 'i18next'
import type { Language } from '#domain/actor.ts'
import { en } from '#locales/en/index.ts'
import type { MessageKey } from '#locales/keys.ts'

export type Say = (key: MessageKey, params?: Readonly<Record<string, unknown>>) => string

const instance: i18n = createInstance()
void instance.init({
  initAsync: false,
  lng: 'en',
  fallbackLng: 'en',
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: { en: { translation: en } },
})

/** Adds a language's catalogue; called once for each at start. */
export const addLanguage = (language: Language, catalogue: Readonly<Record<string, string>>): void =>
  void instance.addResourceBundle(language, 'translation', catalogue)

/** The catalogue in one language: `say('refusal.forbidden', {…})`. */
export const wordsIn = (language: Language): Say => {
  const translate = instance.getFixedT(language)
  return (key, params = {}) => translate(key, params)
}
