// Which agreement covers what, what holds where none does, and what a client sees of its own.

import { z } from 'zod'
import { id, isoInstant, language, named, text } from '../shapes.ts'
import { hoursForClient } from './allowance/glance.ts'
import { numbered } from './shapes.ts'
import { day } from './terms-shapes.ts'

/** One step of why: a sentence of the catalogue and what it needs. */
export const traceStep = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export const entitlementQuery = z.strictObject({
  clientId: id,
  contactId: id.optional(),
  serviceId: id.optional(),
  at: isoInstant.optional(),
})
export const entitlement = z.object({
  /** Null with `governed` false: this client has never had an agreement, and the desk's default policy holds. */
  agreement: numbered.extend({ version: z.number().int() }).nullable(),
  governed: z.boolean(),
  trace: z.array(z.object({ sentence: z.string() })),
  /** All that cover it, first the one that holds. */
  candidates: z.array(numbered.extend({ version: z.number().int() })),
  /** What may be asked for at that moment. */
  services: z.union([z.literal('all'), z.array(named)]),
})

export const agreementSettings = z.object({
  /** What holds for a client that has never had an agreement. */
  withoutAgreement: z.enum(['default_policy', 'out_of_agreement']),
  /** The polite answer, per language; null: the one that comes with the program. `{{name}}`, `{{company}}`, `{{manager}}`. */
  answer: z.record(language, z.string().nullable()),
  answerIsSent: z.boolean(),
  /** Whether a person whom nothing covers may write in the portal all the same, as by mail. */
  outsideMayAsk: z.boolean(),
  ahead: z.array(z.number().int()),
  version: z.number().int(),
})
export const agreementSettingsToSave = z.strictObject({
  base: z.number().int(),
  withoutAgreement: z.enum(['default_policy', 'out_of_agreement']),
  answer: z.record(language, text(4_000).nullable()),
  answerIsSent: z.boolean(),
  outsideMayAsk: z.boolean(),
  ahead: z.array(z.number().int().min(1).max(730)).max(10),
})

/** What a client sees of its own agreements: only what holds or held, never what is planned. */
export const agreementForClient = z.object({
  number: z.number().int(),
  name: z.string(),
  state: z.enum(['active', 'suspended', 'ended']),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  services: z.union([z.literal('all'), z.array(z.string())]),
  /** In sentences, for each severity that is promised anything. */
  promises: z.array(
    z.object({ severity: z.number().int(), answer: z.string().nullable(), solve: z.string().nullable() }),
  ),
  /** Where the agreement shares them. */
  hours: hoursForClient.nullable(),
  /** Promises kept and missed in the last 90 days, where the agreement shares it and one has ended. */
  attainment: z.object({ met: z.number().int(), missed: z.number().int() }).nullable(),
})
export const askable = z.object({
  services: z.union([z.literal('all'), z.array(named)]),
  agreements: z.array(agreementForClient),
  /** Whom to ask about them. */
  manager: z.string().nullable(),
})
