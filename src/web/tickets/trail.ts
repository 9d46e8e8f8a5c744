import { useEffect, useRef, useSyncExternalStore } from 'react'

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
  /** Null once it has left the list; what stands where it stood comes next. */
  readonly place: number | null
  readonly count: number
  readonly previous: number | null
  readonly next: number | null
}

/**
 * Where a ticket stands in a trail, and its neighbours; null when it never stood in it. `stood` is where it stood before
 * it left: solved or put aside, it is followed by what has moved up into its place.
 */
export function stepsFrom(trail: Trail | null, number: number, stood: number | null = null): Steps | null {
  if (!trail) return null
  const { numbers } = trail
  const at = numbers.indexOf(number)
  if (at < 0 && stood === null) return null
  const place = at < 0 ? (stood ?? 0) : at
  return {
    place: at < 0 ? null : at + 1,
    count: numbers.length,
    previous: numbers[place - 1] ?? null,
    next: numbers[at < 0 ? place : place + 1] ?? null,
  }
}

/** The neighbours of the ticket on screen, also after it has left the list. */
export function useSteps(number: number): Steps | null {
  const trail = useTrail()
  const stood = useRef<{ readonly number: number; readonly at: number } | null>(null)
  const steps = stepsFrom(trail, number, stood.current?.number === number ? stood.current.at : null)
  useEffect(() => {
    if (steps?.place) stood.current = { number, at: steps.place - 1 }
  }, [steps?.place, number])
  return steps
}
