import type { Instant } from '#kernel/instant.ts'
import type { Unit } from '#server/platform/unit.ts'

/** One run of the job mails everything that has come due for the person by then. */
export const planMail = (
  unit: Unit,
  personId: string,
  at: Instant,
  { together = false }: { readonly together?: boolean } = {},
): void =>
  unit.enqueue({
    task: 'notifications.mail',
    payload: { person: personId, together },
    key: `notifications.mail:${personId}:${at}${together ? ':together' : ''}`,
    queue: `notify:${personId}`,
    ...(at > unit.now ? { runAt: at } : {}),
  })
