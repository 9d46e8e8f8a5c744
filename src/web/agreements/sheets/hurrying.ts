import { useEffect, useSyncExternalStore } from 'react'

// Renewing is a key and Enter. Whoever presses both before the sheet has come is not asked to press again: the Enter is
// remembered, and answered once everything is laid out and there is nothing to read first.

let hurried = false
const listeners = new Set<() => void>()
const set = (next: boolean): void => {
  if (hurried === next) return
  hurried = next
  for (const listener of listeners) listener()
}

/** After that it is not what somebody still means. */
const patience = 10_000
let forgetting: ReturnType<typeof setTimeout> | undefined

export const hurry = (): void => {
  set(true)
  clearTimeout(forgetting)
  forgetting = setTimeout(() => set(false), patience)
}
export const calmDown = (): void => {
  clearTimeout(forgetting)
  set(false)
}

export const useHurried = (): boolean =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => hurried,
  )

/**
 * While a sheet is on its way the focus is still on the page, where Enter would open a row. Listens from the moment the
 * sheet is asked for, since what shows it may have to be fetched first.
 */
export function listenForEnter(coming: boolean): void {
  calmDown()
  removeEventListener('keydown', press, { capture: true })
  if (coming) addEventListener('keydown', press, { capture: true })
}

const press = (event: KeyboardEvent) => {
  const { key, repeat, ctrlKey, metaKey, altKey, shiftKey } = event
  if (key === 'Escape') return calmDown()
  if (key !== 'Enter' || repeat || ctrlKey || metaKey || altKey || shiftKey) return
  if (document.activeElement?.closest('[role="dialog"]')) return
  event.preventDefault()
  event.stopPropagation()
  hurry()
}

/** Answers an Enter that came too early, as soon as it may be answered. */
export function useLateAnswer(ready: boolean, answer: (() => void) | null): void {
  const waiting = useHurried()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when both have come
  useEffect(() => {
    if (!waiting || !ready) return
    calmDown()
    answer?.()
  }, [waiting, ready])
}
