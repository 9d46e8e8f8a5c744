// The set-up page of a first start: four questions, and the first administrator.

import { z } from 'zod'
import { roles } from '../actor.ts'
import { email, id, language, line } from '../shapes.ts'
import { personName, region, zone } from './shapes.ts'
import { me, newPassword } from './sign-in-shapes.ts'

export const clientWords = ['client', 'project', 'customer'] as const

export const setupState = z.object({
  /** While true, and only then, the set-up link opens. */
  needed: z.boolean(),
})

export const setupLink = z.strictObject({ token: z.string().max(200) })

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time, for example 09:00')
export const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** One opening on several days; several of them make a lunch break. `until` before `from` runs past midnight. */
export const opening = z.strictObject({
  days: z.array(z.enum(weekdayNames)).min(1).max(7),
  from: time,
  until: time,
})
export type Opening = z.infer<typeof opening>

export const companyFacts = z.strictObject({
  name: line(120),
  language,
  region,
  zone,
  clientWord: z.enum(clientWords),
})

export const setup = z.strictObject({
  token: z.string().max(200),
  company: companyFacts,
  hours: z.array(opening).min(1).max(20),
  administrator: z.strictObject({ name: personName, email, password: newPassword }),
  /** The address clients write to; null leaves mail for later. */
  mailAddress: email.nullable(),
  /** Fill in the sample company. */
  sample: z.boolean(),
})
export type Setup = z.infer<typeof setup>

export const sampleRoles = [...roles, 'client_contact'] as const
export type SampleRole = (typeof sampleRoles)[number]

export const setUpDone = z.object({
  state: z.literal('signed_in'),
  me,
  /** Of the sample company's people, if it was asked for: shown this once. */
  sampleLogins: z.array(z.object({ role: z.enum(sampleRoles), email: z.string(), password: z.string() })),
})

/** How much of the sample company is here; zeros when it is not. */
export const samplePresence = z.object({ people: z.int(), tickets: z.int() })

export const companySettings = z.object({ ...companyFacts.shape, calendarId: id.nullable() })
export const companyChanges = z.strictObject({ ...companyFacts.shape, calendarId: id.nullable() }).partial()
export type CompanySettings = z.infer<typeof companySettings>
