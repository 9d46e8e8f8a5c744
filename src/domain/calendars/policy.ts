import { anyStaff, type Policy, staffWith } from '../policy.ts'

export const calendarsPolicy = {
  'calendars.see': { says: 'All staff see when time counts.', may: anyStaff },
  'calendars.edit': {
    says: 'Administrators, leads and account managers set working hours and holidays.',
    may: staffWith('administrator', 'lead', 'account_manager'),
  },
} as const satisfies Policy
