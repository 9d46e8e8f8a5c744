// What was answered to the form of a ticket's service, in the reader's language.

import type { z } from 'zod'
import type { Language } from '#domain/actor.ts'
import type { Answer } from '#domain/catalogue/answering.ts'
import { nameIn } from '#domain/catalogue/naming.ts'
import type { answered } from '#domain/tickets/shapes.ts'

export const answerShown = (
  { key, kind, names, value }: Answer,
  language: Language,
): z.infer<typeof answered> => ({ key, kind, name: nameIn(names, language), value: shown(value, language) })

const shown = (value: Answer['value'], language: Language): string | number | boolean | string[] => {
  if (typeof value !== 'object') return value
  if (isMany(value)) return value.map(({ names }) => nameIn(names, language))
  return 'id' in value ? value.name : nameIn(value.names, language)
}

type Many = Extract<Answer['value'], readonly unknown[]>
const isMany = (value: Answer['value']): value is Many => Array.isArray(value)
