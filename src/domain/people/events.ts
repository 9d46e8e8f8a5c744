// What can happen to people, as history tells it.

import { z } from 'zod'
import type { EventTable } from '../event.ts'
import { id, language, named } from '../shapes.ts'
import { role, zone } from './shapes.ts'
import { security } from './sign-in-shapes.ts'

const person = z.object({ name: z.string() })
/** Which facts changed, by name; their earlier values are in the earlier events. */
const changed = z.object({
  name: z.string(),
  changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
})

const row = <P extends z.ZodType, S extends string>(
  payload: P,
  staff: S,
  icon: string,
  webhook: string | null,
) => ({ version: 1, payload, staff, client: null, icon, webhook }) as const

export const peopleEvents = {
  'person.invited': row(
    z.object({ name: z.string(), email: z.string(), role, teams: z.array(named) }),
    'event.person.invited',
    'user-round-plus',
    'person.invited',
  ),
  'person.invited_again': row(person, 'event.person.invited_again', 'user-round-plus', null),
  'person.joined': row(person, 'event.person.joined', 'user-round-check', 'person.joined'),
  'person.changed': row(changed, 'event.person.changed', 'user-round-pen', null),
  'person.role_changed': row(
    z.object({ name: z.string(), from: role, to: role }),
    'event.person.role_changed',
    'shield',
    'person.role_changed',
  ),
  'person.disabled': row(person, 'event.person.disabled', 'user-round-x', 'person.disabled'),
  'person.enabled': row(person, 'event.person.enabled', 'user-round-check', 'person.enabled'),
  'person.signed_in': row(
    z.object({
      name: z.string(),
      method: z.enum(['password', 'link', 'code', 'recovery_code', 'invitation', 'reset', 'setup']),
    }),
    'event.person.signed_in',
    'log-in',
    null,
  ),
  'person.password_changed': row(person, 'event.person.password_changed', 'key-round', null),
  'person.second_factor_set': row(person, 'event.person.second_factor_set', 'shield-check', null),
  'person.second_factor_dropped': row(person, 'event.person.second_factor_dropped', 'shield-off', null),
  'person.recovery_codes_renewed': row(person, 'event.person.recovery_codes_renewed', 'shield-check', null),
  'contact.created': row(
    z.object({ name: z.string(), email: z.string().nullable(), client: named }),
    'event.contact.created',
    'user-round-plus',
    'contact.created',
  ),
  'contact.changed': row(changed, 'event.contact.changed', 'user-round-pen', 'contact.changed'),
  'contact.invited': row(person, 'event.contact.invited', 'door-open', null),
  'contact.joined': row(person, 'event.contact.joined', 'user-round-check', null),
  'contact.disabled': row(person, 'event.contact.disabled', 'user-round-x', 'contact.disabled'),
  'contact.enabled': row(person, 'event.contact.enabled', 'user-round-check', 'contact.enabled'),
  'team.created': row(
    z.object({ name: z.string(), zone, lead: named.nullable(), members: z.array(named) }),
    'event.team.created',
    'users-round',
    'team.created',
  ),
  'team.changed': row(changed, 'event.team.changed', 'users-round', 'team.changed'),
  'team.archived': row(person, 'event.team.archived', 'archive', 'team.archived'),
  'team.restored': row(person, 'event.team.restored', 'archive-restore', 'team.restored'),
  'company.set_up': row(
    z.object({ name: z.string(), language, region: z.string(), zone, calendarId: id, policyId: id }),
    'event.company.set_up',
    'sparkles',
    null,
  ),
  'company.changed': row(changed, 'event.company.changed', 'settings-2', null),
  'company.sample_removed': row(
    z.object({ people: z.number().int(), tickets: z.number().int() }),
    'event.company.sample_removed',
    'eraser',
    null,
  ),
  'security.changed': row(
    z.object({ from: security, to: security }),
    'event.security.changed',
    'shield',
    'security.changed',
  ),
} as const satisfies EventTable
