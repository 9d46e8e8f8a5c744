import type { Actor } from '../actor.ts'
import { anyStaff, everyone, type Policy, staffWith, workingStaff } from '../policy.ts'

const workingStaffOrContact = (actor: Actor): boolean => actor.kind === 'contact' || workingStaff(actor)

export const ticketsPolicy = {
  'tickets.see': {
    says: 'Staff see every ticket; contacts see those of their own client, without what is internal.',
    may: everyone,
  },
  'tickets.inspect': {
    says: 'Staff see the history, the promises and the words a ticket is described with.',
    may: anyStaff,
  },
  'tickets.open': { says: 'Everyone who works here opens tickets; observers only look.', may: workingStaff },
  'tickets.reply': {
    says: 'Everyone who works here answers clients; a contact writes on tickets of its own client.',
    may: workingStaffOrContact,
  },
  'tickets.receive': {
    says: 'A client’s message comes in by mail through the desk itself, or from a contact of that client.',
    may: (actor: Actor, on: { readonly clientId: string } | undefined): boolean =>
      actor.kind === 'system' || (actor.kind === 'contact' && actor.clientId === on?.clientId),
  },
  'tickets.confirm': {
    says: 'A contact says that a request of its own client is done.',
    may: (actor: Actor, on: { readonly clientId: string } | undefined): boolean =>
      actor.kind === 'contact' && (on === undefined || actor.clientId === on.clientId),
  },
  'tickets.work': {
    says: 'Everyone who works here changes tickets: fields, notes, status, assignee, merging, snoozing.',
    may: workingStaff,
  },
  'tickets.lower_severity': {
    says: 'Lowering a severity takes a reason; administrators, leads and account managers need none.',
    may: staffWith('administrator', 'lead', 'account_manager'),
  },
  'tickets.rematch': {
    says: 'Everyone who works here may attach another policy, with a reason that is kept.',
    may: workingStaff,
  },
  'tickets.upload': { says: 'Whoever may write may attach files.', may: workingStaffOrContact },
} as const satisfies Policy
