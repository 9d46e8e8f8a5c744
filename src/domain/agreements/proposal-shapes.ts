// Copies, continuations and renewals: laid out beside their sources, edited as rows, made as a batch.

import { z } from 'zod'
import { id, isoInstant, line, named } from '../shapes.ts'
import { begun, clientOf, difference, finding, numbered, policyName, term } from './shapes.ts'
import { agreementTerms, day } from './terms-shapes.ts'

export const proposalRequest = z.strictObject({
  /** `copy`: the term literally; `continue`: the day after, the same length. */
  mode: z.enum(['copy', 'continue']),
  /** One source for many clients, or many sources each for its own client (leave `clientIds` empty). */
  sourceIds: z.array(id).min(1).max(200),
  clientIds: z.array(id).max(200).default([]),
  /** What to take over; what is left out starts from the client's own or stays empty. */
  take: z
    .array(z.enum(['services', 'term', 'policy', 'calendar', 'allowance', 'price', 'notices']))
    .default(['services', 'term', 'policy', 'calendar', 'allowance', 'price', 'notices']),
  /** The version the source has, or the newest one. Absent: copying keeps, continuing takes the newest. */
  policy: z.enum(['same', 'newest']).optional(),
  /** `{client} – Gold {year}`; also {name}. Absent: the source's name, its years moved along. */
  namePattern: line(160).optional(),
  startsOn: day.nullable().optional(),
  endsOn: day.nullable().optional(),
})

export const proposal = z.object({
  /** Made from the source and the client: the same row again is the same row. */
  key: z.string(),
  source: numbered,
  client: clientOf,
  mode: z.enum(['copy', 'continue']),
  name: z.string(),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  zone: z.string(),
  manager: named.nullable(),
  terms: agreementTerms,
  names: z.record(z.string(), z.string()),
  differences: z.array(difference),
  problems: z.array(finding),
  /** The policy as the source has it, when a newer one is proposed: `[keep v7]`. */
  keeps: policyName.nullable(),
  policy: policyName,
  /** Whom the new one will tell, to be seen before. */
  tells: z.array(z.object({ id, name: z.string(), side: z.enum(['client', 'us']) })),
  openTickets: z.number().int(),
  /** Whole seconds that are left of the source's hours; null: it has none, or this is for another client. */
  hoursLeft: z.number().int().nullable(),
  /** Whether it is proposed to take them over: as the source's hours carry. Only for the same client. */
  carriesHours: z.boolean(),
})
export type Proposal = z.infer<typeof proposal>

export const batchRow = z.strictObject({
  key: line(100),
  sourceId: id,
  clientId: id,
  mode: z.enum(['copy', 'continue']),
  name: line(160),
  ...term,
  managerId: id.nullable(),
  terms: agreementTerms,
  /** Takes over what is left of the source's hours; only a renewal can. */
  carryHours: z.boolean().default(false),
  /** Made although something says `skip`. */
  insist: z.boolean().default(false),
})
export type BatchRow = z.infer<typeof batchRow>
export const newBatch = z.strictObject({
  kind: z.enum(['create', 'renew']),
  start: begun.default('planned'),
  rows: z.array(batchRow).min(1).max(200),
})
export const batch = z.object({
  id,
  created: z.array(numbered.extend({ key: z.string() })),
  skipped: z.array(z.object({ key: z.string(), name: z.string(), problems: z.array(finding) })),
  undoneUntil: isoInstant,
})

export const checkRows = z.strictObject({ rows: z.array(batchRow).min(1).max(200) })
export const checkedRows = z.object({
  rows: z.array(z.object({ key: z.string(), problems: z.array(finding), differences: z.array(difference) })),
})
