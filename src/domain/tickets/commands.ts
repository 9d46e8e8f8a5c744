// What may be asked of a ticket. Every body refuses unknown keys; a field not given stays as it is.

import { z } from 'zod'
import { answersGiven } from '../catalogue/answers-shape.ts'
import { email, id, isoInstant, line, text } from '../shapes.ts'
import { priority, severity, ticketRef, urgency } from './shapes.ts'

const tag = z
  .string()
  .transform(value => value.normalize('NFC').trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(1)
      .max(40)
      .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._/-]*$/u),
  )

const tags = z
  .array(tag)
  .max(30)
  .transform(all => [...new Set(all)])

const recipient = z.strictObject({ name: z.string().max(200).default(''), address: email })
const recipients = z.array(recipient).max(50)

const reason = line(500)
/** HTML as the editor wrote it; plain text is enough from machines. */
const written = { text: text(200_000).default(''), html: text(400_000).nullable().default(null) }
const attached = z.array(id).max(20).default([])

export const openTicket = z.strictObject({
  clientId: id,
  requesterId: id.nullable().default(null),
  subject: line(250),
  ...written,
  typeId: id.optional(),
  statusId: id.optional(),
  /** Absent: where the service begins; else severity 3, urgency 2. */
  severity: severity.optional(),
  urgency: urgency.optional(),
  priority: priority.optional(),
  priorityReason: reason.optional(),
  serviceId: id.nullable().default(null),
  /** What the form of the service asks, by the key of the field. */
  answers: answersGiven,
  assigneeId: id.nullable().default(null),
  /** Absent: the service’s; null: none. */
  teamId: id.nullable().optional(),
  cc: recipients.default([]),
  tags: tags.default([]),
  uploads: attached,
  /** The request reached us earlier (a call, a visit): then, and how we know. */
  arrivedAt: isoInstant.optional(),
  arrivalReason: reason.optional(),
  followsId: id.optional(),
  /** Absent: the agreement that covers it. One that does not takes a reason. */
  agreementId: id.optional(),
  agreementReason: reason.optional(),
})
export type OpenTicket = z.infer<typeof openTicket>

export const reply = z.strictObject({
  ...written,
  /** Absent: to whom the ticket's replies go. */
  to: recipients.min(1).optional(),
  cc: recipients.optional(),
  uploads: attached,
  /** `hand_over` and `solve` take the status of the ticket's type; or one by id; or leave it. */
  outcome: z.enum(['hand_over', 'solve', 'keep']).default('hand_over'),
  statusId: id.optional(),
  /** The newest message its writer has seen; a newer one stops the reply. Null to send all the same. */
  seen: id.nullable().default(null),
  /** Seconds in which it can be taken back; the clock stops at the press all the same. */
  hold: z.number().int().min(0).max(30).default(0),
})
export type Reply = z.infer<typeof reply>

export const contactReplyBody = z.strictObject({ ...written, uploads: attached })

export const note = z.strictObject({
  ...written,
  uploads: attached,
  mentions: z.array(id).max(20).default([]),
})
export type Note = z.infer<typeof note>

/** Fields of a ticket that people change. `base` is the version they saw. */
export const ticketChange = z.strictObject({
  base: z.number().int(),
  subject: line(250).optional(),
  typeId: id.optional(),
  statusId: id.optional(),
  severity: severity.optional(),
  urgency: urgency.optional(),
  /** Null: back to what the matrix says. */
  priority: priority.nullable().optional(),
  serviceId: id.nullable().optional(),
  assigneeId: id.nullable().optional(),
  teamId: id.nullable().optional(),
  requesterId: id.nullable().optional(),
  tags: tags.optional(),
  cc: recipients.optional(),
  reason: reason.optional(),
})
export type TicketChange = z.infer<typeof ticketChange>

export const merge = z.strictObject({ into: ticketRef, reason: reason.optional() })
export const cancel = z.strictObject({
  how: z.enum(['spam', 'mistake', 'withdrawn']),
  reason: reason.optional(),
})
export const snooze = z.strictObject({ until: isoInstant, reason: reason.optional() })
/** `policyId` null: match again as on arrival. `none`: no commitment. */
export const rematch = z.strictObject({ policyId: id.nullable(), none: z.boolean().default(false), reason })
export const saveDraft = z.strictObject({
  kind: z.enum(['reply', 'note']),
  html: text(400_000),
  seen: id.nullable().default(null),
  uploads: attached,
})
