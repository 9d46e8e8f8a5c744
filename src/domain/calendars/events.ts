import { z } from 'zod'
import type { EventTable } from '../event.ts'

export const calendarsEvents = {
  'calendars.created': {
    version: 1,
    payload: z.object({ name: z.string() }),
    staff: 'event.calendars.created',
    client: null,
    icon: 'calendar-plus',
    webhook: null,
  },
  'calendars.published': {
    version: 1,
    payload: z.object({
      name: z.string(),
      calendarVersion: z.number().int(),
      effectiveAt: z.string(),
      note: z.string(),
    }),
    staff: 'event.calendars.published',
    client: null,
    icon: 'calendar-check',
    webhook: 'calendar.published',
  },
  'calendars.renamed': {
    version: 1,
    payload: z.object({ name: z.string(), before: z.string() }),
    staff: 'event.calendars.renamed',
    client: null,
    icon: 'calendar',
    webhook: null,
  },
  'calendars.archived': {
    version: 1,
    payload: z.object({ name: z.string() }),
    staff: 'event.calendars.archived',
    client: null,
    icon: 'archive',
    webhook: null,
  },
  'calendars.restored': {
    version: 1,
    payload: z.object({ name: z.string() }),
    staff: 'event.calendars.restored',
    client: null,
    icon: 'archive-restore',
    webhook: null,
  },
} as const satisfies EventTable
