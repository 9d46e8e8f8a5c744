// When time counts, as it crosses the wire: local wall times of a named zone, never converted by anybody.

import { z } from 'zod'
import { id, isoInstant, line, named, text } from '../shapes.ts'

const wallTime = z.string().regex(/^\d{2}:[0-5]\d$/, 'a wall time like 09:00, up to 48:00')
export const band = z.tuple([wallTime, wallTime])
const bands = z.array(band).max(12)
const localDate = z.iso.date()

export const zone = z.string().min(1).max(64)

/** What the kernel's `inspectCalendar` looks at next: whether the bands fit, the zone exists, anything ever opens. */
export const weekSpec = z.strictObject({
  zone,
  week: z.strictObject({
    mon: bands.optional(),
    tue: bands.optional(),
    wed: bands.optional(),
    thu: bands.optional(),
    fri: bands.optional(),
    sat: bands.optional(),
    sun: bands.optional(),
  }),
  exceptions: z.record(localDate, bands.or(z.strictObject({ name: line(120), bands }))).optional(),
})
export const calendarSpec = weekSpec.or(z.strictObject({ union: z.array(weekSpec).min(1).max(12) }))

/** As written in the editor: hours of one place, or the calendars it is the union of. */
export const calendarDraft = z.union([weekSpec, z.strictObject({ members: z.array(id).min(2).max(12) })])
export type CalendarDraft = z.infer<typeof calendarDraft>

export const calendarVersion = z.object({
  id,
  version: z.number().int(),
  spec: calendarSpec,
  /** Of a union: whose hours it took over, in which version. */
  members: z.array(z.object({ id, name: z.string(), version: z.number().int() })),
  effectiveAt: isoInstant,
  publishedAt: isoInstant,
  publishedBy: named.nullable(),
  note: z.string(),
})

export const calendarSummary = z.object({
  id,
  name: z.string(),
  kind: z.enum(['week', 'union']),
  zones: z.array(z.string()),
  /** The published version that counts now. */
  version: z.number().int(),
  openNow: z.boolean(),
  /** When it next opens or closes. */
  changesAt: isoInstant.nullable(),
  uses: z.number().int(),
  isCompanyCalendar: z.boolean(),
  archived: z.boolean(),
})

export const calendarDetail = calendarSummary.extend({
  /** Of the row: what a rename must name. */
  base: z.number().int(),
  current: calendarVersion,
  /** Newest first; one that takes effect later comes before the one that counts now. */
  versions: z.array(calendarVersion),
  usedBy: z.object({
    clients: z.array(named),
    teams: z.array(named),
    people: z.array(named),
    calendars: z.array(named),
    policies: z.array(named),
  }),
})
export type CalendarDetail = z.infer<typeof calendarDetail>

/** Something wrong (`refused`) or worth knowing (`warning`) about a draft, at a place in it. */
export const finding = z.object({
  level: z.enum(['refused', 'warning']),
  code: z.string(),
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])),
})
export type Finding = z.infer<typeof finding>

export const newCalendar = z.strictObject({
  name: line(120),
  spec: calendarDraft,
  note: text(500).default(''),
})

export const newVersion = z.strictObject({
  spec: calendarDraft,
  note: text(500).default(''),
  /** From when it counts; at once when not said. Never in the past. */
  effectiveAt: isoInstant.optional(),
  /** The newest version the editor had seen. */
  base: z.number().int(),
})

/** "If it starts … and lasts … → due." */
export const calendarTest = z.strictObject({
  spec: calendarDraft,
  start: isoInstant,
  work: z.string().max(40),
})

export const calendarTestReply = z.object({
  due: isoInstant.nullable(),
  /** Why: every open and closed stretch from the start to due, the first 200. */
  segments: z.array(
    z.object({
      from: isoInstant,
      to: isoInstant,
      open: z.boolean(),
      kind: z.enum(['band', 'outside_hours', 'holiday']),
      name: z.string().nullable(),
    }),
  ),
})

export const inspection = z.object({
  findings: z.array(finding),
  /** The next change of the zone's clocks, if there is one within 400 days. */
  clockChangeAt: isoInstant.nullable(),
  openMinutesPerWeek: z.number().int(),
})
