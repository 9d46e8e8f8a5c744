import type { Service } from '#domain/catalogue/shapes.ts'

// Where a new ticket begins: how bad, how soon, of which type, with whom. A service says so for its own.

export type Beginning = {
  readonly severity: number
  readonly urgency: number
  readonly typeId: string | null
  readonly teamId: string | null
}

export const usual: Beginning = { severity: 3, urgency: 2, typeId: null, teamId: null }

type Begun = Beginning & { readonly brought: Beginning }

/** For another service: what the one before brought goes with it, and what somebody has set since stays. */
export function begunAnew(form: Begun, service: Service | null): Begun {
  const brought: Beginning = {
    severity: service?.severity ?? usual.severity,
    urgency: service?.urgency ?? usual.urgency,
    typeId: service?.typeId ?? usual.typeId,
    teamId: service?.team?.id ?? usual.teamId,
  }
  const unless = <T>(now: T, before: T, next: T): T => (now === before ? next : now)
  return {
    severity: unless(form.severity, form.brought.severity, brought.severity),
    urgency: unless(form.urgency, form.brought.urgency, brought.urgency),
    typeId: unless(form.typeId, form.brought.typeId, brought.typeId),
    teamId: unless(form.teamId, form.brought.teamId, brought.teamId),
    brought,
  }
}
