import { type Instant, instant } from '#kernel/instant.ts'
import type { Request } from './shape.ts'

type Promised = Request['promises'][number]
type Next = { readonly promise: Promised['promise']; readonly dueAt: string }

/** What a client is told of all that is promised: that it is late, what is due next, or that we wait for them. */
export const nextPromise = (promises: readonly Promised[], now: Instant): Next | 'late' | 'paused' | null => {
  const running = promises.flatMap(({ state, promise, dueAt }): Next[] =>
    state === 'running' && dueAt !== null && dueAt !== 'never' ? [{ promise, dueAt }] : [],
  )
  if (running.some(({ dueAt }) => instant(dueAt) < now)) return 'late'
  const [next] = running.toSorted((a, b) => instant(a.dueAt) - instant(b.dueAt))
  if (next) return next
  return promises.some(({ state, pausedOn }) => state === 'paused' && pausedOn === 'client') ? 'paused' : null
}
