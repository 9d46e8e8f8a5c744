import { anyStaff, type Policy, staffWith } from '../policy.ts'

export const slaPolicy = {
  'sla.see': { says: 'All staff see what is promised and how the clocks stand.', may: anyStaff },
  'sla.edit': {
    says: 'Administrators and leads decide what is promised.',
    may: staffWith('administrator', 'lead'),
  },
} as const satisfies Policy
