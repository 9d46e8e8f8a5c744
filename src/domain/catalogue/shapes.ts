// What can be asked for.

import { z } from 'zod'
import { id, language, line, named, text } from '../shapes.ts'
import { form, formField, names } from './form.ts'

export { type Names, names } from './form.ts'
export { gapsOf, nameIn } from './naming.ts'

/** What it is, for whoever asks for it; as much as somebody has written, in any language. */
const descriptions = z.partialRecord(language, text(2_000))
const rank = (worst: number) => z.number().int().min(1).max(worst)

/** Where its tickets begin when nobody says otherwise. */
const begins = {
  typeId: id.nullable(),
  severity: rank(4).nullable(),
  urgency: rank(3).nullable(),
}

export const service = z.object({
  id,
  name: z.string(),
  names: z.record(z.string(), z.string()),
  /** In the reader’s language, the English one where it is missing. */
  description: z.string(),
  descriptions: z.record(z.string(), z.string()),
  group: z.string(),
  team: named.nullable(),
  ...begins,
  /** Whoever asks for it says how bad it is. */
  asksImpact: z.boolean(),
  form: z.array(formField),
  position: z.number().int(),
  archived: z.boolean(),
  version: z.number().int(),
})
export type Service = z.infer<typeof service>

const group = line(80).or(z.literal(''))

export const newService = z.strictObject({
  names,
  descriptions: descriptions.default({}),
  group: group.default(''),
  teamId: id.nullable().default(null),
  typeId: begins.typeId.default(null),
  severity: begins.severity.default(null),
  urgency: begins.urgency.default(null),
  asksImpact: z.boolean().default(true),
  form: form.default([]),
})
export type NewService = z.infer<typeof newService>

export const serviceChange = z.strictObject({
  base: z.number().int(),
  names: names.optional(),
  descriptions: descriptions.optional(),
  group: group.optional(),
  teamId: id.nullable().optional(),
  typeId: begins.typeId.optional(),
  severity: begins.severity.optional(),
  urgency: begins.urgency.optional(),
  asksImpact: z.boolean().optional(),
  form: form.optional(),
  position: z.number().int().min(0).max(10_000).optional(),
  archived: z.boolean().optional(),
})
