// What clocks add to a ticket's history, and what happens to policies. Three of these are signals to the clocks
// themselves; see signals.ts.

import { z } from 'zod'
import type { EventTable } from '../event.ts'
import { promiseKind } from './shapes.ts'

const instant = z.string()
const told = {
  promise: promiseKind,
  cycle: z.number().int(),
  /** When the record is dated, which is not when it was written. */
  at: instant,
  dueAt: instant.nullable(),
  threshold: z.string(),
}

export const slaEvents = {
  'sla.warned': {
    version: 1,
    payload: z.object({ ...told, percent: z.number().nullable() }),
    staff: 'event.sla.warned',
    client: null,
    icon: 'clock-alert',
    webhook: 'promise.warned',
  },
  'sla.breached': {
    version: 1,
    payload: z.object({ ...told, byChange: z.boolean() }),
    staff: 'event.sla.breached',
    client: null,
    icon: 'octagon-x',
    webhook: 'promise.breached',
  },
  'sla.escalated': {
    version: 1,
    payload: z.object(told),
    staff: 'event.sla.escalated',
    client: null,
    icon: 'megaphone',
    webhook: 'promise.escalated',
  },
  /** A signal: from `from` on, these calendar versions count in place of those. */
  'sla.recalendared': {
    version: 1,
    payload: z.object({
      calendars: z.record(z.string(), z.string()),
      from: instant,
      name: z.string(),
      calendarVersion: z.number().int(),
    }),
    staff: 'event.sla.recalendared',
    client: null,
    icon: 'calendar-clock',
    webhook: null,
  },
  /** A signal: new terms of the same policy for a ticket that was open when they were published. */
  'sla.retargeted': {
    version: 1,
    payload: z.object({ terms: z.unknown(), name: z.string(), policyVersion: z.number().int() }),
    staff: 'event.sla.retargeted',
    client: null,
    icon: 'target',
    webhook: null,
  },
  'sla.policy_created': {
    version: 1,
    payload: z.object({ name: z.string() }),
    staff: 'event.sla.policy_created',
    client: null,
    icon: 'file-plus',
    webhook: null,
  },
  'sla.policy_published': {
    version: 1,
    payload: z.object({
      name: z.string(),
      policyVersion: z.number().int(),
      applyTo: z.enum(['new', 'open']),
      note: z.string(),
    }),
    staff: 'event.sla.policy_published',
    client: null,
    icon: 'file-check',
    webhook: 'policy.published',
  },
  'sla.policy_renamed': {
    version: 1,
    payload: z.object({ name: z.string(), before: z.string() }),
    staff: 'event.sla.policy_renamed',
    client: null,
    icon: 'file',
    webhook: null,
  },
  'sla.policy_archived': {
    version: 1,
    payload: z.object({ name: z.string() }),
    staff: 'event.sla.policy_archived',
    client: null,
    icon: 'archive',
    webhook: null,
  },
  'sla.policy_restored': {
    version: 1,
    payload: z.object({ name: z.string() }),
    staff: 'event.sla.policy_restored',
    client: null,
    icon: 'archive-restore',
    webhook: null,
  },
  'sla.default_chosen': {
    version: 1,
    payload: z.object({ name: z.string().nullable() }),
    staff: 'event.sla.default_chosen',
    client: null,
    icon: 'file',
    webhook: null,
  },
} as const satisfies EventTable
