// What is said about people: staff, teams, contacts of clients, and what each keeps about themselves.

import { z } from 'zod'
import { isZone } from '#kernel/zone.ts'
import { roles } from '../actor.ts'
import { email, id, isoInstant, language, line, named, page } from '../shapes.ts'

export const role = z.enum(roles)
export const zone = z.string().max(64).refine(isZone, 'an IANA time zone, for example Europe/Amsterdam')
/** Where dates and numbers are written as people there write them: two letters, ISO 3166. */
export const region = z.string().regex(/^[A-Z]{2}$/, 'two capital letters, for example GB')
export const search = z.string().trim().max(200)
export const cursor = z.string().max(400)
export const phone = line(40)
export const jobTitle = line(120)
export const personName = line(120)
/** The version the writer had read; a later one is not overwritten unseen. */
export const version = z.int().positive()

/** none: no way to sign in; invited: a link is open; active: has signed in; disabled: may not any more. */
export const access = z.enum(['none', 'invited', 'active', 'disabled'])

export const preferences = z.strictObject({
  theme: z.enum(['system', 'light', 'dark', 'contrast']).optional(),
  density: z.enum(['compact', 'default', 'comfortable']).optional(),
  motion: z.enum(['system', 'reduced']).optional(),
  hourCycle: z.enum(['region', 'h12', 'h23']).optional(),
  weekStart: z.enum(['region', 'monday', 'saturday', 'sunday']).optional(),
  railOpen: z.boolean().optional(),
  /** How long a sent reply can be taken back, in seconds. */
  undoSeconds: z.int().min(0).max(30).optional(),
  /** Messages that can be undone stay until dismissed. */
  toastsStay: z.boolean().optional(),
  /** Shortcuts of one key: everywhere, nowhere, or only while the thing they act on has the focus. */
  singleKeys: z.enum(['on', 'off', 'focus']).optional(),
  /** Command id -> the keys this person chose for it; null takes its keys away. */
  keyboard: z
    .record(z.string().regex(/^[a-z][a-zA-Z0-9._-]{0,79}$/), z.string().max(40).nullable())
    .refine(map => Object.keys(map).length <= 300, 'at most 300 commands')
    .optional(),
  firstScreen: z.string().max(200).startsWith('/').optional(),
})
export type Preferences = z.infer<typeof preferences>

export const staffPerson = z.object({
  id,
  kind: z.literal('staff'),
  name: z.string(),
  email: z.string().nullable(),
  role,
  teams: z.array(named),
  jobTitle: z.string().nullable(),
  phone: z.string().nullable(),
  language,
  region: z.string(),
  zone: z.string().nullable(),
  calendarId: id.nullable(),
  access,
  invitedUntil: isoInstant.nullable(),
  secondFactor: z.boolean(),
  lastSeenAt: isoInstant.nullable(),
  createdAt: isoInstant,
  disabledAt: isoInstant.nullable(),
  sample: z.boolean(),
  version,
})
export type StaffPerson = z.infer<typeof staffPerson>
export const staffPage = page(staffPerson)

export const contact = z.object({
  id,
  kind: z.literal('contact'),
  name: z.string(),
  email: z.string().nullable(),
  client: named,
  /** The location or department of the client they belong to, when that is said. */
  siteId: id.nullable(),
  jobTitle: z.string().nullable(),
  phone: z.string().nullable(),
  language,
  region: z.string(),
  zone: z.string().nullable(),
  access,
  invitedUntil: isoInstant.nullable(),
  lastSeenAt: isoInstant.nullable(),
  createdAt: isoInstant,
  disabledAt: isoInstant.nullable(),
  sample: z.boolean(),
  version,
})
export type ContactPerson = z.infer<typeof contact>
export const contactPage = page(contact)

/** A person as pickers and the palette know them. */
export const personHit = z.object({
  id,
  kind: z.enum(['staff', 'contact']),
  name: z.string(),
  email: z.string().nullable(),
  role: role.nullable(),
  client: named.nullable(),
  disabled: z.boolean(),
})
export type PersonHit = z.infer<typeof personHit>

export const invitation = z.strictObject({
  name: personName,
  email,
  role,
  teamIds: z.array(id).max(50).default([]),
  language: language.optional(),
  region: region.optional(),
  zone: zone.nullable().optional(),
  jobTitle: jobTitle.nullable().optional(),
})

const ownFacts = {
  name: personName.optional(),
  jobTitle: jobTitle.nullable().optional(),
  phone: phone.nullable().optional(),
  language: language.optional(),
  region: region.optional(),
  zone: zone.nullable().optional(),
}

/** What anyone may change about themselves. Not the address, not the role: those are how others know them. */
export const ownChanges = z.strictObject({ ...ownFacts, preferences: preferences.optional() })
export const staffChanges = z.strictObject({
  ...ownFacts,
  email: email.optional(),
  calendarId: id.nullable().optional(),
  teamIds: z.array(id).max(50).optional(),
  version: version.optional(),
})
export const contactChanges = z.strictObject({
  ...ownFacts,
  email: email.nullable().optional(),
  siteId: id.nullable().optional(),
  version: version.optional(),
})
export const newContact = z.strictObject({
  clientId: id,
  name: personName,
  email: email.nullable().default(null),
  jobTitle: jobTitle.nullable().default(null),
  phone: phone.nullable().default(null),
  language: language.optional(),
  region: region.optional(),
  zone: zone.nullable().default(null),
  siteId: id.nullable().default(null),
  /** Send an invitation to sign in at once. */
  invite: z.boolean().default(false),
})
