import { useMemo, useSyncExternalStore } from 'react'
import type { Instant } from '#kernel/instant.ts'
import { call } from '#web/platform/client.ts'
import { now, useMinute } from '#web/platform/clock.ts'
import { asProblem } from '#web/platform/problem.ts'
import { personHere } from '#web/platform/session.ts'
import { toast } from '#web/ui/toasts.ts'
import { refreshAgreements } from './refreshing.ts'
import { say } from './text.ts'

// What this person made in the last day and may take back, kept on this device so that it outlives the message.

export type Kept = {
  readonly id: string
  readonly count: number
  readonly until: string
  readonly at: Instant
}

const key = () => `accord.batches.${personHere()}`
const listeners = new Set<() => void>()
// Storage may be forbidden: then the way back ends with the message, and nothing else changes.
const read = (): string => {
  try {
    return localStorage.getItem(key()) ?? '[]'
  } catch {
    return '[]'
  }
}
function write(list: readonly Kept[]): void {
  try {
    localStorage.setItem(key(), JSON.stringify(list))
  } catch {
    // see above
  }
  for (const listener of listeners) listener()
}
const listed = (text: string): readonly Kept[] => {
  try {
    return JSON.parse(text) as readonly Kept[]
  } catch {
    return []
  }
}

export const remember = (batch: Omit<Kept, 'at'>): void =>
  write([{ ...batch, at: now() }, ...listed(read())].slice(0, 5))
export const forget = (id: string): void => write(listed(read()).filter(one => one.id !== id))

/** What can still be taken back, the latest first. */
export function useBatches(): readonly Kept[] {
  const text = useSyncExternalStore(listener => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, read)
  const minute = useMinute()
  return useMemo(() => listed(text).filter(({ until }) => Date.parse(until) > minute), [text, minute])
}

/** As far as they have not begun. */
export async function takeBack(id: string): Promise<void> {
  try {
    const { undone, kept } = await call('agreements.undo', { params: { id } })
    forget(id)
    refreshAgreements()
    toast({
      text: kept === 0 ? say('undone', { count: undone }) : say('undoneKept', { undone, count: kept }),
    })
  } catch (error) {
    const problem = asProblem(error)
    if (problem.status === 404 || problem.status === 409) forget(id)
    toast({ text: problem.title, tone: 'problem' })
  }
}
