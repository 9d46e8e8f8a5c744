import { useMemo, useSyncExternalStore } from 'react'
import { isAway, type Problem } from '#web/platform/problem.ts'
import type { Outcome } from './outcome.ts'
import type { Kind, Recipient, Text, Upload } from './writing.ts'

/** A message on its way to the server: in the conversation already, and plainly not sent while it is not. */
export type Pending = Text & {
  /** One per intention: sending twice with it changes nothing. */
  readonly key: string
  readonly ticketId: string
  readonly kind: Kind
  readonly uploads: readonly Upload[]
  readonly to: readonly Recipient[] | null
  readonly cc: readonly Recipient[] | null
  readonly seen: string | null
  readonly outcome: Outcome
  readonly at: string
  readonly state: 'sending' | 'failed'
  readonly problem?: Problem | null
}

let all: readonly Pending[] = []
const listeners = new Set<() => void>()
const set = (next: readonly Pending[]) => {
  all = next
  for (const listener of listeners) listener()
}

export const keep = (pending: Pending): void => set([...all, pending])
export const drop = (key: string): void => set(all.filter(one => one.key !== key))
export const mark = (key: string, state: Pending['state'], problem: Problem | null): void =>
  set(all.map(one => (one.key === key ? { ...one, state, problem } : one)))

/** Those that failed for want of a network or an answer. */
export const stuck = (): readonly Pending[] =>
  all.filter(({ state, problem }) => state === 'failed' && isAway(problem))

export const isUnderWay = (ticketId: string): boolean => all.some(one => one.ticketId === ticketId)

export function usePending(ticketId: string): readonly Pending[] {
  const now = useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => all,
  )
  return useMemo(() => now.filter(one => one.ticketId === ticketId), [now, ticketId])
}
