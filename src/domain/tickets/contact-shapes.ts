// What a client's contact reads: an allow-list. Nothing internal, no priority, no assignee's address, and only
// messages written to be seen by the client.

import { z } from 'zod'
import { id, isoInstant } from '../shapes.ts'
import { attachment } from './shapes.ts'
import { turn } from './status.ts'

const contactPromise = z.object({
  promise: z.enum(['first_response', 'next_response', 'periodic_update', 'resolution']),
  state: z.string(),
  dueAt: isoInstant.nullable(),
})

export const contactLine = z.object({
  id,
  number: z.number().int(),
  subject: z.string(),
  turn,
  over: z.boolean(),
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
  messages: z.array(contactMessage),
  promises: z.array(contactPromise),
})
