import { anyStaff, everyone, type Policy, staffWith, workingStaff } from '../policy.ts'

const contracting = staffWith('administrator', 'lead', 'account_manager')

export const agreementsPolicy = {
  'agreements.see': { says: 'All staff see what is agreed with whom.', may: anyStaff },
  'agreements.write': {
    says: 'Administrators, leads and account managers write, renew, begin and end agreements.',
    may: contracting,
  },
  'agreements.settle': {
    says: 'Administrators, leads and account managers say what becomes of a request outside every agreement.',
    may: contracting,
  },
  'agreements.draw': {
    says: 'Everybody who works on tickets books work on agreed hours, and takes back their own booking on the same day.',
    may: workingStaff,
  },
  'agreements.order': {
    says: 'Administrators, leads and account managers say in which order agreements give their hours.',
    may: contracting,
  },
  'agreements.configure': {
    says: 'Administrators say what holds without an agreement, and what the polite answer is.',
    may: staffWith('administrator'),
  },
  'agreements.own': {
    says: 'A client’s people see the agreements that hold for them, never one that is only planned.',
    may: everyone,
  },
  /** Begun and ended by date: by the desk alone. */
  'agreements.turn': {
    says: 'An agreement begins and ends by itself on its dates.',
    may: actor => actor.kind === 'system',
  },
} as const satisfies Policy
