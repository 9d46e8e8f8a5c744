// Shapes that several rooms' contracts share.

import { z } from 'zod'
import { languages } from './actor.ts'

export const id = z.uuid()
export const isoInstant = z.iso.datetime({ offset: true })
export const language = z.enum(languages)
/** Free text of one line: trimmed, no control characters, at least one visible character. */
export const line = (max: number) =>
  z
    .string()
    .transform(value => value.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .refine(value => !/\p{Cc}/u.test(value), 'no control characters'),
    )
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .transform(value => value.normalize('NFC'))
    .refine(value => !value.includes('\u0000'), 'no NUL character')
export const email = z
  .email()
  .max(254)
  .transform(value => value.trim())
export const named = z.object({ id, name: z.string() })
export const byId = z.strictObject({ id })
export const nothing = z.object({})
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() })
