// What a client's person reads before asking: an allow-list. No agreement's number, no policy, no team, no priority.

import { z } from 'zod'
import { answersGiven } from '../catalogue/answers-shape.ts'
import { formField } from '../catalogue/form.ts'
import { id, isoInstant, language, line, named, text } from '../shapes.ts'
import { severity } from '../tickets/shapes.ts'

/** In sentences, in the reader's language; the instant is when the answer would be due if it were sent now. */
export const promiseBefore = z.object({
  severity,
  answer: z.string().nullable(),
  solve: z.string().nullable(),
  answerBy: isoInstant.nullable(),
})
export type PromiseBefore = z.infer<typeof promiseBefore>

export const offeredService = z.object({
  id,
  name: z.string(),
  description: z.string(),
  group: z.string(),
  /** Whoever asks says how bad it is; otherwise it begins at `severity`. */
  asksImpact: z.boolean(),
  severity,
  form: z.array(formField),
  /** By severity; empty where nothing is promised, or the agreement does not share it. */
  promises: z.array(promiseBefore),
})
export type OfferedService = z.infer<typeof offeredService>

export const offer = z.object({
  services: z.array(offeredService),
  /**
   * Where nothing is on offer: `anything` is covered but the catalogue is empty; `outside` may be written and nothing is
   * promised; `nothing` can be sent at all.
   */
  otherwise: z.enum(['anything', 'outside', 'nothing']).nullable(),
})
export type Offer = z.infer<typeof offer>

export const preview = offer.extend({ language })

export const request = z.strictObject({
  serviceId: id.nullable(),
  subject: line(250),
  text: text(50_000).default(''),
  /** How bad it is, where the service asks for it. */
  severity: severity.optional(),
  answers: answersGiven,
  uploads: z.array(id).max(20).default([]),
})
export type Request = z.output<typeof request>

export const asked = z.object({
  number: z.number().int(),
  /** Why nothing is promised; null when an agreement covers it. */
  outside: z.string().nullable(),
})
export const colleagues = z.object({ items: z.array(named) })
