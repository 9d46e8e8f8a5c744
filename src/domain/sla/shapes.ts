// Promises and clocks as they cross the wire. Instants are ISO text, lengths of working time are whole milliseconds.

import { z } from 'zod'
import { promiseKinds } from '#kernel/terms.ts'
import { id, isoInstant, named } from '../shapes.ts'

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
