// The rules of sign-in an administrator sets, and what they mean for one person.

import type { Role } from '#domain/actor.ts'
import type { Security } from '#domain/people/sign-in-shapes.ts'

export const defaultSecurity: Security = {
  idleMinutes: 30,
  contactIdleMinutes: 720,
  secondFactor: 'nobody',
}

export const mustHaveSecondFactor = (
  { secondFactor }: Security,
  { role }: { readonly role: Role | null },
): boolean =>
  (secondFactor === 'staff' && role !== null) ||
  (secondFactor === 'administrators' && role === 'administrator')
