// What is asked with a service: its fields, in the order they are shown. Everything people read is per language.

import { z } from 'zod'
import { language, line } from '../shapes.ts'
import { fieldKinds } from './fields.ts'

/** English always; the other languages where somebody has written them. */
export const names = z.strictObject({
  en: line(120),
  nl: line(120).optional(),
  fr: line(120).optional(),
  es: line(120).optional(),
  ru: line(120).optional(),
})
export type Names = z.infer<typeof names>

/** A word that stays the same when the names change: answers are kept under it. */
const key = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'small letters, digits and _, beginning with a letter')

export const formChoice = z.strictObject({ key, names })
export const formField = z.strictObject({
  key,
  kind: z.enum(fieldKinds),
  names,
  help: z.partialRecord(language, line(300)).default({}),
  required: z.boolean().default(false),
  /** For `choice` and `multi_choice`; empty for all others. */
  choices: z.array(formChoice).max(60).default([]),
})
export type FormField = z.infer<typeof formField>

export const form = z.array(formField).max(30)
export type Form = readonly FormField[]
