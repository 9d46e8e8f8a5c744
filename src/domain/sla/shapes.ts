// Promises and clocks as they cross the wire. Instants are ISO text, lengths of working time are whole milliseconds.

import { z } from 'zod'
import { promiseKinds } from '#kernel/terms.ts'
import { id, isoInstant, line, named, text } from '../shapes.ts'
import { severities } from './severity.ts'

export const promiseKind = z.enum(promiseKinds)
export const turn = z.enum(['us', 'client', 'third_party', 'nobody'])
export const clockState = z.enum([
  'not_started',
  'running',
  'paused',
  'met',
  'missed',
  'cancelled',
  'superseded',
  'merged',
])
export const versionName = z.object({ id: z.string(), name: z.string(), version: z.number().int() })
export const rating = z.object({ value: z.string(), setBy: z.string(), reason: z.string().optional() })
const ms = z.number().int()

/** What a list, a chip and the promise panel show of one clock, counted at `asOf`. */
export const clockView = z.object({
  id,
  ticketId: id,
  promise: promiseKind,
  cycle: z.number().int(),
  /** Of the terms: the highest is the one that holds, lower ones were superseded. */
  match: z.number().int(),
  generation: z.number().int(),
  state: clockState,
  breached: z.boolean(),
  breachedAt: isoInstant.nullable(),
  breachedByChange: z.boolean(),
  startedAt: isoInstant.nullable(),
  endedAt: isoInstant.nullable(),
  supersededAt: isoInstant.nullable(),
  /** `never`: no open hours within ten years. Null while paused before due. */
  dueAt: isoInstant.or(z.literal('never')).nullable(),
  dueIfResumedNow: isoInstant.or(z.literal('never')).nullable(),
  /** Working milliseconds: promised, used, and left (negative when it is over). */
  target: ms,
  used: ms,
  left: ms,
  /** Share of the target used, in per cent, rounded down; over 100 when late. */
  percent: z.number().int(),
  asOf: isoInstant,
  pausedOn: turn.nullable(),
  pausedSince: isoInstant.nullable(),
  /** The wait is for an agreed date. */
  planned: z.boolean(),
  /** Running, but its calendar is closed at `asOf`. */
  asleep: z.boolean(),
  holiday: z.string().nullable(),
  /** The next opening or closing of a running clock's calendar after `asOf`. */
  changesAt: isoInstant.nullable(),
  /** When "due soon" and "at risk" begin, past or to come; null while that cannot be known. */
  soonAt: isoInstant.nullable(),
  riskAt: isoInstant.nullable(),
  level: z.enum(['ok', 'soon', 'risk', 'breached']),
  /** When this view stops being true without anything happening: the next opening, level or due instant. */
  nextChangeAt: isoInstant.nullable(),
  calendar: versionName.extend({ zone: z.string(), place: z.string() }),
  /** Working days left on that calendar, once it is more than forty hours. */
  daysLeft: z.number().int().nullable(),
  policy: versionName,
  agreement: versionName.nullable(),
  severity: rating.nullable(),
  priority: rating.nullable(),
  team: named.nullable(),
})
export type ClockView = z.infer<typeof clockView>

/** What a client sees of a promise: when, and whose turn; never a policy, a percentage or a name. */
export const clockForClient = z.object({
  promise: promiseKind,
  state: clockState,
  dueAt: isoInstant.or(z.literal('never')).nullable(),
  pausedOn: turn.nullable(),
  startedAt: isoInstant.nullable(),
  endedAt: isoInstant.nullable(),
})

/** One step of why these terms apply: a sentence of the catalogue and what it needs. */
export const traceStep = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

/** Why then? One value from which the sentences, the strip, the API and the mail are all made. */
const segmentKind = z.enum([
  'counted',
  'outside_hours',
  'holiday',
  'waiting_client',
  'waiting_third_party',
  'planned',
  'solved',
  'before_start',
])
const reason = z.union([
  z.object({
    kind: z.literal('band'),
    zone: z.string(),
    date: z.string(),
    band: z.tuple([z.string(), z.string()]),
  }),
  z.object({ kind: z.literal('outside_hours') }),
  z.object({ kind: z.literal('holiday'), zone: z.string(), date: z.string(), name: z.string().nullable() }),
])
export const explanation = z.object({
  clock: z.object({ promise: promiseKind, cycle: z.number().int(), match: z.number().int() }),
  generation: z.number().int(),
  state: clockState,
  breached: z.boolean(),
  breachedAt: isoInstant.nullable(),
  breachedByChange: z.boolean(),
  startedAt: isoInstant.nullable(),
  endedAt: isoInstant.nullable(),
  dueAt: isoInstant.or(z.literal('never')).nullable(),
  dueIfResumedNow: isoInstant.or(z.literal('never')).nullable(),
  target: ms,
  used: ms,
  left: ms,
  source: z.object({
    agreement: versionName.nullable(),
    policy: versionName,
    severity: rating.nullable(),
    priority: rating.nullable(),
  }),
  calendars: z.array(versionName.extend({ from: isoInstant, zone: z.string(), place: z.string() })),
  from: isoInstant,
  to: isoInstant,
  segments: z.array(
    z.object({
      from: isoInstant,
      to: isoInstant,
      kind: segmentKind,
      counted: z.boolean(),
      cause: z.object({ signal: z.string(), type: z.string(), reason: reason.nullable() }),
    }),
  ),
  totals: z.record(segmentKind, ms),
  dueHistory: z.array(
    z.object({
      at: isoInstant,
      due: isoInstant.or(z.literal('never')).nullable(),
      cause: z.object({ signal: z.string(), type: z.string() }),
    }),
  ),
  asOf: isoInstant,
})
export type ExplanationView = z.infer<typeof explanation>

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

export { type Severity, severities } from './severity.ts'

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
