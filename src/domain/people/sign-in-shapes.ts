// Getting in: passwords, links by mail, the second step, sessions, and what a signed-in person is told about
// themselves.

import { z } from 'zod'
import { email, id, isoInstant, language, named } from '../shapes.ts'
import { preferences, role } from './shapes.ts'

/** 12 to 128 characters, no composition rules; the commonest ones are refused where they are set. */
export const newPassword = z.string().min(12).max(128)
const givenPassword = z.string().min(1).max(1_000)
/** A link names the account it is for and carries a 256-bit token; one without the other opens nothing. */
export const linkToken = z.strictObject({ account: id, token: z.string().max(200) })

export const credentials = z.strictObject({ email, password: givenPassword })
export const address = z.strictObject({ email })
export const secondStep = z.union([
  z.strictObject({ code: z.string().trim().max(12) }),
  z.strictObject({ recoveryCode: z.string().trim().max(40) }),
])
export const passwordReset = z.strictObject({ ...linkToken.shape, password: newPassword })
export const acceptance = z.strictObject({
  ...linkToken.shape,
  password: newPassword,
  language: language.optional(),
})
export const passwordChange = z.strictObject({ current: givenPassword, next: newPassword })
export const confirmation = z.union([z.strictObject({ password: givenPassword }), secondStep])

export const company = z.object({
  name: z.string(),
  language,
  region: z.string(),
  zone: z.string(),
  clientWord: z.enum(['client', 'project', 'customer']),
})

/** What a signed-in person is told about themselves and their session. */
export const me = z.object({
  id,
  kind: z.enum(['staff', 'contact']),
  name: z.string(),
  email: z.string().nullable(),
  role: role.nullable(),
  teams: z.array(named),
  client: named.nullable(),
  jobTitle: z.string().nullable(),
  phone: z.string().nullable(),
  language,
  region: z.string(),
  zone: z.string().nullable(),
  preferences,
  /** Goes back as `x-csrf-token` with everything that is not a GET. */
  csrf: z.string(),
  hasPassword: z.boolean(),
  secondFactor: z.object({
    on: z.boolean(),
    /** The desk demands it of this person; while it is off, nothing else is open to them. */
    required: z.boolean(),
    recoveryCodesLeft: z.int(),
  }),
  /** Until when role changes and the like are open without showing the password again. */
  confirmedUntil: isoInstant.nullable(),
  company: company.nullable(),
})
export type Me = z.infer<typeof me>

export const signedIn = z.discriminatedUnion('state', [
  z.object({ state: z.literal('signed_in'), me }),
  /** The password or link was right; a code is still asked for, within ten minutes. */
  z.object({ state: z.literal('second_step') }),
])
export type SignedIn = z.infer<typeof signedIn>

export const invited = z.object({
  name: z.string(),
  email: z.string(),
  company: z.string(),
  language,
  expiresAt: isoInstant,
})

export const session = z.object({
  id,
  current: z.boolean(),
  device: z.string(),
  ip: z.string(),
  signedInAt: isoInstant,
  activeAt: isoInstant,
})
export const sessions = z.object({ items: z.array(session) })

export const totpStart = z.object({ secret: z.string(), uri: z.string() })
/** Shown once. `me` because setting up the second step begins a new session, with a token of its own. */
export const recoveryCodes = z.object({ codes: z.array(z.string()), me })
export const totpCode = z.strictObject({ code: z.string().trim().max(12) })

export const security = z.strictObject({
  /** Staff are signed out after so many minutes without doing anything. */
  idleMinutes: z.int().min(5).max(720),
  /** Contacts of clients, likewise. */
  contactIdleMinutes: z.int().min(5).max(720),
  secondFactor: z.enum(['nobody', 'administrators', 'staff']),
})
export type Security = z.infer<typeof security>
/** What is not sent stays as it is, whoever changed it meanwhile. */
export const securityChanges = security.partial()
export type SecurityChanges = z.infer<typeof securityChanges>
