import { useSyncExternalStore } from 'react'
import type { Command } from './commands.ts'

/** Kept in the profile, not in the browser. `keys`: command id -> other keys, or null for none. */
export type Keymap = {
  /** Keys without a modifier: everywhere, nowhere, or only while what they act on has the focus. */
  readonly shortcuts: 'on' | 'off' | 'focus'
  readonly keys: Readonly<Record<string, string | null>>
}

export const defaultKeymap: Keymap = { shortcuts: 'on', keys: {} }

let current = defaultKeymap
const listeners = new Set<() => void>()

export const keymap = (): Keymap => current
export function setKeymap(next: Keymap): void {
  current = next
  for (const listener of listeners) listener()
}

/** Needs Ctrl, ⌘ or Alt, or is a named key: never typed by accident (WCAG 2.1.4). */
export const isModified = (keys: string): boolean =>
  /mod\+|ctrl\+|alt\+|^(escape|enter|space|up|down|left|right)$/.test(keys)

/** The keys a command has for this reader, or null. */
export function keysOf(command: Pick<Command, 'id' | 'keys'>, map: Keymap = current): string | null {
  const mine = map.keys[command.id]
  const keys = mine === undefined ? command.keys : mine
  return keys !== null && map.shortcuts === 'off' && !isModified(keys) ? null : keys
}

export const useKeymap = (): Keymap =>
  useSyncExternalStore(listener => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, keymap)
