import { ask, cache, refresh } from '#web/platform/cache.ts'
import type { Problem } from '#web/platform/problem.ts'
import { toast } from '#web/ui/toasts.ts'
import type { Handle } from './handle.ts'
import { say } from './text.ts'

/**
 * Somebody else changed the same field meanwhile: theirs is shown, and mine is one press away. Nothing is overwritten
 * unseen. `again` sends mine once more, on the ticket as it is now.
 */
export function conflict(problem: Problem, ticket: Handle, again: (fresh: Handle) => void): boolean {
  if (problem.code !== 'tickets.changed_meanwhile') return false
  void refresh('tickets.get')
  void refresh('views.queue')
  toast({
    text: say('conflict', {
      name: problem.params['name'] ?? '',
      field: problem.params['field'] ?? '',
    }),
    tone: 'problem',
    action: { name: say('keepMine'), run: () => void freshly(ticket).then(again) },
  })
  return true
}

async function freshly(ticket: Handle): Promise<Handle> {
  const now = await cache.fetchQuery({
    ...ask('tickets.get', { params: { ticket: String(ticket.number) } }),
    staleTime: 0,
  })
  return { ...ticket, version: now.version }
}
