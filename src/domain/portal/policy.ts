import type { Actor } from '../actor.ts'
import { anyStaff, type Policy } from '../policy.ts'

type Whose = { readonly clientId: string; readonly requesterId: string | null }

export const portalPolicy = {
  'portal.look': {
    says: 'A client’s person sees what may be asked for, and who of the own company can be named.',
    may: (actor: Actor): boolean => actor.kind === 'contact',
  },
  'portal.ask': {
    says: 'A client’s person asks for itself, at its own client.',
    may: (actor: Actor, on: Whose | undefined): boolean =>
      actor.kind === 'contact' &&
      (on === undefined || (on.clientId === actor.clientId && on.requesterId === actor.id)),
  },
  'portal.preview': { says: 'All staff see the portal as a client would.', may: anyStaff },
} as const satisfies Policy
