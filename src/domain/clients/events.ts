// What can happen to a client, as history tells it.

import { z } from 'zod'
import type { EventTable } from '../event.ts'
import { id, language, named } from '../shapes.ts'

const client = z.object({ name: z.string() })

const row = <P extends z.ZodType, S extends string>(payload: P, staff: S, icon: string) =>
  ({ version: 1, payload, staff, client: null, icon, webhook: staff.replace(/^event\./, '') }) as const

export const clientEvents = {
  'client.created': row(
    z.object({
      name: z.string(),
      number: z.int(),
      zone: z.string(),
      language,
      project: named,
      domains: z.array(z.string()),
      accountManager: named.nullable(),
    }),
    'event.client.created',
    'building-2',
  ),
  'client.renamed': row(z.object({ from: z.string(), name: z.string() }), 'event.client.renamed', 'pencil'),
  'client.changed': row(
    z.object({
      name: z.string(),
      changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
    }),
    'event.client.changed',
    'pencil',
  ),
  /** Mail from this domain is theirs from now on. */
  'client.domain_added': row(
    z.object({ name: z.string(), domain: z.string() }),
    'event.client.domain_added',
    'at-sign',
  ),
  'client.domain_removed': row(
    z.object({ name: z.string(), domain: z.string() }),
    'event.client.domain_removed',
    'at-sign',
  ),
  /** Clocks that count in the client's own hours are planned again. */
  'client.calendar_changed': row(
    z.object({ name: z.string(), from: id.nullable(), to: id.nullable() }),
    'event.client.calendar_changed',
    'calendar-clock',
  ),
  'client.site_added': row(
    z.object({ name: z.string(), site: z.string() }),
    'event.client.site_added',
    'map-pin',
  ),
  'client.site_renamed': row(
    z.object({ name: z.string(), from: z.string(), site: z.string() }),
    'event.client.site_renamed',
    'map-pin',
  ),
  'client.site_archived': row(
    z.object({ name: z.string(), site: z.string() }),
    'event.client.site_archived',
    'archive',
  ),
  'client.site_restored': row(
    z.object({ name: z.string(), site: z.string() }),
    'event.client.site_restored',
    'archive-restore',
  ),
  'client.archived': row(client, 'event.client.archived', 'archive'),
  'client.restored': row(client, 'event.client.restored', 'archive-restore'),
} as const satisfies EventTable
