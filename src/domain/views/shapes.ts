// What the lists show: rows complete enough to be read, sorted and acted upon without opening them.

import { z } from 'zod'
import { id, isoInstant, named } from '../shapes.ts'
import { clockView } from '../sla/shapes.ts'
import { priority, severity } from '../tickets/shapes.ts'
import { statusRef } from '../tickets/status.ts'

export const tabs = ['my', 'unassigned', 'team', 'waiting', 'all'] as const
export const tab = z.enum(tabs)
export type Tab = z.infer<typeof tab>

export const queueRow = z.object({
  id,
  number: z.number().int(),
  subject: z.string(),
  version: z.number().int(),
  client: z.object({ id, name: z.string(), zone: z.string() }),
  status: statusRef,
  severity,
  priority,
  service: named.nullable(),
  assignee: named.nullable(),
  team: named.nullable(),
  requester: named.nullable(),
  tags: z.array(z.string()),
  nextDueAt: isoInstant.nullable(),
  /** All live clocks, nearest due first; the first is the row's chip. Empty: no commitment, `noPromise` says why. */
  clocks: z.array(clockView),
  noPromise: z.string().nullable(),
  lastMessage: z.object({
    at: isoInstant,
    side: z.enum(['client', 'us']),
    /** The first words of it, without what it quotes. */
    excerpt: z.string(),
  }),
  /** The last word is the client's, and nobody has answered it. */
  unanswered: z.boolean(),
  draft: z.boolean(),
  snoozedUntil: isoInstant.nullable(),
  arrivedAt: isoInstant,
  sample: z.boolean(),
})
export type QueueRow = z.infer<typeof queueRow>

export const counts = z.object({
  my: z.number().int(),
  unassigned: z.number().int(),
  team: z.number().int(),
  waiting: z.number().int(),
  all: z.number().int(),
})

export const queue = z.object({
  items: z.array(queueRow),
  next: z.string().nullable(),
  /** How many each tab holds under the same filter, counted to 1,000 and no further. Null on later pages. */
  counts: counts.nullable(),
  /** When nothing is left to do: how many wait on others, and since when the longest. */
  waitingSince: isoInstant.nullable(),
  asOf: isoInstant,
})

export const dueMoment = z.object({
  at: isoInstant,
  ticketId: id,
  number: z.number().int(),
  subject: z.string(),
  client: z.string(),
  promise: z.string(),
})

export const upcoming = z.object({
  from: isoInstant,
  to: isoInstant,
  /** The open spans between the two: eight working hours of the viewer's calendar. */
  open: z.array(z.object({ from: isoInstant, to: isoInstant })),
  zone: z.string(),
  moments: z.array(dueMoment),
  overdue: z.number().int(),
})

export const foundTicket = z.object({
  id,
  number: z.number().int(),
  subject: z.string(),
  client: z.string(),
  over: z.boolean(),
  mine: z.boolean(),
})

export const foundClient = z.object({
  id,
  number: z.number().int(),
  name: z.string(),
  /** By what it was found, when not by its name: a former name, a domain, a reference. */
  by: z.string().nullable(),
})

export const foundPerson = z.object({
  id,
  name: z.string(),
  kind: z.enum(['staff', 'contact']),
  email: z.string().nullable(),
  client: named.nullable(),
})

export const found = z.object({
  tickets: z.array(foundTicket),
  clients: z.array(foundClient),
  people: z.array(foundPerson),
})

/** The palette's own copy: small, and complete for what is looked up most. */
export const index = z.object({
  tickets: z.array(foundTicket),
  clients: z.array(foundClient.omit({ by: true }).extend({ also: z.array(z.string()) })),
  people: z.array(foundPerson),
  asOf: isoInstant,
})
