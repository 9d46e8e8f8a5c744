// An agreement as it crosses the wire. Dates are local to the agreement's zone; instants are ISO text.

import { z } from 'zod'
import { cursor, search, version, zone } from '../people/shapes.ts'
import { id, isoInstant, language, line, named, page, text } from '../shapes.ts'
import { severities } from '../sla/severity.ts'
import { hoursGlance } from './allowance/glance.ts'
import { agreementState, agreementTerms, billingPer, day, exampleCase } from './terms-shapes.ts'

export const term = { startsOn: day.nullable(), endsOn: day.nullable(), zone }
const money = z.object({ amount: z.number().int(), currency: z.string(), per: billingPer }).nullable()
export const numbered = z.object({ id, number: z.number().int(), name: z.string() })
export const clientOf = named.extend({ number: z.number().int(), zone: z.string() })
export const policyName = z.object({
  id,
  versionId: id,
  name: z.string(),
  version: z.number().int(),
  /** A newer version has been published since. */
  newest: z.boolean(),
})

/** Why somebody should look at it. */
export const attentions = [
  'ends_soon',
  'starts_without_plan',
  'did_not_turn',
  'hours_low',
  'hours_waiting',
] as const
export type Attention = (typeof attentions)[number]

export const agreementRow = z.object({
  id,
  number: z.number().int(),
  name: z.string(),
  client: clientOf,
  state: agreementState,
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  zone: z.string(),
  /** Until its last day is over, counted in its zone: 0 on the last day; null when open or over. */
  daysLeft: z.number().int().nullable(),
  turnsAt: isoInstant.nullable(),
  turnsTo: z.enum(['active', 'ended']).nullable(),
  attention: z.array(z.enum(attentions)),
  policy: policyName.nullable(),
  services: z.union([z.literal('all'), z.array(z.string())]),
  allowance: z.object({ work: z.string(), per: billingPer }).nullable(),
  /** As its ledger says; null: no hours are agreed, or it has not begun. */
  hours: hoursGlance.nullable(),
  price: money,
  manager: named.nullable(),
  openTickets: z.number().int(),
  /** Promises kept and missed under it in the last 90 days; null when none was decided. */
  attainment: z.object({ met: z.number().int(), missed: z.number().int() }).nullable(),
  renews: numbered.nullable(),
  renewedBy: numbered.nullable(),
  template: z.boolean(),
  sample: z.boolean(),
  version,
})
export type AgreementRow = z.infer<typeof agreementRow>
export const agreementPage = page(agreementRow).extend({
  counts: z.object({
    attention: z.number().int(),
    draft: z.number().int(),
    active: z.number().int(),
    planned: z.number().int(),
    ended: z.number().int(),
  }),
})

/** An agreement as the palette keeps it. */
export const agreementHit = z.object({
  id,
  number: z.number().int(),
  name: z.string(),
  client: z.string(),
  state: agreementState,
})
export type AgreementHit = z.infer<typeof agreementHit>

/** One line of a comparison, in the reader's words: the old on the left, the new on the right. */
export const parts = [
  'name',
  'period',
  'zone',
  'recipients',
  'services',
  'policy',
  'promises',
  'calendar',
  'allowance',
  'price',
  'rates',
  'notices',
  'shares',
  'cases',
  'notes',
  'manager',
] as const
export type Part = (typeof parts)[number]
export const difference = z.object({
  part: z.enum(parts),
  before: z.string(),
  after: z.string(),
  changed: z.boolean(),
  /** A word about it: "the day after, same length", "2027 holidays loaded". */
  hint: z.string().nullable(),
})
export type Difference = z.infer<typeof difference>

/** `refused` cannot be done; `skip` is left out unless somebody insists; `warning` is worth reading. */
export const finding = z.object({
  level: z.enum(['refused', 'skip', 'warning']),
  code: z.string(),
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])),
})
export type Finding = z.infer<typeof finding>

