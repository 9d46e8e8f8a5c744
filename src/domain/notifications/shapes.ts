import { z } from 'zod'
import { id, isoInstant, named } from '../shapes.ts'
import { promiseKind } from '../sla/shapes.ts'

/** Why somebody is told. The first group needs them; the second is for reading. */
export const needsYou = [
  'assigned',
  'client_replied',
  'mentioned',
  'outside',
  'heads_up',
  'warned',
  'breached',
  'escalated',
  'agreement_ends',
  'hours_used',
  'hours_asked',
] as const
export const updates = ['mail_failed', 'agreement_turned', 'hours_decided'] as const
export const notificationKinds = [...needsYou, ...updates] as const
export const notificationKind = z.enum(notificationKinds)
export type NotificationKind = z.infer<typeof notificationKind>
export const box = z.enum(['needs_you', 'updates'])

export const notification = z.object({
  id,
  kind: notificationKind,
  box,
  at: isoInstant,
  read: z.boolean(),
  /** Null when it is not about a ticket. */
  ticket: z.object({ id, number: z.number().int(), subject: z.string() }).nullable(),
  /** Null when it is not about an agreement. */
  agreement: named.extend({ number: z.number().int() }).nullable(),
  client: named.nullable(),
  /** Who caused it: null when a clock did. */
  actor: named.nullable(),
  /** Of warnings and breaches. */
  promise: promiseKind.nullable(),
  dueAt: isoInstant.nullable(),
  percent: z.number().int().nullable(),
  /** The ready sentence, in the reader's language. */
  sentence: z.string(),
})
export type Notification = z.infer<typeof notification>

export const counts = z.object({
  needsYou: z.number().int(),
  updates: z.number().int(),
  unread: z.number().int(),
})

/** Which kinds also come by mail, and the hours in which none does (local wall times of the person's zone). */
export const preferences = z.strictObject({
  mail: z.strictObject({
    assigned: z.boolean().default(true),
    client_replied: z.boolean().default(true),
    mentioned: z.boolean().default(true),
    outside: z.boolean().default(true),
    hours_asked: z.boolean().default(true),
    heads_up: z.boolean().default(true),
    warned: z.boolean().default(true),
    breached: z.boolean().default(true),
    escalated: z.boolean().default(true),
    mail_failed: z.boolean().default(true),
  }),
  quiet: z
    .strictObject({ from: z.string().regex(/^\d{2}:\d{2}$/), to: z.string().regex(/^\d{2}:\d{2}$/) })
    .nullable()
    .default(null),
})
export type NotificationPreferences = z.infer<typeof preferences>

/** The others have a mail of their own: what is told of an agreement says itself whether it is mailed. */
export type MailedKind = keyof NotificationPreferences['mail']
export const isMailed = (kind: NotificationKind): kind is MailedKind => kind in defaultPreferences.mail

export const defaultPreferences: NotificationPreferences = preferences.parse({ mail: {}, quiet: null })
