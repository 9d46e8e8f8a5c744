import { useSyncExternalStore } from 'react'

// Where the reader is in each list: kept while agreements are opened and left again, so that coming back is coming back.

type Place = { readonly cursor: string | null; readonly selected: ReadonlySet<string> }

const nowhere: Place = { cursor: null, selected: new Set() }
const places = new Map<string, Place>()
const listeners = new Set<() => void>()

export function moveIn(name: string, change: Partial<Place>): void {
  places.set(name, { ...(places.get(name) ?? nowhere), ...change })
  for (const listener of listeners) listener()
}

export const usePlace = (name: string): Place =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => places.get(name) ?? nowhere,
  )
