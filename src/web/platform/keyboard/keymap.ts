import { useSyncExternalStore } from 'react'
import type { Command } from './commands.ts'

/** Kept in the profile, not in the browser. `keys`: command id -> other keys, or null for none. */
export type Keymap = {
  /** single: as designed. modified: only with a modifier or as a sequence. off: none but the palette's. */
  readonly shortcuts: 'single' | 'modified' | 'off'
  readonly keys: Readonly<Record<string, string | null>>
}

export const defaultKeymap: Keymap = { shortcuts: 'single', keys: {} }

let current = defaultKeymap
const listeners = new Set<() => void>()

export const keymap = (): Keymap => current
export function setKeymap(next: Keymap): void {
  current = next
  for (const listener of listeners) listener()
}

const always = new Set(['palette.open', 'undo', 'composer.send', 'composer.solve', 'composer.leave'])

/** The keys a command has for this reader, or null. */
export function keysOf(command: Pick<Command, 'id' | 'keys'>, map: Keymap = current): string | null {
  const mine = map.keys[command.id]
  const keys = mine === undefined ? command.keys : mine
  if (keys === null || map.shortcuts === 'single' || always.has(command.id)) return keys
  if (map.shortcuts === 'off') return null
  return /mod\+|ctrl\+|alt\+/.test(keys) ? keys : null
}

export const useKeymap = (): Keymap =>
  useSyncExternalStore(listener => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, keymap)
