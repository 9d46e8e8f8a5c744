import { useMemo, useSyncExternalStore } from 'react'
import { isAway, type Problem } from '#web/platform/problem.ts'
import { personHere } from '#web/platform/session.ts'
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

// Each lies on this device under its writer and its key until it has arrived: a session that ends or a window that
// closes in the middle loses nothing, and what is tried again then is the same message.

let all: readonly Pending[] = []
let owner: string | null = null
const listeners = new Set<() => void>()

const mine = (): readonly Pending[] => {
  if (owner === personHere()) return all
  owner = personHere()
  all = restored()
  return all
}
const set = (next: readonly Pending[]) => {
  all = next
  for (const listener of listeners) listener()
}

export const keep = (pending: Pending): void => {
  store(pending)
  set([...mine(), pending])
}
export const drop = (key: string): void => {
  unstore(key)
  set(mine().filter(one => one.key !== key))
}
export const mark = (key: string, state: Pending['state'], problem: Problem | null): void =>
  set(mine().map(one => (one.key === key ? { ...one, state, problem } : one)))

/** Those that failed for want of a network or an answer. */
export const stuck = (): readonly Pending[] =>
  mine().filter(({ state, problem }) => state === 'failed' && isAway(problem))

export const pendingOf = (ticketId: string): readonly Pending[] =>
  mine().filter(one => one.ticketId === ticketId)

export function usePending(ticketId: string): readonly Pending[] {
  const now = useSyncExternalStore(listener => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, mine)
  return useMemo(() => now.filter(one => one.ticketId === ticketId), [now, ticketId])
}

const place = (key: string) => `accord.unsent.${personHere()}.${key}`

function store({ state: _, problem: __, ...pending }: Pending): void {
  try {
    localStorage.setItem(place(pending.key), JSON.stringify(pending))
  } catch {
    // storage may be forbidden or full; it stays on screen while the page does
  }
}

function unstore(key: string): void {
  try {
    localStorage.removeItem(place(key))
  } catch {
    // nothing was stored then
  }
}

/** Whether an earlier page got its answer is not known: all of them may be tried again. */
function restored(): readonly Pending[] {
  try {
    return Object.keys(localStorage)
      .filter(name => name.startsWith(place('')))
      .map(name => ({
        ...(JSON.parse(localStorage.getItem(name) ?? '') as Pending),
        state: 'failed' as const,
      }))
      .sort((a, b) => a.at.localeCompare(b.at))
  } catch {
    return []
  }
}

// Another window of the same person has sent it.
globalThis.window?.addEventListener('storage', ({ key, newValue }) => {
  const sent = newValue === null && mine().find(one => place(one.key) === key)
  if (sent) set(mine().filter(one => one !== sent))
})
