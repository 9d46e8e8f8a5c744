// Who follows a ticket.

import type { Unit } from '#server/platform/unit.ts'

export const keepWatching = (
  unit: Unit,
  watcher: { readonly ticketId: string; readonly personId: string; readonly name: string },
  watching: boolean,
): void => {
  // A watcher is one of us, known by id; the address only keeps the row unique.
  const key = { ticket_id: watcher.ticketId, role: 'watcher', address: watcher.personId }
  if (watching)
    unit.insertOnce('ticket_participants', {
      ...key,
      name: watcher.name,
      person_id: watcher.personId,
      added_at: unit.now,
    })
  else unit.remove('ticket_participants', key)
}
