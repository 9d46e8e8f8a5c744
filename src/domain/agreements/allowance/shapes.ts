// Hours as they cross the wire. Lengths are whole seconds; days are those of the agreement's zone.

import { z } from 'zod'
import { cursor } from '../../people/shapes.ts'
import { id, isoInstant, line, named, page } from '../../shapes.ts'
import { numbered } from '../shapes.ts'
import { billingPer, day } from '../terms-shapes.ts'
import { entryKinds } from './book.ts'
import { drawRules } from './routing.ts'

/** A minute at least, a working month at most: what is longer was typed wrong. */
const worked = z
  .number()
  .int()
  .min(60)
  .max(3_600 * 400)

export const drawRule = z.enum(drawRules)
/** Each rule at most once; what is left out is not tried. */
export const drawOrder = z
  .array(drawRule)
  .min(1)
  .max(drawRules.length)
  .refine(rules => new Set(rules).size === rules.length, 'each rule once')

export { type HoursGlance, hoursGlance } from './glance.ts'

export const hoursPeriod = z.object({
  startsOn: day,
  endsOn: day.nullable(),
  credited: z.number().int(),
  carriedIn: z.number().int(),
  drawn: z.number().int(),
  expired: z.number().int(),
  carriedOut: z.number().int(),
  left: z.number().int(),
  /** Worked beyond the hours, and allowed. */
  extra: z.number().int(),
})

export const hoursEntry = z.object({
  id,
  kind: z.enum(entryKinds),
  on: day,
  period: day,
  seconds: z.number().int(),
  /** When it was written, and by whom; null: by the desk. */
  at: isoInstant,
  by: named.nullable(),
  /** Of a draw; null for what the desk wrote. */
  drawId: id.nullable(),
  /** Of hours somebody added, or took back again. */
  additionId: id.nullable(),
  ticket: z.object({ id, number: z.number().int(), subject: z.string() }).nullable(),
  note: z.string(),
})

/** One agreement's share of a piece of work, and the rule that chose it. */
export const drawLine = z.object({
  agreement: numbered,
  seconds: z.number().int(),
  rule: drawRule,
})

export const drawStates = ['drawn', 'waiting', 'approved', 'refused', 'taken_back'] as const
export const draw = z.object({
  id,
  client: numbered,
  on: day,
  seconds: z.number().int(),
  lines: z.array(drawLine),
  /** What no agreement had left. */
  extra: z.number().int(),
  /** `waiting`: the extra part waits for approval; `approved` and `refused` are about that part. */
  state: z.enum(drawStates),
  /** Whose rule at zero it was. */
  saidBy: numbered.nullable(),
  ticket: z.object({ id, number: z.number().int(), subject: z.string() }).nullable(),
  note: z.string(),
  at: isoInstant,
  by: named.nullable(),
  decidedAt: isoInstant.nullable(),
  decidedBy: named.nullable(),
  reason: z.string().nullable(),
})
export type Draw = z.infer<typeof draw>

export const hoursOf = z.object({
  /** Null: no hours are agreed, and none ever were. */
  terms: z
    .object({
      seconds: z.number().int(),
      per: billingPer,
      carryOver: z.enum(['lapses', 'carries']),
      carriesFor: z.number().int().nullable(),
      thresholds: z.array(z.number().int()),
      atZero: z.enum(['allow', 'ask', 'refuse']).nullable(),
    })
    .nullable(),
  /** The sum of the ledger. */
  balance: z.number().int(),
  /** The period that runs; null before the first and after the last. */
  current: hoursPeriod
    .extend({
      /** Whole per cent of its hours. */
      percent: z.number().int().nullable(),
      /** The day nothing is left at this pace; null: it lasts. */
      emptyOn: day.nullable(),
      /** What is left, by the day it lapses; null: not in sight. */
      lapses: z.array(z.object({ on: day.nullable(), seconds: z.number().int() })),
      thresholds: z.array(z.object({ percent: z.number().int(), reachedAt: isoInstant.nullable() })),
    })
    .nullable(),
  today: day,
  /** The newest first; at most 60. */
  periods: z.array(hoursPeriod),
  waiting: z.array(draw),
  /** Added for a day that has not come. */
  coming: z.array(z.object({ id, from: day, until: day.nullable(), seconds: z.number().int() })),
  /** Whose unused hours it takes over, and who takes over its own. */
  carriesFrom: numbered.nullable(),
  carriesTo: numbered.nullable(),
  order: z.array(drawRule),
})
export type HoursOf = z.infer<typeof hoursOf>

export const entriesQuery = z.strictObject({
  /** The first day of a period. */
  period: day.optional(),
  cursor: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const entriesPage = page(hoursEntry)

export const newDraw = z.strictObject({
  /** Tried first; null: the ticket's own. One of the two must be there. */
  agreementId: id.nullable().default(null),
  ticketId: id.nullable().default(null),
  on: day,
  seconds: worked,
  note: line(500).or(z.literal('')).default(''),
  /** From this agreement alone: nothing falls through to another. */
  onlyThis: z.boolean().default(false),
})
export type NewDraw = z.output<typeof newDraw>

export const drawPreview = z.object({
  client: numbered,
  lines: z.array(drawLine.extend({ leftAfter: z.number().int() })),
  extra: z.number().int(),
  /** What becomes of the extra part; null: there is none. */
  atZero: z.enum(['allow', 'ask', 'refuse']).nullable(),
  saidBy: numbered.nullable(),
})

export const hoursToAdd = z.strictObject({
  seconds: worked,
  from: day,
  /** The last day they can be used; null: until the agreement ends. */
  until: day.nullable(),
  reason: line(500),
})

export const drawsQuery = z.strictObject({
  show: z.enum(['waiting', 'all']).default('waiting'),
  agreementId: id.optional(),
  clientId: id.optional(),
  ticketId: id.optional(),
  cursor: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const drawsPage = page(draw)

const orderVersion = z.number().int().min(0)

/** The order for a client, or the desk's for every client that has none of its own. */
export const drawOrderOf = z.object({
  client: numbered.nullable(),
  order: drawOrder,
  /** Whether it is this client's own. */
  own: z.boolean(),
  /** 0: nobody has said one yet, so it is the order the desk comes with. */
  version: orderVersion,
})
export const drawOrderToSave = z.strictObject({
  base: orderVersion,
  clientId: id.nullable().default(null),
  /** Null, for a client: the desk's again. */
  order: drawOrder.nullable(),
})
