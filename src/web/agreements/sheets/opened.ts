import { useSyncExternalStore } from 'react'
import { listenForEnter } from './hurrying.ts'

/** What came of it: the agreements that were made. */
export type Made = (agreements: readonly { readonly id: string; readonly number: number }[]) => void

/** Which sheet is open, and what it begins with. */
export type Opened =
  | { readonly sheet: 'renewal'; readonly id: string; readonly made: Made | null }
  | { readonly sheet: 'renewals'; readonly ids: readonly string[]; readonly made: Made | null }
  | { readonly sheet: 'copy'; readonly id: string; readonly made: Made | null }
  | { readonly sheet: 'many'; readonly id: string | null; readonly made: Made | null }

let opened: Opened | null = null
const listeners = new Set<() => void>()
function set(next: Opened | null): void {
  opened = next
  listenForEnter(next?.sheet === 'renewal' || next?.sheet === 'renewals')
  for (const listener of listeners) listener()
}

/** One: the sheet with old and new side by side. Several: a grid with a row each. `made` is told what came of it. */
export function openRenewal(ids: readonly string[], made: Made | null = null): void {
  const [id] = ids
  if (id === undefined) return
  set(ids.length === 1 ? { sheet: 'renewal', id, made } : { sheet: 'renewals', ids, made })
}

/** For the same or another client, with a choice of what to take. */
export const openCopy = (id: string, made: Made | null = null): void => set({ sheet: 'copy', id, made })

/** One source, many clients. Without a source the sheet asks for it. */
export const openBulkCreate = (sourceId: string | null = null, made: Made | null = null): void =>
  set({ sheet: 'many', id: sourceId, made })

export const closeSheet = (): void => set(null)

export const useOpened = (): Opened | null =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => opened,
  )
