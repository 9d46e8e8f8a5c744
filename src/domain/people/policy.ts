// Who may do what with people, as sentences. Routes name these rules; `mayGrant` is asked once more with the role.

import { type Actor, type Role, roles } from '../actor.ts'
import { anyStaff, type Policy, signedIn, staffWith, workingStaff } from '../policy.ts'

export const peoplePolicy = {
  'people.keep_own_account': {
    says: 'Everyone who is signed in keeps their own profile, password, second step and sessions.',
    may: signedIn,
  },
  'people.see': {
    says: 'All staff see who works here, which teams there are, and who the clients’ contacts are.',
    may: anyStaff,
  },
  'people.invite': {
    says: 'Administrators invite staff; leads invite agents and observers.',
    may: staffWith('administrator', 'lead'),
  },
  'people.keep_staff': {
    says: 'Administrators keep what is known about staff.',
    may: staffWith('administrator'),
  },
  'people.change_roles': {
    says: 'Administrators give and take roles and ways in, after showing their password again.',
    may: staffWith('administrator'),
  },
  'people.keep_teams': {
    says: 'Administrators and leads keep teams.',
    may: staffWith('administrator', 'lead'),
  },
  'people.keep_contacts': {
    says: 'Everyone who works on tickets keeps the contacts of clients.',
    may: workingStaff,
  },
  'people.invite_contacts': {
    says: 'Administrators, leads and account managers let contacts in and out.',
    may: staffWith('administrator', 'lead', 'account_manager'),
  },
  'people.keep_company': {
    says: 'Administrators keep the company’s name, language, region, zone and calendar.',
    may: staffWith('administrator'),
  },
  'people.keep_security': {
    says: 'Administrators decide how people sign in and how long they stay.',
    may: staffWith('administrator'),
  },
} as const satisfies Policy

/** Whom each role may let in. Nobody grants what they do not hold themselves. */
const grants: Readonly<Record<Role, readonly Role[]>> = {
  administrator: roles,
  lead: ['agent', 'observer'],
  account_manager: [],
  agent: [],
  observer: [],
}

export const mayGrant = (actor: Actor, role: Role): boolean =>
  actor.kind === 'system' || (actor.kind === 'staff' && grants[actor.role].includes(role))

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text)
