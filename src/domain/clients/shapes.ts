// What is said about a client: the organisation, how it is recognised, who looks after it, and its project.

import { z } from 'zod'
import {
  access,
  cursor,
  jobTitle,
  personName,
  phone,
  region,
  search,
  version,
  zone,
} from '../people/shapes.ts'
import { email, id, isoInstant, language, line, named, page, text } from '../shapes.ts'

/** A mail domain, `acme.example`; lower case, no address, no wildcard. What cannot be one is refused in words. */
export const domain = z
  .string()
  .max(253)
  .transform(given => given.trim().toLowerCase().replace(/^@/, ''))

export const clientContact = z.object({
  id,
  name: z.string(),
  email: z.string().nullable(),
  jobTitle: z.string().nullable(),
  phone: z.string().nullable(),
  language,
  zone: z.string().nullable(),
  /** Where they belong, when that is said. */
  siteId: id.nullable(),
  /** Neither invited nor in: may be asked to sign in. */
  access,
  disabled: z.boolean(),
})

/** A part of a client that can have terms of its own: a location, a department. */
export const clientSite = z.object({
  id,
  name: z.string(),
  archived: z.boolean(),
  contacts: z.int(),
  version,
})
export type ClientSite = z.infer<typeof clientSite>

const facts = {
  id,
  number: z.int(),
  name: z.string(),
  formerNames: z.array(z.string()),
  /** How others number this client: a debtor number, an id of the CRM. */
  reference: z.string().nullable(),
  domains: z.array(z.string()),
  zone: z.string(),
  language,
  region: z.string(),
  accountManager: named.nullable(),
  calendarId: id.nullable(),
  archivedAt: isoInstant.nullable(),
  sample: z.boolean(),
  version,
}

export const clientRow = z.object({ ...facts, contacts: z.int() })
export type ClientRow = z.infer<typeof clientRow>
export const clientPage = page(clientRow)

export const client = z.object({
  ...facts,
  notes: z.string(),
  createdAt: isoInstant,
  /** What holds its tickets; made with the client. */
  project: named,
  contacts: z.array(clientContact),
  /** Those put away come last. */
  sites: z.array(clientSite),
})
export type Client = z.infer<typeof client>

/** A client as the palette and pickers keep it. */
export const clientHit = z.object({
  id,
  number: z.int(),
  name: z.string(),
  formerNames: z.array(z.string()),
  reference: z.string().nullable(),
  domains: z.array(z.string()),
  zone: z.string(),
})
export type ClientHit = z.infer<typeof clientHit>

export const clientsQuery = z.strictObject({
  search: search.optional(),
  state: z.enum(['active', 'archived', 'all']).default('active'),
  accountManagerId: id.optional(),
  cursor: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const newClient = z.strictObject({
  name: line(160),
  reference: line(80).nullable().default(null),
  zone,
  language,
  region: region.optional(),
  accountManagerId: id.nullable().default(null),
  calendarId: id.nullable().default(null),
  notes: text(20_000).default(''),
  domains: z.array(domain).max(50).default([]),
  contacts: z
    .array(
      z.strictObject({
        name: personName,
        email: email.nullable().default(null),
        jobTitle: jobTitle.nullable().default(null),
        phone: phone.nullable().default(null),
        language: language.optional(),
        invite: z.boolean().default(false),
      }),
    )
    .max(100)
    .default([]),
})
export type NewClient = z.infer<typeof newClient>

export const clientChanges = z.strictObject({
  /** The name until now stays findable as a former name. */
  name: line(160).optional(),
  reference: line(80).nullable().optional(),
  zone: zone.optional(),
  language: language.optional(),
  region: region.optional(),
  accountManagerId: id.nullable().optional(),
  calendarId: id.nullable().optional(),
  notes: text(20_000).optional(),
  /** The whole list: what is not in it is taken away. */
  domains: z.array(domain).max(50).optional(),
  version: version.optional(),
})
export type ClientChanges = z.infer<typeof clientChanges>

export const newSite = z.strictObject({ name: line(120) })
export const siteChange = z.strictObject({
  base: version,
  name: line(120).optional(),
  archived: z.boolean().optional(),
})
export type SiteChange = z.infer<typeof siteChange>
