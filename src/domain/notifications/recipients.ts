// Who is told: whoever can do something about it, and nobody else.

import type { MomentKind } from '../sla/thresholds.ts'

/** The people around one ticket, all of them able to sign in. */
export type Around = {
  readonly assignee: string | null
  readonly team: { readonly members: readonly string[]; readonly lead: string | null } | null
  /** Those with the role of a lead; those with an administrator's. For a ticket that nobody holds. */
  readonly leads: readonly string[]
  readonly administrators: readonly string[]
}

/** A warning is for those who can still keep the promise, an escalation for whoever answers for them; a breach for both. */
export const recipientsOf = (kind: MomentKind, around: Around): readonly string[] => {
  const working = around.assignee === null ? (around.team?.members ?? []) : [around.assignee]
  const answering = around.team?.lead ? [around.team.lead] : around.leads
  if (kind === 'escalation') return distinct(answering, around.administrators)
  if (kind === 'breach') return distinct([...working, ...answering], around.administrators)
  return distinct(working.length > 0 ? working : answering, around.administrators)
}

const distinct = (people: readonly string[], otherwise: readonly string[]): readonly string[] =>
  people.length > 0 ? [...new Set(people)] : otherwise
