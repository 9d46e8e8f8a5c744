// Words and formats of one reader.

import type { Language } from '#domain/actor.ts'
import type { PartSpeech } from '#domain/agreements/comparing.ts'
import { type Format, format } from '#domain/format.ts'
import type { SayPolicy } from '#domain/sla/sentences.ts'
import type { MessageKey } from '#locales/keys.ts'
import { wordsIn } from '#server/platform/words.ts'

export type Speech = { readonly language: Language; readonly say: SayPolicy; readonly format: Format }

export const speechIn = (language: Language): Speech => {
  const translate = wordsIn(language)
  return {
    language,
    say: (key, values = {}) => translate(key as MessageKey, values),
    format: format({ locale: language === 'en' ? 'en-GB' : language, zone: 'UTC' }),
  }
}

export const naming = (speech: Speech, names: PartSpeech['names']): PartSpeech => ({ ...speech, names })
