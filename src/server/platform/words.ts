// Words on the server: mails, refusals and event sentences, in the reader's language, English where a
// translation is missing.

import { createInstance, type i18n } from 'i18next'
import type { Language } from '#domain/actor.ts'
import { en } from '#locales/en/index.ts'
import { es } from '#locales/es/index.ts'
import { fr } from '#locales/fr/index.ts'
import type { MessageKey } from '#locales/keys.ts'
import { nl } from '#locales/nl/index.ts'
import { ru } from '#locales/ru/index.ts'

export type Say = (key: MessageKey, params?: Readonly<Record<string, unknown>>) => string

const instance: i18n = createInstance()
void instance.init({
  initAsync: false,
  lng: 'en',
  fallbackLng: 'en',
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: {
    en: { translation: en },
    nl: { translation: nl },
    fr: { translation: fr },
    es: { translation: es },
    ru: { translation: ru },
  } satisfies Record<Language, { readonly translation: Readonly<Record<string, string>> }>,
})

/** The catalogue in one language: `say('refusal.forbidden', {…})`. */
export const wordsIn = (language: Language): Say => {
  const translate = instance.getFixedT(language)
  return (key, params = {}) => translate(key, params)
}
