// What is promised, as it crosses the wire: the grid of a policy, its versions, and what publishing one would do.

import { z } from 'zod'
import { id, isoInstant, line, named, text } from '../shapes.ts'
import { severities } from './severity.ts'
import { promiseKind } from './shapes.ts'

/** `PT4H` on the clock's hours, or `P3D`: that many working days of the calendar it is counted on. */
const work = z
  .string()
  .regex(
    /^(?:P[1-9]\d{0,2}D|PT(?=\d)(?:\d{1,5}H)?(?:\d{1,6}M)?(?:\d{1,7}S)?)$/,
    'a length like PT4H, PT1H30M or P3D',
  )

/** One cell of the grid. `always`: counted round the clock, whatever the calendar says. */
export const targetCell = z.strictObject({ work, hours: z.enum(['working', 'always']).default('working') })
const row = z.strictObject({
  first_response: targetCell.optional(),
  next_response: targetCell.optional(),
  periodic_update: targetCell.optional(),
  resolution: targetCell.optional(),
  team: targetCell.optional(),
  supplier: targetCell.optional(),
})

/** At a share of the target, or working time before due. */
export const warning = z.union([
  z.strictObject({ percent: z.number().int().min(1).max(99) }),
  z.strictObject({ before: work }),
])
/** Working time after due, and to whom. */
export const escalation = z.strictObject({ after: work, to: z.enum(['team_lead']) })
const warnings = z.array(warning).max(5)
const pausing = z.array(z.enum(['client', 'third_party'])).max(2)

/** The whole of a policy's version. What a cell leaves out is not promised: never zero, never a year. */
export const policyTerms = z.strictObject({
  targets: z.strictObject({ 1: row, 2: row, 3: row, 4: row }),
  /** Whose turn stops the counting. */
  pauses: z.strictObject({
    first_response: pausing,
    next_response: pausing,
    periodic_update: pausing,
    resolution: pausing,
    team: pausing,
    supplier: pausing,
  }),
  /** From when first response and resolution count. */
  startsOn: z.enum(['arrival', 'acceptance']),
  warnings,
  /** In place of `warnings` for single promises. */
  warningsFor: z.partialRecord(promiseKind, warnings),
  escalations: z.array(escalation).max(3),
  /** Wall time after solving within which a reopened ticket goes on with the same clock; null: always. */
  reopenWindow: work.nullable(),
  /** Null: the company's. A client's own calendar overrides either. */
  calendarId: id.nullable(),
})
export type PolicyTerms = z.infer<typeof policyTerms>

export const policyVersion = z.object({
  id,
  version: z.number().int(),
  terms: policyTerms,
  publishedAt: isoInstant,
  publishedBy: named.nullable(),
  note: z.string(),
})

export const policySummary = z.object({
  id,
  name: z.string(),
  version: z.number().int(),
  /** The policy new tickets get. */
  isDefault: z.boolean(),
  openClocks: z.number().int(),
  archived: z.boolean(),
})
export const policyDetail = policySummary.extend({
  base: z.number().int(),
  current: policyVersion,
  versions: z.array(policyVersion),
})
export type PolicyDetail = z.infer<typeof policyDetail>

export const newPolicy = z.strictObject({ name: line(120), terms: policyTerms, note: text(500).default('') })
export const newPolicyVersion = z.strictObject({
  terms: policyTerms,
  note: text(500).default(''),
  /** To whom it applies: what arrives from now on, or the open tickets as well. */
  applyTo: z.enum(['new', 'open']),
  base: z.number().int(),
})

/** What a policy promises, in a sentence a customer could read. One per severity that has a promise. */
export const policySentence = z.object({ severity: z.enum(severities), sentence: z.string() })
/** "Arrives Fri 16:40 Tokyo → reply by Mon 11:40 Tokyo." */
export const workedExample = z.object({
  severity: z.enum(severities),
  arrives: isoInstant,
  zone: z.string(),
  place: z.string(),
  dues: z.array(z.object({ promise: promiseKind, dueAt: isoInstant.or(z.literal('never')) })),
})
export const policyFinding = z.object({
  level: z.enum(['refused', 'warning']),
  code: z.string(),
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])),
})
export const policyPreview = z.object({
  sentences: z.array(policySentence),
  examples: z.array(workedExample),
  findings: z.array(policyFinding),
})

/** A due instant that a publication would move. */
export const move = z.object({
  ticketId: id,
  number: z.number().int(),
  subject: z.string(),
  client: named,
  promise: promiseKind,
  dueAt: isoInstant.or(z.literal('never')).nullable(),
  newDueAt: isoInstant.or(z.literal('never')).nullable(),
  /** It would be late the moment this is published. */
  breaches: z.boolean(),
})
export const moves = z.object({
  /** Running and paused clocks that would follow. */
  clocks: z.number().int(),
  moved: z.number().int(),
  breaches: z.number().int(),
  /** False when the draft also changes what pauses, which only the job can count exactly. */
  exact: z.boolean(),
  /** The first hundred, soonest new due first. */
  items: z.array(move),
})

/** A publication working its way through the open tickets. */
export const replan = z.object({
  id,
  kind: z.enum(['calendar', 'policy']),
  name: z.string(),
  version: z.number().int(),
  total: z.number().int(),
  done: z.number().int(),
  startedAt: isoInstant,
  finishedAt: isoInstant.nullable(),
})
