// What a client's contact reads: an allow-list. Nothing internal, no priority, no assignee's address, and only
// messages written to be seen by the client.

import { z } from 'zod'
import { id, isoInstant } from '../shapes.ts'
import { clockForClient, turn } from '../sla/shapes.ts'
import { answered, attachment } from './shapes.ts'

export const contactLine = z.object({
  id,
  number: z.number().int(),
  subject: z.string(),
  turn,
  over: z.boolean(),
  /** Over, and confirmed or left alone: nothing more is expected of anybody. */
  closed: z.boolean(),
  arrivedAt: isoInstant,
  lastMessageAt: isoInstant,
  solvedAt: isoInstant.nullable(),
  requester: z.string().nullable(),
})

export const contactMessage = z.object({
  id,
  side: z.enum(['client', 'us']),
  author: z.string(),
  text: z.string(),
  html: z.string().nullable(),
  quotedFrom: z.number().int().nullable(),
  at: isoInstant,
  attachments: z.array(attachment),
})

export const contactTicket = contactLine.extend({
  handler: z.string().nullable(),
  service: z.string().nullable(),
  /** What was answered to the questions of the service. */
  answers: z.array(answered),
  messages: z.array(contactMessage),
  /** Empty where the agreement does not share them. */
  promises: z.array(clockForClient),
})
