// What is agreed with a client, as it crosses the wire. Dates are local to the agreement's zone; instants are ISO text.

import { z } from 'zod'
import { cursor, search, version, zone } from '../people/shapes.ts'
import { id, isoInstant, language, line, named, page, text } from '../shapes.ts'
import { severities } from '../sla/severity.ts'
import { promiseKind } from '../sla/shapes.ts'

export const agreementStates = ['draft', 'planned', 'active', 'suspended', 'ended', 'cancelled'] as const
export const agreementState = z.enum(agreementStates)
export type AgreementState = (typeof agreementStates)[number]

/** `2027-01-01`: a day in the agreement's zone. */
export const day = z.iso
  .date()
  .refine(date => date >= '1970-01-01' && date < '2200-01-01', 'a day between 1970 and 2199')
/** `2027-01-08T17:50`: a reading of a wall clock. */
export const wallTime = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'a local time like 2027-01-08T17:50')
/** Whole minutes of work: `PT40H`, `PT2H30M`. */
const work = z.string().regex(/^PT(?=\d)(?:\d{1,5}H)?(?:\d{1,6}M)?$/, 'a length like PT40H or PT2H30M')
export const billingPer = z.enum(['month', 'quarter', 'year', 'term'])
/** Minor units: 120000 is 1,200.00 where the currency has cents. */
const amount = z.number().int().min(0).max(100_000_000_000)
const currency = z.string().regex(/^[A-Z]{3}$/, 'three capital letters, for example EUR')

/** Whom it covers: everybody of a client, the people of one site, or one person. */
export const recipient = z.strictObject({ kind: z.enum(['client', 'site', 'contact']), id })
export type Recipient = z.infer<typeof recipient>

export const allowanceTerms = z.strictObject({
  work,
  per: billingPer,
  /** What is left at the end of a period lapses, or goes on for so many periods (null: until the agreement ends). */
  carryOver: z.enum(['lapses', 'carries']),
  carriesFor: z.number().int().min(1).max(36).nullable().default(null),
  /** Per cent used at which people are told. */
  thresholds: z.array(z.number().int().min(1).max(100)).max(5),
  /** What happens at zero. Null is a gap that the check before activation names. */
  atZero: z.enum(['allow', 'ask', 'refuse']).nullable(),
})

export const noticeTerms = z.strictObject({
  activation: z.boolean(),
  ending: z.boolean(),
  /** Days before the last one, each told once: `[60, 30, 7]`. */
  ahead: z.array(z.number().int().min(1).max(730)).max(10),
  /** Everybody it covers who has an address, nobody, or these. */
  contacts: z.union([z.literal('all'), z.literal('none'), z.array(id).min(1).max(100)]),
  manager: z.boolean(),
})

/** "P1 arriving Fri 17:50 in Tokyo -> respond by Mon 09:50": kept with the agreement and tried at each publication. */
export const exampleCase = z.strictObject({
  name: line(160),
  severity: z.enum(severities),
  promise: promiseKind,
  arrives: wallTime,
  due: wallTime,
  zone,
})
export type ExampleCase = z.infer<typeof exampleCase>

/** The whole of a version: everything that is agreed but the term. */
export const agreementTerms = z.strictObject({
  recipients: z.array(recipient).min(1).max(200),
  services: z.union([z.literal('all'), z.array(id).min(1).max(200)]),
  /** A published version of a policy; a newer one is not taken over unasked. */
  policyVersionId: id,
  /** Overrides the client's and the policy's. Null: theirs. */
  calendarId: id.nullable(),
  allowance: allowanceTerms.nullable(),
  price: z.strictObject({ amount, currency, per: billingPer }).nullable(),
  /** An hour's price by activity; the one with an empty activity is for all others. */
  rates: z
    .array(z.strictObject({ activity: line(80).or(z.literal('')), amount, currency }))
    .max(50)
    .default([]),
  notices: noticeTerms,
  /** What the client sees of it on its side. */
  shares: z.strictObject({
    promises: z.enum(['promise', 'status', 'nothing']),
    hours: z.boolean(),
    attainment: z.boolean(),
  }),
  cases: z.array(exampleCase).max(50).default([]),
  /** For us. */
  notes: text(20_000).default(''),
})
export type AgreementTerms = z.infer<typeof agreementTerms>

const term = { startsOn: day.nullable(), endsOn: day.nullable(), zone }
const money = z.object({ amount: z.number().int(), currency: z.string(), per: billingPer }).nullable()
const numbered = z.object({ id, number: z.number().int(), name: z.string() })
export const clientOf = named.extend({ number: z.number().int(), zone: z.string() })
const policyName = z.object({
  id,
  versionId: id,
  name: z.string(),
  version: z.number().int(),
  /** A newer version has been published since. */
  newest: z.boolean(),
})

