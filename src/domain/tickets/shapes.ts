// A ticket as staff read it. What a contact may read is in contact-shapes.ts, what may be written in commands.ts.

import { z } from 'zod'
import { fieldKinds } from '../catalogue/fields.ts'
import { id, isoInstant, language, named } from '../shapes.ts'
import { clockView, traceStep } from '../sla/shapes.ts'
import { outside, ticketAgreement } from './outside-shapes.ts'
import { statusRef } from './status.ts'

export const severity = z.number().int().min(1).max(4)
export const urgency = z.number().int().min(1).max(3)
export const priority = z.number().int().min(1).max(4)

export const channels = ['app', 'portal', 'mail', 'api', 'import'] as const
export const channel = z.enum(channels)

/** By what a person calls it (`1042`) or by its id. */
export const ticketRef = z.string().regex(/^(?:[1-9]\d{0,11}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)

export const numbered = z.object({ id, number: z.number().int(), subject: z.string() })

export const address = z.object({ name: z.string(), address: z.string() })
export type Address = Readonly<z.infer<typeof address>>

export const attachment = z.object({
  id,
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  /** Shown in the text rather than below it. */
  inline: z.boolean(),
  /** May be shown by the browser as a picture; everything else is a download. */
  picture: z.boolean(),
})
export type Attachment = Readonly<z.infer<typeof attachment>>

/** What became of a reply on its way out. */
export const delivery = z.object({
  /** The mail's id in the outbox, by which it is tried again. */
  id,
  state: z.enum(['waiting', 'sent', 'failed', 'cancelled']),
  at: isoInstant.nullable(),
  notBefore: isoInstant.nullable(),
  error: z.string().nullable(),
})

export const message = z.object({
  id,
  side: z.enum(['client', 'us']),
  visibility: z.enum(['client', 'internal']),
  /** False for acknowledgements, auto-replies, bounces: they stop no clock. */
  human: z.boolean(),
  opening: z.boolean(),
  author: named.nullable(),
  from: address.nullable(),
  /** The sender is who the address says, as far as mail can tell. */
  verified: z.boolean(),
  to: z.array(address),
  cc: z.array(address),
  via: z.enum(['app', 'portal', 'mail', 'api', 'import']),
  text: z.string(),
  /** Sanitised; for a sandboxed frame only. */
  html: z.string().nullable(),
  /** Where in `text` the quoted earlier mail begins: to be folded. */
  quotedFrom: z.number().int().nullable(),
  at: isoInstant,
  attachments: z.array(attachment),
  delivery: delivery.nullable(),
  /** Taken back before it left. */
  recalled: z.object({ at: isoInstant, by: named }).nullable(),
  /** Until when the viewer may still take it back. */
  recallUntil: isoInstant.nullable(),
  /** The stored mail it came in as, for "show original". */
  rawId: id.nullable(),
})
export type Message = Readonly<z.infer<typeof message>>

export const draft = z.object({
  kind: z.enum(['reply', 'note']),
  html: z.string(),
  /** The newest message its writer had seen. */
  seen: id.nullable(),
  uploads: z.array(z.object({ id, name: z.string(), mediaType: z.string(), size: z.number().int() })),
  updatedAt: isoInstant,
})

/** What was answered to the form of its service, in the reader’s language as far as it was asked in it. */
export const answered = z.object({
  key: z.string(),
  kind: z.enum(fieldKinds),
  name: z.string(),
  /** Choices and people by their names; a day as `2026-11-22`. */
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
})

export const presence = z.object({ person: named, doing: z.enum(['viewing', 'writing']) })

export const clientCard = z.object({
  id,
  number: z.number().int(),
  name: z.string(),
  zone: z.string(),
  language,
  accountManager: named.nullable(),
  openTickets: z.number().int(),
})

export const ticket = z.object({
  id,
  number: z.number().int(),
  subject: z.string(),
  version: z.number().int(),
  client: clientCard,
  project: named,
  type: z.object({ id, name: z.string(), icon: z.string() }),
  status: statusRef,
  severity,
  urgency,
  priority,
  /** What the matrix would say, and why somebody said otherwise. */
  matrixPriority: priority,
  priorityReason: z.string().nullable(),
  service: named.nullable(),
  answers: z.array(answered),
  assignee: named.nullable(),
  team: named.nullable(),
  requester: z
    .object({ id, name: z.string(), email: z.string().nullable(), zone: z.string().nullable(), language })
    .nullable(),
  cc: z.array(address.extend({ personId: id.nullable() })),
  watchers: z.array(named),
  watching: z.boolean(),
  tags: z.array(z.string()),
  channel,
  arrivedAt: isoInstant,
  createdAt: isoInstant,
  solvedAt: isoInstant.nullable(),
  lastMessageAt: isoInstant,
  snoozedUntil: isoInstant.nullable(),
  mergedInto: numbered.nullable(),
  /** The ticket this one goes on from. */
  follows: numbered.nullable(),
  mergedFrom: z.array(numbered),
  match: z.object({ reason: z.string().nullable(), trace: z.array(traceStep) }),
  agreement: ticketAgreement.nullable(),
  /** It stands, or stood, outside every agreement. */
  outside: outside.nullable(),
  /** The trace in words: why this agreement, this policy and these hours. */
  why: z.array(z.string()),
  clocks: z.array(clockView),
  messages: z.array(message),
  /** For `tickets.messages`, when the conversation is longer than what came with the ticket. */
  earlier: z.string().nullable(),
  /** What the viewer is writing: one reply and one note at most, the one written last first. */
  drafts: z.array(draft),
  present: z.array(presence),
  /** Who a reply goes to unless somebody chooses otherwise. */
  replyTo: z.object({ to: z.array(address), cc: z.array(address) }),
  /** The statuses behind "send and hand over", "send and solve". */
  handOver: statusRef,
  solve: statusRef,
  sample: z.boolean(),
})
export type Ticket = z.infer<typeof ticket>

/** A line of a list outside the queue: a client's tickets, a search. */
export const ticketLine = z.object({
  id,
  number: z.number().int(),
  subject: z.string(),
  client: named,
  status: statusRef,
  priority,
  severity,
  assignee: named.nullable(),
  requester: named.nullable(),
  arrivedAt: isoInstant,
  lastMessageAt: isoInstant,
  solvedAt: isoInstant.nullable(),
  nextDueAt: isoInstant.nullable(),
})

/** One thing that happened, told in the reader's language. */
export const historyEntry = z.object({
  id,
  at: isoInstant,
  type: z.string(),
  icon: z.string(),
  actor: z.object({ kind: z.enum(['staff', 'contact', 'system']), id: id.nullable(), name: z.string() }),
  onBehalfOf: named.nullable(),
  via: z.string(),
  reason: z.string().nullable(),
  sentence: z.string(),
  payload: z.record(z.string(), z.unknown()),
  causedBy: id.nullable(),
})
export type HistoryEntry = z.infer<typeof historyEntry>

export const ticketType = z.object({
  id,
  name: z.string(),
  icon: z.string(),
  position: z.number().int(),
  newStatusId: id,
  openStatusId: id,
  handOverStatusId: id,
  solveStatusId: id,
  closeStatusId: id,
})

export const status = statusRef.extend({ position: z.number().int() })

/** Rows by severity 1..4, columns by urgency 1..3. */
export const priorityMatrix = z.array(z.array(priority).length(3)).length(4)
export type PriorityMatrix = readonly (readonly number[])[]

export const vocabulary = z.object({
  types: z.array(ticketType),
  statuses: z.array(status),
  matrix: priorityMatrix,
  tags: z.array(z.string()),
})

export const upload = z.object({ id, name: z.string(), mediaType: z.string(), size: z.number().int() })

/** What takes the last change back: send `changes` to `tickets.change` on that base. */
export const undo = z.object({ base: z.number().int(), changes: z.record(z.string(), z.unknown()) })

export const ticketState = z.object({
  id,
  number: z.number().int(),
  version: z.number().int(),
  status: statusRef,
  assigneeId: id.nullable(),
  nextDueAt: isoInstant.nullable(),
})
