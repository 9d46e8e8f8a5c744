// Two people at one ticket: only a field that somebody else changed since it was seen is in conflict.

import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { ChangeRequest } from './change-request.ts'
import type { Held, Moment, Recorded } from './ticket-now.ts'

type Field = Exclude<keyof ChangeRequest, 'base' | 'reason'>

const eventOf = {
  subject: 'tickets.subject_changed',
  typeId: 'tickets.type_changed',
  statusId: 'tickets.status_changed',
  severity: 'tickets.severity_changed',
  urgency: 'tickets.urgency_changed',
  priority: 'tickets.priority_changed',
  service: 'tickets.service_changed',
  assignee: 'tickets.assigned',
  team: 'tickets.team_changed',
  requester: 'tickets.requester_changed',
  tags: 'tickets.tags_changed',
  cc: 'tickets.cc_changed',
} as const satisfies Record<Field, string>

export const fieldEvents: readonly string[] = Object.values(eventOf)

/** What the refusal and the words call the field. */
const called: Readonly<Record<Field, string>> = {
  subject: 'subject',
  typeId: 'type',
  statusId: 'status',
  severity: 'severity',
  urgency: 'urgency',
  priority: 'priority',
  service: 'service',
  assignee: 'assignee',
  team: 'team',
  requester: 'requester',
  tags: 'tags',
  cc: 'copies',
}

export const conflictOf = (
  { ticket, history }: Held,
  request: ChangeRequest,
  { actor }: Moment,
): Refusal | null => {
  if (request.base >= ticket.version) return null
  for (const field of Object.keys(eventOf) as Field[]) {
    if (request[field] === undefined) continue
    const theirs = history.findLast(
      row => row.type === eventOf[field] && row.actorId !== actor.id && versionOf(row) > request.base,
    )
    if (theirs && !isSame(request[field], theirs))
      return refusal('tickets.changed_meanwhile', {
        path: [field],
        params: { field: called[field], name: theirs.actorName, at: theirs.at },
      })
  }
  return null
}

const versionOf = ({ payload }: Recorded): number => (payload as { version?: number }).version ?? 0

/** Both wanted the same: nobody has to be asked. */
const isSame = (mine: unknown, { payload }: Recorded): boolean => {
  const theirs = (payload as { to?: unknown }).to
  return keyOf(mine) === keyOf(theirs)
}

const keyOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value
