import { useSyncExternalStore } from 'react'

// Which promise's reasons are open, and whether the context stands beside the ticket or is folded to icons.

type State = {
  readonly clock: string | null
  readonly folded: boolean
  /** The context as a sheet, where there is no room beside the ticket. */
  readonly sheet: 'promises' | 'properties' | 'history' | null
}

let state: State = { clock: null, folded: false, sheet: null }
const listeners = new Set<() => void>()

export function setContext(change: Partial<State>): void {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}
export const context = (): State => state
export const useContextState = (): State =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => state,
  )