export const caseResult = z.object({
  case: exampleCase,
  ok: z.boolean(),
  /** What it comes to: a local time in the case's zone, `never`, or `none` when nothing is promised. */
  found: z.string(),
  message: z.string(),
})

/** What will be told, when, and to whom, while the terms stay as they are. */
/** Those that follow from its days; hours are used when they are. */
const datedKinds = ['activated', 'ends_soon', 'ended'] as const
export const noticeKinds = [...datedKinds, 'hours_used'] as const
export const noticeKind = z.enum(noticeKinds)
export type DatedKind = (typeof datedKinds)[number]
export type NoticeKind = (typeof noticeKinds)[number]
export const notice = z.object({
  /** Null while it is only foreseen. */
  id: id.nullable(),
  agreement: numbered.extend({ client: clientOf }),
  kind: noticeKind,
  daysBefore: z.number().int(),
  /** Of hours used: how many per cent; null of every other kind. */
  percent: z.number().int().nullable(),
  /** The moment it speaks of; `dueAt` is when it is told. */
  about: isoInstant,
  dueAt: isoInstant,
  state: z.enum(['planned', 'sent', 'skipped']),
  /** Why it was not sent, in words. */
  reason: z.string().nullable(),
  late: z.boolean(),
  toldAt: isoInstant.nullable(),
  people: z.array(
    z.object({
      id,
      name: z.string(),
      address: z.string().nullable(),
      side: z.enum(['client', 'us']),
      language,
      /** When the mail may reach them: their working time. */
      mailAt: isoInstant.nullable(),
    }),
  ),
})
export type Notice = z.infer<typeof notice>

export const transition = z.object({
  id,
  before: agreementState.nullable(),
  after: agreementState,
  at: isoInstant,
  detectedAt: isoInstant,
  automatic: z.boolean(),
  by: named.nullable(),
  reason: z.string().nullable(),
})

export const agreementVersion = z.object({
  id,
  version: z.number().int(),
  terms: agreementTerms,
  effectiveOn: day.nullable(),
  /** Half open: it holds from here until the next one does; null: from the beginning, or without end. */
  from: isoInstant.nullable(),
  until: isoInstant.nullable(),
  /** Overtaken before its day came, or before the agreement served: nothing was ever asked under it. */
  neverHeld: z.boolean(),
  publishedAt: isoInstant,
  publishedBy: named.nullable(),
  note: z.string(),
  /** What changed against the version before; empty for the first. */
  differences: z.array(difference),
})

export const agreement = agreementRow.extend({
  rank: z.number().int(),
  /** It takes over what is left of the hours of the one it renews. */
  carriesHours: z.boolean(),
  /** The hours its promises are counted in: its own, else the client’s, the policy’s, the company’s. */
  countsOn: named.nullable(),
  createdAt: isoInstant,
  createdBy: named.nullable(),
  startsAt: isoInstant.nullable(),
  endsAt: isoInstant.nullable(),
  failure: z.object({ message: z.string(), at: isoInstant }).nullable(),
  /** The terms that hold now, or will first; of a draft what has been written so far. */
  terms: agreementTerms,
  /** Written and not published; null when there is nothing. */
  draft: agreementTerms.nullable(),
  /** Names for every id in the terms. */
  names: z.record(z.string(), z.string()),
  /** What is promised, in sentences a client could read. */
  sentences: z.array(z.object({ severity: z.enum(severities), sentence: z.string() })),
  versions: z.array(agreementVersion),
  periods: z.array(
    z.object({
      id,
      startsOn: day.nullable(),
      endsOn: day.nullable(),
      setAt: isoInstant,
      setBy: named.nullable(),
      supersededAt: isoInstant.nullable(),
    }),
  ),
  transitions: z.array(transition),
  /** The next moments it is told about or turns at: five at most. */
  nextDates: z.array(
    z.object({ at: isoInstant, kind: z.enum(['turns_active', 'turns_ended', ...datedKinds]) }),
  ),
  findings: z.array(finding),
  cases: z.array(caseResult),
  documents: z.array(
    z.object({ id, name: z.string(), mediaType: z.string(), size: z.number().int(), addedAt: isoInstant }),
  ),
  /** Others of the same client on some of the same days, in the order they would be tried. */
  overlaps: z.array(
    numbered.extend({ startsOn: day.nullable(), endsOn: day.nullable(), rank: z.number().int() }),
  ),
  /** Where it may go from here by hand. */
  moves: z.array(z.enum(['draft', 'planned', 'active', 'suspended', 'ended', 'cancelled'])),
})
export type Agreement = z.infer<typeof agreement>

