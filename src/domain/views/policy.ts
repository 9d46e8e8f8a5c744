import { anyStaff, type Policy } from '../policy.ts'

export const viewsPolicy = {
  'views.queue': { says: 'All staff see the queue.', may: anyStaff },
  'views.client': { says: 'All staff see everything about a client.', may: anyStaff },
  'views.catalogue': { says: 'All staff see how the catalogue is used.', may: anyStaff },
  'views.search': { says: 'All staff find any ticket, client and person.', may: anyStaff },
} as const satisfies Policy
