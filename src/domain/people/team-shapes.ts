// A team: who answers together, where, in which hours, and who leads.

import { z } from 'zod'
import { id, isoInstant, line, named } from '../shapes.ts'
import { version, zone } from './shapes.ts'

export const team = z.object({
  id,
  name: z.string(),
  zone: z.string(),
  calendarId: id.nullable(),
  lead: named.nullable(),
  members: z.array(named),
  createdAt: isoInstant,
  archivedAt: isoInstant.nullable(),
  sample: z.boolean(),
  version,
})
export type Team = z.infer<typeof team>

export const newTeam = z.strictObject({
  name: line(80),
  zone,
  calendarId: id.nullable().default(null),
  leadId: id.nullable().default(null),
  memberIds: z.array(id).max(500).default([]),
})

export const teamChanges = z.strictObject({
  name: line(80).optional(),
  zone: zone.optional(),
  calendarId: id.nullable().optional(),
  leadId: id.nullable().optional(),
  memberIds: z.array(id).max(500).optional(),
  version: version.optional(),
})