export const agreementsQuery = z.strictObject({
  show: z.enum(['attention', 'draft', 'planned', 'active', 'ended', 'all']).default('all'),
  search: search.optional(),
  clientId: id.optional(),
  managerId: id.optional(),
  template: z.stringbool().optional(),
  /** Those whose term touches this stretch of days: what a timeline asks for. */
  from: day.optional(),
  to: day.optional(),
  order: z.enum(['end', 'name']).default('end'),
  cursor: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** As it is begun: a draft, planned for its start, or serving from this moment. */
export const begun = z.enum(['draft', 'planned', 'active'])

export const newAgreement = z.strictObject({
  clientId: id,
  name: line(160),
  ...term,
  managerId: id.nullable().default(null),
  rank: z.number().int().min(1).max(99).default(50),
  template: z.boolean().default(false),
  terms: agreementTerms,
  start: begun.default('draft'),
})
export type NewAgreement = z.infer<typeof newAgreement>

export const agreementChanges = z.strictObject({
  base: version,
  name: line(160).optional(),
  startsOn: day.nullable().optional(),
  endsOn: day.nullable().optional(),
  zone: zone.optional(),
  managerId: id.nullable().optional(),
  rank: z.number().int().min(1).max(99).optional(),
  template: z.boolean().optional(),
  /** Until it begins, and of a renewal. */
  carriesHours: z.boolean().optional(),
  reason: line(500).optional(),
})

export const draftToSave = z.strictObject({ base: version, terms: agreementTerms.nullable() })
export const amendment = z.strictObject({
  base: version,
  terms: agreementTerms,
  /** The first day it holds; null: from this moment. */
  effectiveOn: day.nullable(),
  note: text(500).default(''),
})
export const move = z.strictObject({
  base: version,
  to: agreementState,
  reason: line(500).nullable().default(null),
})

export const checkRequest = z.strictObject({
  agreementId: id.nullable().default(null),
  clientId: id,
  ...term,
  terms: agreementTerms,
})
export const checkReply = z.object({
  findings: z.array(finding),
  cases: z.array(caseResult),
  sentences: z.array(z.object({ severity: z.enum(severities), sentence: z.string() })),
  nextDates: z.array(
    z.object({ at: isoInstant, kind: z.enum(['turns_active', 'turns_ended', ...datedKinds]) }),
  ),
  notices: z.array(notice),
})

/** What stops when it ends. */
export const stops = z.object({
  openTickets: z.number().int(),
  tickets: z.array(z.object({ id, number: z.number().int(), subject: z.string() })),
  /** What the client can no longer ask for, unless another agreement covers it. */
  services: z.array(z.string()),
  contacts: z.number().int(),
  /** What renews it, from its first day on; null: open. */
  continuesWith: numbered.extend({ startsOn: day.nullable() }).nullable(),
})

export const noticesQuery = z.strictObject({
  show: z.enum(['upcoming', 'sent', 'skipped']).default('upcoming'),
  agreementId: id.optional(),
  days: z.coerce.number().int().min(1).max(400).default(90),
  cursor: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})
export const noticePreview = z.strictObject({
  kind: noticeKind,
  daysBefore: z.number().int().min(0).max(730).default(0),
  percent: z.number().int().min(1).max(100).default(75),
  side: z.enum(['client', 'us']),
  language: language.optional(),
  /** What is not saved yet is told of as well: another name, other days. */
  name: line(160).optional(),
  startsOn: day.nullable().optional(),
  endsOn: day.nullable().optional(),
})
