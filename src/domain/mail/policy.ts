// Who may do what with mail.

import { anyStaff, type Policy, staffWith, workingStaff } from '../policy.ts'

export const mailPolicy = {
  'mail.triage': {
    says: 'Everyone who works on tickets sorts waiting mail.',
    may: workingStaff,
  },
  'mail.read_raw': {
    says: 'Everyone who works on tickets may take the bytes of a mail; that is recorded.',
    may: workingStaff,
  },
  'mail.outbox': {
    says: 'Everyone who works on tickets sees outgoing mail, sends it again and stops what waits.',
    may: workingStaff,
  },
  'mail.settings': {
    says: 'All staff see which addresses are ours.',
    may: anyStaff,
  },
  'mail.configure': {
    says: 'Administrators set addresses, the relay and the hook.',
    may: staffWith('administrator'),
  },
} as const satisfies Policy
