import { z } from 'zod'
import type { EventTable } from '../event.ts'

export const notificationsEvents = {
  'notifications.preferences_changed': {
    version: 1,
    payload: z.object({ mail: z.array(z.string()), quiet: z.string().nullable() }),
    staff: 'event.notifications.preferences_changed',
    client: null,
    icon: 'bell',
    webhook: null,
  },
} as const satisfies EventTable
