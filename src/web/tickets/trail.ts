import { useSyncExternalStore } from 'react'

// The list one came from, so that J and K go on in it and "2 of 9" means something. A list tells its trail; the ticket
// page only follows.

export type Trail = {
  /** What the list is called: "My queue". */
  readonly name: string
  readonly href: string
  readonly numbers: readonly number[]
}

let trail: Trail | null = null
const listeners = new Set<() => void>()

export function leaveTrail(next: Trail): void {
  if (
    trail &&
    trail.href === next.href &&
    trail.name === next.name &&
    trail.numbers.length === next.numbers.length &&
    trail.numbers.every((number, place) => number === next.numbers[place])
  )
    return
  trail = next
  for (const listener of listeners) listener()
}

export const useTrail = (): Trail | null =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => trail,
  )

export type Steps = {
  readonly place: number
  readonly count: number
  readonly previous: number | null
  readonly next: number | null
}

/** Where a ticket stands in a trail; null when it is not in it (any more). */
export function stepsFrom(trail: Trail | null, number: number): Steps | null {
  const at = trail?.numbers.indexOf(number) ?? -1
  if (!trail || at < 0) return null
  return {
    place: at + 1,
    count: trail.numbers.length,
    previous: trail.numbers[at - 1] ?? null,
    next: trail.numbers[at + 1] ?? null,
  }
}
