// One client on one screen: what became of its promises, what it has to spend, what happened to it.

import { z } from 'zod'
import { hoursGlance } from '../agreements/allowance/glance.ts'
import { billingPer } from '../agreements/terms-shapes.ts'
import { id, isoInstant } from '../shapes.ts'
import { promiseKind } from '../sla/shapes.ts'
import { numbered } from '../tickets/shapes.ts'

const agreementName = z.object({ id, number: z.number().int(), name: z.string() })

/** How far back promises are counted, in days. */
export const promiseDays = 90

export const clientOverview = z.object({
  /** Promises decided from here on are counted. Those superseded, cancelled or merged are not. */
  from: isoInstant,
  promises: z.array(z.object({ promise: promiseKind, kept: z.number().int(), missed: z.number().int() })),
  /** Each miss by name, those still late first, then the newest; twenty at most. */
  missed: z.array(
    z.object({
      ticket: numbered,
      promise: promiseKind,
      dueAt: isoInstant.nullable(),
      /** When it was answered or solved after all; null while it is still late. */
      endedAt: isoInstant.nullable(),
      byChange: z.boolean(),
    }),
  ),
  /** What agreements in force include, as it was agreed, and what is left of it. */
  hours: z.array(
    z.object({
      agreement: agreementName,
      work: z.string(),
      per: billingPer,
      carryOver: z.enum(['lapses', 'carries']),
      carriesFor: z.number().int().nullable(),
      /** Null until its ledger has been looked at. */
      hours: hoursGlance.nullable(),
    }),
  ),
  openTickets: z.number().int(),
})
export type ClientOverview = z.infer<typeof clientOverview>

/** One thing that happened to a client, told in the reader’s language. */
export const clientActivity = z.object({
  id,
  at: isoInstant,
  type: z.string(),
  icon: z.string(),
  sentence: z.string(),
  reason: z.string().nullable(),
  /** What it is about, where that has a page: its number. */
  about: z.object({ kind: z.enum(['ticket', 'agreement']), number: z.number().int() }).nullable(),
})
export type ClientActivity = z.infer<typeof clientActivity>

/** The catalogue as it is used: what contains each service, and what was asked. */
export const catalogueUse = z.object({
  /** Agreements planned or in force that take in every service there is. */
  everywhere: z.number().int(),
  items: z.array(
    z.object({
      serviceId: id,
      /** Those that name it. */
      agreements: z.number().int(),
      /** The first ten of them. */
      named: z.array(agreementName.extend({ client: z.string() })),
      /** Tickets for it that arrived in the last ninety days. */
      tickets: z.number().int(),
    }),
  ),
})
export type CatalogueUse = z.infer<typeof catalogueUse>
