// What the mail room tells and is told. Mail is for staff only: contacts see it as messages of their tickets.

import { z } from 'zod'
import { email, id, isoInstant, line } from '../shapes.ts'

export const rawStates = [
  'received',
  'created',
  'appended',
  'duplicate',
  'suppressed',
  'quarantined',
] as const
export type RawState = (typeof rawStates)[number]

/** Why a mail waits for a person. */
export const quarantineReasons = [
  'unknown_sender',
  'staff_by_mail',
  'no_sender',
  'unreadable',
  'too_much',
  'refused',
  'held',
  'failed',
] as const
export type QuarantineReason = (typeof quarantineReasons)[number]

/** Why a mail became nothing in a conversation. */
export const suppressionReasons = [
  'automatic_reply',
  'bounce',
  'report',
  'list',
  'loop',
  'own_address',
] as const
export type SuppressionReason = (typeof suppressionReasons)[number]

export const outgoingKinds = ['reply', 'acknowledgement', 'notice', 'account'] as const
export const outgoingStates = ['waiting', 'sent', 'failed', 'cancelled'] as const

export const address = z.object({ name: z.string(), address: z.string() })

const ticketRef = z.object({ id, number: z.number().int(), subject: z.string() })
const clientRef = z.object({ id, name: z.string() })
const cursor = z.string().max(200).optional()
const limit = z.coerce.number().int().min(1).max(100).default(50)

export const received = z.object({
  id,
  receivedAt: isoInstant,
  source: z.enum(['smtp', 'lmtp', 'http', 'cli']),
  state: z.enum(rawStates),
  reason: z.enum([...quarantineReasons, ...suppressionReasons]).nullable(),
  /** What the reader needs beside the reason: the parser's sentence, the address that looped. */
  detail: z.string().nullable(),
  from: address.nullable(),
  /** The envelope: who the sending server says sends it, and which of our addresses it was for. */
  mailFrom: z.string(),
  recipients: z.array(z.string()),
  subject: z.string().nullable(),
  size: z.number().int(),
  attempts: z.number().int(),
  ticket: ticketRef.nullable(),
  client: clientRef.nullable(),
  duplicateOf: id.nullable(),
  settledAt: isoInstant.nullable(),
  /** Set when a person discarded it. */
  handledAt: isoInstant.nullable(),
  handledBy: z.object({ id, name: z.string() }).nullable(),
})

export const receivedQuery = z.strictObject({
  /** `triage` = quarantined and not yet handled; `discarded` = quarantined and handled. */
  show: z.enum(['triage', 'discarded', 'all', ...rawStates]).default('triage'),
  text: z.string().max(200).optional(),
  cursor,
  limit,
})

export const receivedCounts = z.object({ triage: z.number().int(), waiting: z.number().int() })

export const receivedInFull = received.extend({
  to: z.array(address),
  cc: z.array(address),
  /** The date the sender's machine wrote; for reading only. */
  date: isoInstant.nullable(),
  text: z.string(),
  /** Sanitised; to be shown in a sandboxed frame only. */
  html: z.string().nullable(),
  attachments: z.array(z.object({ name: z.string(), mediaType: z.string(), size: z.number().int() })),
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
  /** What assigning would do, to prefill the form. */
  suggestion: z.object({
    contactName: z.string().nullable(),
    contactAddress: z.string().nullable(),
    /** The sender's domain, unless it is a public mail provider's or already somebody's. */
    domain: z.string().nullable(),
    clients: z.array(clientRef),
    /** Other waiting mails of the same sender. */
    others: z.number().int(),
  }),
})

export const assignment = z.strictObject({
  clientId: id,
  /** Adds the sender to the client's contacts. */
  addContact: z.boolean().default(true),
  contactName: line(200).optional(),
  /** Absent: the sender's. Another one for a mail that a colleague passed on. */
  contactAddress: email.optional(),
  /** Whoever writes from this domain is recognised from now on. */
  addDomain: z.boolean().default(false),
  /** Handles the sender's other waiting mails too, oldest first. */
  withOthers: z.boolean().default(true),
})

export const settled = z.object({
  id,
  state: z.enum(rawStates),
  reason: z.string().nullable(),
  ticket: ticketRef.nullable(),
})

export const retry = z.strictObject({
  /** A person has looked: it is a letter of a person, whatever its headers say. */
  asHuman: z.boolean().default(false),
})

export const discard = z.strictObject({ withOthers: z.boolean().default(false) })

