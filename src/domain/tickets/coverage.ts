// What is known of a client's agreements when one is looked for, and why none may be found.

import type { Candidate } from '../agreements/entitlement.ts'

export type Coverage = {
  readonly candidates: readonly Candidate[]
  /** What holds for a client that never had an agreement. */
  readonly withoutAgreement: 'default_policy' | 'out_of_agreement'
}

/** Of several reasons the one that says the most comes first. */
export const outsideReasons = [
  'service_not_covered',
  'person_not_covered',
  'suspended',
  'over',
  'not_begun',
  'never_had',
] as const
export type OutsideReason = (typeof outsideReasons)[number]
