import type { Policy } from '../policy.ts'

export const notificationsPolicy = {
  'notifications.own': {
    says: 'Staff read and put away what they themselves were told, never what others were.',
    may: actor => actor.kind === 'staff',
  },
} as const satisfies Policy
