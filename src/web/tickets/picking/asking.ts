import { useSyncExternalStore } from 'react'
import type { Handle } from '../handle.ts'
import { holdTyping, takeTyping } from '../typed-ahead.ts'

// What is being chosen right now, for which tickets and beside what. One question at a time; keys, menus, the hover
// bar and the palette all ask here, and one host shows it.

export type Question =
  | 'status'
  | 'priority'
  | 'severity'
  | 'type'
  | 'assignee'
  | 'team'
  | 'service'
  | 'requester'
  | 'tags'
  | 'snooze'
  | 'merge'
  | 'cancel'
  | 'policy'

export type Asking = {
  readonly question: Question
  readonly on: readonly Handle[]
  readonly anchor: Element
  /** Only for the list one is in: the cursor moves on. */
  readonly onward?: (() => void) | undefined
}

/** A reason the server wants before it does something. */
export type Reasoning = {
  readonly text: string
  readonly give: (reason: string) => void
}

type State = { readonly asking: Asking | null; readonly reasoning: Reasoning | null }

let state: State = { asking: null, reasoning: null }
const listeners = new Set<() => void>()
const set = (next: State) => {
  state = next
  for (const listener of listeners) listener()
}

export function ask(question: Question, on: readonly Handle[], anchor: Element, onward?: () => void): void {
  if (on.length === 0) return
  holdTyping()
  set({ ...state, asking: { question, on, anchor, onward } })
}
export function answered(): void {
  takeTyping()
  set({ ...state, asking: null })
}
export const askReason = (reasoning: Reasoning): void => set({ ...state, reasoning })
export const reasoned = (): void => set({ ...state, reasoning: null })

export const useAsking = (): State =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => state,
  )
