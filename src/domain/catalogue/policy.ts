import { anyStaff, type Policy, staffWith } from '../policy.ts'

export const cataloguePolicy = {
  'catalogue.see': { says: 'All staff see which services there are.', may: anyStaff },
  'catalogue.edit': {
    says: 'Administrators, leads and account managers decide what can be asked for.',
    may: staffWith('administrator', 'lead', 'account_manager'),
  },
} as const satisfies Policy
