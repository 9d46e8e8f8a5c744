// What a policy promises, as clients are told it: in sentences of theirs, without the words of our trade.

import type { Language } from '#domain/actor.ts'
import { format } from '#domain/format.ts'
import type { PolicyTerms } from '#domain/sla/policy-shapes.ts'
import { type SayPolicy, timePromised } from '#domain/sla/sentences.ts'
import { severities } from '#domain/sla/severity.ts'
import type { MessageKey } from '#locales/keys.ts'
import { wordsIn } from '#server/platform/words.ts'

export type PromisedToClient = {
  readonly severity: number
  readonly answer: string | null
  readonly solve: string | null
}

/** By severity; what is not promised is left out. */
export const promisedToClients = (terms: PolicyTerms, language: Language): readonly PromisedToClient[] => {
  const say = wordsIn(language)
  const speech = {
    say: ((key, values) => say(key as MessageKey, values)) as SayPolicy,
    format: format({ locale: language === 'en' ? 'en-GB' : language, zone: 'UTC' }),
  }
  return severities.flatMap(severity => {
    const answer = timePromised(terms, severity, 'first_response', speech)
    const solve = timePromised(terms, severity, 'resolution', speech)
    if (answer === null && solve === null) return []
    return [
      {
        severity: Number(severity),
        answer: answer === null ? null : say('portal.promise.answer', { time: answer }),
        solve: solve === null ? null : say('portal.promise.solve', { time: solve }),
      },
    ]
  })
}