export const outgoing = z.object({
  id,
  kind: z.enum(outgoingKinds),
  automatic: z.boolean(),
  state: z.enum(outgoingStates),
  to: z.array(address),
  cc: z.array(address),
  subject: z.string(),
  ticket: ticketRef.nullable(),
  createdAt: isoInstant,
  notBefore: isoInstant,
  sentAt: isoInstant.nullable(),
  attempts: z.number().int(),
  /** Why it still waits or failed, in the relay's or our own words. */
  lastError: z.string().nullable(),
})

export const outgoingInFull = outgoing.extend({
  messageId: z.string(),
  text: z.string(),
  html: z.string().nullable(),
  attachments: z.array(z.object({ name: z.string(), mediaType: z.string() })),
})

export const outboxQuery = z.strictObject({
  state: z.enum(['all', ...outgoingStates]).default('all'),
  text: z.string().max(200).optional(),
  ticket: id.optional(),
  cursor,
  limit,
})

export const relaySecurity = ['tls', 'starttls', 'none'] as const
export type RelaySecurity = (typeof relaySecurity)[number]

const host = z
  .string()
  .trim()
  .min(1)
  .max(253)
  .regex(/^[A-Za-z0-9._:[\]-]+$/, 'a host name or an address, without a port')

export const relay = z.object({
  host: z.string(),
  port: z.number().int(),
  /** tls = encrypted from the first byte (465); starttls = encrypted before the password is said (587). */
  secure: z.enum(relaySecurity),
  user: z.string().nullable(),
})

/** Which relay was seen: its `changedAt`, null when there was none. Absent: whatever somebody else did is overwritten. */
export const relaySeen = isoInstant.nullable().optional()

export const relayToSave = z.strictObject({
  base: relaySeen,
  host,
  port: z.number().int().min(1).max(65_535),
  secure: z.enum(relaySecurity),
  user: z.string().trim().min(1).max(320).nullable(),
  /** Absent keeps the password there is; null forgets it. Never returned. */
  password: z.string().min(1).max(1_000).nullable().optional(),
})

export const relayTrial = z.strictObject({
  /** Absent tries what is saved. */
  relay: relayToSave.omit({ base: true }).optional(),
  /** A mail is sent here; absent tries the way up to signing in. */
  to: email.optional(),
})

export const relayTrialSteps = ['resolve', 'connect', 'greet', 'encrypt', 'sign_in', 'send'] as const
export const relayTrialResult = z.object({
  ok: z.boolean(),
  steps: z.array(
    z.object({
      step: z.enum(relayTrialSteps),
      ok: z.boolean(),
      /** The other server's own answer, cleaned. */
      answer: z.string(),
      ms: z.number().int(),
    }),
  ),
  /** Key of a sentence with the likely cause (`mail.cause.…`), when it failed. */
  cause: z.string().nullable(),
})

const serviceAtAddress = z.strictObject({ address: email, serviceId: id })

export const intake = z.object({
  /** The address outgoing mail carries as sender, and the first of `addresses`. Null until one is set. */
  address: z.string().nullable(),
  addresses: z.array(z.string()),
  acknowledge: z.boolean(),
  /** What is written to one of our addresses is a request for this service. */
  services: z.array(serviceAtAddress),
  /** The name our own mail server writes into Authentication-Results; null: senders cannot be verified. */
  authenticatedBy: z.string().nullable(),
  /** Grows with each change: what `base` is compared with. */
  version: z.number().int(),
})

/** What is not sent stays as it is, whoever changed it meanwhile. */
export const intakeChanges = z
  .strictObject({
    /** The version it was changed from: refused where somebody else has changed the same field since. Absent: never. */
    base: z.number().int().min(0),
    address: email,
    /** The others beside `address`. */
    addresses: z.array(email).max(50),
    acknowledge: z.boolean(),
    services: z.array(serviceAtAddress).max(50),
    authenticatedBy: line(253).nullable(),
  })
  .partial()

export const mailSettings = z.object({
  intake,
  relay: relay.extend({ hasPassword: z.boolean(), changedAt: isoInstant }).nullable(),
  listener: z.object({ host: z.string(), port: z.number().int() }),
  hook: z.object({ url: z.string(), hasToken: z.boolean() }),
  changedAt: isoInstant.nullable(),
})

/** received = the sum of the states, always: no mail is ever nowhere. */
export const health = z.object({
  received: z.number().int(),
  states: z.record(z.enum(rawStates), z.number().int()),
  balanced: z.boolean(),
  triage: z.number().int(),
  oldestUndrained: isoInstant.nullable(),
  outbox: z.record(z.enum(outgoingStates), z.number().int()),
  oldestWaiting: isoInstant.nullable(),
  relay: z.boolean(),
})
