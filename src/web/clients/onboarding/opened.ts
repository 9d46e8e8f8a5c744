import { useSyncExternalStore } from 'react'

// Whether a client is being added, from wherever it was begun, and the name it began with.

type Opened = { readonly name: string }

let opened: Opened | null = null
const listeners = new Set<() => void>()
function set(next: Opened | null): void {
  opened = next
  for (const listener of listeners) listener()
}

export const openOnboarding = (name = ''): void => set({ name })
export const closeOnboarding = (): void => set(null)

export const useOpened = (): Opened | null =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => opened,
  )
