// One line of `accord sla fold`: terms, calendars, signals and a now, as people write them. Durations are `PT4H`,
// instants ISO 8601; the terms are given once and stand for those of the arrival.

import { z } from 'zod'
import { inspectCalendar } from '#kernel/calendar.ts'
import type { Calendars, Signal, Terms } from '#kernel/clock.ts'
import { type Explanation, explainAll } from '#kernel/explain.ts'
import {
  type Duration,
  formatDuration,
  type Instant,
  parseDuration,
  parseInstant,
  toIso,
} from '#kernel/instant.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { promiseKinds } from '#kernel/terms.ts'
import { turn } from './shapes.ts'

const at = z.string().transform((text, context): Instant => {
  const read = parseInstant(text)
  if (!isRefusal(read)) return read
  context.addIssue({ code: 'custom', message: 'an instant like 2026-11-23T09:00:00Z' })
  return z.NEVER
})
const work = z.string().transform((text, context): Duration => {
  const read = parseDuration(text)
  if (!isRefusal(read) && read >= 0) return read
  context.addIssue({ code: 'custom', message: 'a length of time like PT4H or PT1H30M' })
  return z.NEVER
})

const threshold = z.union([
  z.strictObject({ key: z.string(), percent: z.number() }),
  z.strictObject({ key: z.string(), before: work }),
  z.strictObject({ key: z.string(), after: work }),
])
const target = z.strictObject({
  work,
  calendar: z.string(),
  pausesOn: z.array(turn).default([]),
  startsOn: z.enum(['arrival', 'acceptance']).optional(),
  reopenWindow: work.nullable().optional(),
  thresholds: z.array(threshold).default([]),
})
const version = z.object({ id: z.string(), name: z.string(), version: z.number() })
const unnamed = { id: '-', name: '-', version: 0 }
const rating = z.object({ value: z.string(), setBy: z.string(), reason: z.string().optional() })
const terms = z.strictObject({
  key: z.string().default('terms'),
  promises: z.partialRecord(z.enum(promiseKinds), target),
  source: z
    .object({
      agreement: version.nullable().default(null),
      policy: version.default(unnamed),
      severity: rating.nullable().default(null),
      priority: rating.nullable().default(null),
      calendars: z.record(z.string(), version).default({}),
    })
    .prefault({}),
})

const instants = z.partialRecord(z.enum(promiseKinds), at)
const common = { id: z.string().optional(), at }
const signal = z.discriminatedUnion('type', [
  z.strictObject({
    ...common,
    type: z.literal('started'),
    turn: turn.default('us'),
    solved: z.boolean().default(false),
    by: z.enum(['client', 'staff']).default('client'),
    terms: terms.nullable().optional(),
    reason: z.string().optional(),
  }),
  z.strictObject({ ...common, type: z.literal('accepted') }),
  z.strictObject({ ...common, type: z.literal('client_wrote') }),
  z.strictObject({ ...common, type: z.literal('answered') }),
  z.strictObject({ ...common, type: z.literal('turned'), turn, planned: z.boolean().optional() }),
  z.strictObject({ ...common, type: z.literal('solved') }),
  z.strictObject({ ...common, type: z.literal('reopened'), turn: turn.default('us') }),
  z.strictObject({ ...common, type: z.literal('assigned'), team: z.string().nullable() }),
  z.strictObject({ ...common, type: z.literal('retargeted'), terms }),
  z.strictObject({
    ...common,
    type: z.literal('rematched'),
    terms: terms.nullable(),
    reason: z.string().optional(),
  }),
  z.strictObject({ ...common, type: z.literal('recalendared'), calendars: z.record(z.string(), z.string()) }),
  z.strictObject({ ...common, type: z.literal('ended'), how: z.enum(['merged', 'cancelled']) }),
  z.strictObject({ ...common, type: z.literal('inherited'), starts: instants }),
])

export const foldLine = z.strictObject({
  terms: terms.nullable(),
  calendars: z.record(z.string(), z.unknown()),
  signals: z.array(signal).min(1),
  now: at,
})

/** What the line comes to, or why it does not: with the place of the fault in it. */
export const foldOf = (line: unknown): { readonly clocks: readonly unknown[] } | Refusal => {
  const parsed = foldLine.safeParse(line)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return refusal('sla.line_unreadable', {
      path: (issue?.path ?? []).map(part => (typeof part === 'symbol' ? String(part) : part)),
      params: { what: issue?.message ?? 'unreadable' },
    })
  }
  const { calendars, now } = parsed.data
  for (const [key, spec] of Object.entries(calendars)) {
    const [fault] = inspectCalendar(spec, now)
    if (fault) return { ...fault, path: ['calendars', key, ...(fault.path ?? [])] }
  }
  const signals = parsed.data.signals.map((one, index) => {
    const named = { ...one, id: one.id ?? `s${index + 1}` }
    const own = one.type === 'started' && one.terms === undefined ? { terms: parsed.data.terms } : {}
    // Parsed above: what zod calls optional, the kernel's types call absent.
    return { ...named, ...own } as unknown as Signal
  })
  const missing = missingCalendar(signals, calendars)
  if (missing) return refusal('sla.line_without_calendar', { params: { calendar: missing } })
  if (signals[0]?.type !== 'started' || signals.filter(one => one.type === 'started').length > 1)
    return refusal('sla.line_without_start', { path: ['signals'] })
  return { clocks: explainAll(signals, calendars as Calendars, now).map(written) }
}

const missingCalendar = (
  signals: readonly Signal[],
  calendars: Readonly<Record<string, unknown>>,
): string | null => {
  const named = signals.flatMap(one => {
    if (one.type === 'recalendared') return Object.values(one.calendars)
    const stated: Terms | null = 'terms' in one ? one.terms : null
    return Object.values(stated?.promises ?? {}).map(promised => promised.calendar)
  })
  return named.find(key => !(key in calendars)) ?? null
}

/** An explanation with its instants and lengths as people write them. */
const written = (told: Explanation) => {
  const due = (one: Instant | 'never' | null) => (typeof one === 'number' ? toIso(one) : one)
  const iso = (one: Instant | null) => (one === null ? null : toIso(one))
  return {
    ...told.clock,
    generation: told.generation,
    state: told.state,
    breached: told.breached,
    breachedAt: iso(told.breachedAt),
    breachedByChange: told.breachedByChange,
    startedAt: iso(told.startedAt),
    endedAt: iso(told.endedAt),
    dueAt: due(told.dueAt),
    dueIfResumedNow: due(told.dueIfResumedNow),
    target: formatDuration(told.target.work),
    used: formatDuration(told.used),
    left: formatDuration(told.left),
    segments: told.segments.map(({ from, to, kind, counted, cause }) => ({
      from: toIso(from),
      to: toIso(to),
      kind,
      counted,
      cause,
    })),
    totals: Object.fromEntries(
      Object.entries(told.totals).map(([kind, length]) => [kind, formatDuration(length)]),
    ),
    dueHistory: told.dueHistory.map(step => ({
      at: toIso(step.at),
      due: due(step.due),
      cause: step.cause.signal,
    })),
    asOf: toIso(told.asOf),
  }
}