/** Why somebody should look at it. */
export const attentions = ['ends_soon', 'starts_without_plan', 'did_not_turn'] as const
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
  price: money,
  manager: named.nullable(),
  openTickets: z.number().int(),
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
export const noticeKinds = ['activated', 'ends_soon', 'ended'] as const
export const noticeKind = z.enum(noticeKinds)
export type NoticeKind = (typeof noticeKinds)[number]
export const notice = z.object({
  /** Null while it is only foreseen. */
  id: id.nullable(),
  agreement: numbered.extend({ client: clientOf }),
  kind: noticeKind,
  daysBefore: z.number().int(),
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
  publishedAt: isoInstant,
  publishedBy: named.nullable(),
  note: z.string(),
  /** What changed against the version before; empty for the first. */
  differences: z.array(difference),
})

export const agreement = agreementRow.extend({
  rank: z.number().int(),
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
    z.object({ at: isoInstant, kind: z.enum(['turns_active', 'turns_ended', ...noticeKinds]) }),
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
const begun = z.enum(['draft', 'planned', 'active'])

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
    z.object({ at: isoInstant, kind: z.enum(['turns_active', 'turns_ended', ...noticeKinds]) }),
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
  continuesWith: numbered.nullable(),
})

export const proposalRequest = z.strictObject({
  /** `copy`: the term literally; `continue`: the day after, the same length. */
  mode: z.enum(['copy', 'continue']),
  /** One source for many clients, or many sources each for its own client (leave `clientIds` empty). */
  sourceIds: z.array(id).min(1).max(200),
  clientIds: z.array(id).max(200).default([]),
  /** What to take over; what is left out starts from the client's own or stays empty. */
  take: z
    .array(z.enum(['services', 'term', 'policy', 'calendar', 'allowance', 'price', 'notices']))
    .default(['services', 'term', 'policy', 'calendar', 'allowance', 'price', 'notices']),
  /** The version the source has, or the newest one. Absent: copying keeps, continuing takes the newest. */
  policy: z.enum(['same', 'newest']).optional(),
  /** `{client} – Gold {year}`; also {name}. Absent: the source's name, its years moved along. */
  namePattern: line(160).optional(),
  startsOn: day.nullable().optional(),
  endsOn: day.nullable().optional(),
})

export const proposal = z.object({
  /** Made from the source and the client: the same row again is the same row. */
  key: z.string(),
  source: numbered,
  client: clientOf,
  mode: z.enum(['copy', 'continue']),
  name: z.string(),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  zone: z.string(),
  manager: named.nullable(),
  terms: agreementTerms,
  names: z.record(z.string(), z.string()),
  differences: z.array(difference),
  problems: z.array(finding),
  /** The policy as the source has it, when a newer one is proposed: `[keep v7]`. */
  keeps: policyName.nullable(),
  policy: policyName,
  /** Whom the new one will tell, to be seen before. */
  tells: z.array(z.object({ id, name: z.string(), side: z.enum(['client', 'us']) })),
  openTickets: z.number().int(),
})
export type Proposal = z.infer<typeof proposal>

export const batchRow = z.strictObject({
  key: line(100),
  sourceId: id,
  clientId: id,
  mode: z.enum(['copy', 'continue']),
  name: line(160),
  ...term,
  managerId: id.nullable(),
  terms: agreementTerms,
  /** Made although something says `skip`. */
  insist: z.boolean().default(false),
})
export type BatchRow = z.infer<typeof batchRow>
export const newBatch = z.strictObject({
  kind: z.enum(['create', 'renew']),
  start: begun.default('planned'),
  rows: z.array(batchRow).min(1).max(200),
})
export const batch = z.object({
  id,
  created: z.array(numbered.extend({ key: z.string() })),
  skipped: z.array(z.object({ key: z.string(), name: z.string(), problems: z.array(finding) })),
  undoneUntil: isoInstant,
})

export const checkRows = z.strictObject({ rows: z.array(batchRow).min(1).max(200) })
export const checkedRows = z.object({
  rows: z.array(z.object({ key: z.string(), problems: z.array(finding), differences: z.array(difference) })),
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
  side: z.enum(['client', 'us']),
  language: language.optional(),
  /** What is not saved yet is told of as well: another name, other days. */
  name: line(160).optional(),
  startsOn: day.nullable().optional(),
  endsOn: day.nullable().optional(),
})

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
  ahead: z.array(z.number().int()),
  version: z.number().int(),
})
export const agreementSettingsToSave = z.strictObject({
  base: z.number().int(),
  withoutAgreement: z.enum(['default_policy', 'out_of_agreement']),
  answer: z.record(language, text(4_000).nullable()),
  answerIsSent: z.boolean(),
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
  promises: z.array(z.string()),
})
export const askable = z.object({
  services: z.union([z.literal('all'), z.array(named)]),
  agreements: z.array(agreementForClient),
  /** Whom to ask about them. */
  manager: z.string().nullable(),
})
