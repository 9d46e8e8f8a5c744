// Who may do what with clients, as sentences.

import { anyStaff, type Policy, staffWith, workingStaff } from '../policy.ts'

export const clientsPolicy = {
  'clients.see': {
    says: 'All staff see all clients.',
    may: anyStaff,
  },
  'clients.create': {
    says: 'Administrators, leads and account managers add clients.',
    may: staffWith('administrator', 'lead', 'account_manager'),
  },
  'clients.change': {
    says: 'Everyone who works on tickets keeps what is known about clients.',
    may: workingStaff,
  },
  'clients.archive': {
    says: 'Administrators, leads and account managers put clients away and bring them back.',
    may: staffWith('administrator', 'lead', 'account_manager'),
  },
} as const satisfies Policy
