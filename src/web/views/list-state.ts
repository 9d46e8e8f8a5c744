import { useSyncExternalStore } from 'react'
import type { Tab } from '#domain/views/shapes.ts'

// Where the reader is in each list: kept while tickets are opened and left again, so that coming back is coming back.

type Place = { readonly cursor: string | null; readonly selected: ReadonlySet<string> }

const none: ReadonlySet<string> = new Set()
const nowhere: Place = { cursor: null, selected: none }
const places = new Map<string, Place>()
const listeners = new Set<() => void>()
let latest: { readonly tab: Tab; readonly filter: string } = { tab: 'my', filter: '' }

const nameOf = (tab: Tab, filter: string) => `${tab} ${filter}`
const announce = () => {
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export function moveIn(tab: Tab, filter: string, change: Partial<Place>): void {
  const name = nameOf(tab, filter)
  places.set(name, { ...(places.get(name) ?? nowhere), ...change })
  announce()
}

export const usePlace = (tab: Tab, filter: string): Place =>
  useSyncExternalStore(subscribe, () => places.get(nameOf(tab, filter)) ?? nowhere)

/** The list one was in last: what stands beside a ticket. */
export function visit(tab: Tab, filter: string): void {
  if (latest.tab === tab && latest.filter === filter) return
  latest = { tab, filter }
  announce()
}
export const useLatestList = (): typeof latest => useSyncExternalStore(subscribe, () => latest)
