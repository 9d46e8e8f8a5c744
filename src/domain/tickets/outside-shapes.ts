// A request that no agreement covers, and what is decided about it; which agreement a ticket is under, and why.

import { z } from 'zod'
import { id, isoInstant, line, named, page, text } from '../shapes.ts'

const outsideDecisions = ['accepted_once', 'attached', 'declined'] as const
const outsideDecision = z.object({
  /** Billable once, under an agreement after all, or not at all. */
  kind: z.enum(outsideDecisions),
  at: isoInstant,
  by: named.nullable(),
  agreement: z.object({ id, number: z.number().int(), name: z.string() }).nullable(),
  note: z.string().nullable(),
})

/** Why it stands outside, since when, and what became of it. */
export const outside = z.object({
  /** A code, and the same as a sentence in the reader's language. */
  reason: z.string(),
  sentence: z.string(),
  at: isoInstant,
  /** When the polite answer went out; null when none was sent. */
  answeredAt: isoInstant.nullable(),
  /** Who looks after this client. */
  manager: named.nullable(),
  decision: outsideDecision.nullable(),
})
export type Outside = z.infer<typeof outside>

export const outsideRequest = outside.extend({
  ticket: z.object({ id, number: z.number().int(), subject: z.string() }),
  client: named.extend({ number: z.number().int() }),
  contact: named.nullable(),
  service: named.nullable(),
})
export type OutsideRequest = z.infer<typeof outsideRequest>

export const outsideQuery = z.strictObject({
  state: z.enum(['waiting', 'decided']).default('waiting'),
  clientId: id.optional(),
  /** Only those of clients this person looks after. */
  managerId: id.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
/** `waiting` first the one that has waited longest; `decided` first the one decided last. */
export const outsidePage = page(outsideRequest).extend({ waiting: z.number().int() })

/** The agreement version a ticket is under. */
export const ticketAgreement = z.object({
  id,
  number: z.number().int(),
  name: z.string(),
  version: z.number().int(),
  /** Somebody chose it: it stays until somebody lets matching decide again. */
  pinned: z.boolean(),
})

const reason = line(500)

/** Taken on once and billed: its clocks start at this moment, under this policy or the default one. */
export const acceptance = z.strictObject({
  how: z.literal('once'),
  reason: reason.optional(),
  policyId: id.optional(),
})

/** Null: matching decides again. */
export const attachment = z.strictObject({ agreementId: id.nullable(), reason })

/** `message`: what the client is told, in our own words; without it the client gets the words of the program. */
export const declining = z.strictObject({ reason, message: text(20_000).optional() })
