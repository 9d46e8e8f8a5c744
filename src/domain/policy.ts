// Who may do what, as a table of sentences. A room's policy.ts lists its rules; routes and actions name one of
// them, and a route without a rule does not start.

import type { Actor, Role } from './actor.ts'

/** One rule: the sentence people read, and the test. `on` is the object the actor wants to touch, when there is one. */
export type Rule<On = void> = {
  readonly says: string
  readonly may: (actor: Actor, on: On) => boolean
}

export type Policy = Readonly<Record<string, Rule<never>>>

export const anyStaff = (actor: Actor): boolean => actor.kind === 'staff' || actor.kind === 'system'

export const staffWith =
  (...allowed: readonly Role[]) =>
  (actor: Actor): boolean =>
    actor.kind === 'system' || (actor.kind === 'staff' && allowed.includes(actor.role))

/** Everyone on the team who works on tickets; observers only look. */
export const workingStaff = staffWith('administrator', 'lead', 'account_manager', 'agent')

export const everyone = (): boolean => true
export const signedIn = (actor: Actor): boolean => actor.kind !== 'system'
