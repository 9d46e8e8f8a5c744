// What can be asked for.

import { z } from 'zod'
import { languages } from '../actor.ts'
import { id, line, named } from '../shapes.ts'

/** English always; the other languages where somebody has written them. */
export const names = z.strictObject({
  en: line(120),
  nl: line(120).optional(),
  fr: line(120).optional(),
  es: line(120).optional(),
  ru: line(120).optional(),
})
export type Names = z.infer<typeof names>

/** The name in a language, the English one where it is missing. */
export const nameIn = (given: Readonly<Record<string, string | undefined>>, language: string): string =>
  given[language] ?? given.en ?? ''

/** The languages a name is still missing in. */
export const gapsOf = (given: Readonly<Record<string, string | undefined>>): readonly string[] =>
  languages.filter(language => !given[language])

export const service = z.object({
  id,
  name: z.string(),
  names: z.record(z.string(), z.string()),
  group: z.string(),
  team: named.nullable(),
  position: z.number().int(),
  archived: z.boolean(),
  version: z.number().int(),
})
export type Service = z.infer<typeof service>

export const newService = z.strictObject({
  names,
  group: line(80).or(z.literal('')).default(''),
  teamId: id.nullable().default(null),
})

export const serviceChange = z.strictObject({
  base: z.number().int(),
  names: names.optional(),
  group: line(80).or(z.literal('')).optional(),
  teamId: id.nullable().optional(),
  position: z.number().int().min(0).max(10_000).optional(),
  archived: z.boolean().optional(),
})
