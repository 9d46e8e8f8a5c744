// The words for a client whose request no agreement covers, ready to be sent.

import type { Language } from '#domain/actor.ts'
import { filledIn } from '#domain/agreements/answering.ts'
import type { Db } from '#server/platform/db.ts'
import { wordsIn } from '#server/platform/words.ts'
import { readAgreementSettings } from './settings.ts'

export type Addressed = {
  readonly language: Language
  /** As we know the person; empty when we do not. */
  readonly name: string
  readonly number: number
  readonly company: string
  /** Who looks after the client; null: the company does. */
  readonly manager: string | null
}
export type PoliteWords = { readonly subject: string; readonly text: string }

/** Null when the desk does not answer such requests by itself. */
export const politeAnswer = async (db: Db, to: Addressed): Promise<PoliteWords | null> => {
  const settings = await readAgreementSettings(db)
  if (!settings.answerIsSent) return null
  const say = wordsIn(to.language)
  const facts = factsOf(to)
  const own = settings.answer[to.language]
  return {
    subject: `${say('outside.answer.subject', facts)} [#${to.number}]`,
    text: own ? filledIn(own, facts) : say('outside.answer.text', facts),
  }
}

export const politeRefusal = (to: Addressed): PoliteWords => {
  const say = wordsIn(to.language)
  const facts = factsOf(to)
  return {
    subject: `${say('outside.answer.subject', facts)} [#${to.number}]`,
    text: say('outside.declined.text', facts),
  }
}

const factsOf = ({ language, name, number, company, manager }: Addressed) => ({
  name: name || wordsIn(language)('outside.somebody'),
  number,
  company,
  manager: manager ?? company,
})
