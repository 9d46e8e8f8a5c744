import { useSyncExternalStore } from 'react'
import { commandOf, subscribeCommands } from './commands.ts'
import { keysOf, useKeymap } from './keymap.ts'

/** The keys of a command as this reader has them, for buttons and tooltips; null when it has none or is not offered. */
export function useKeysOf(id: string): string | null {
  const map = useKeymap()
  const command = useSyncExternalStore(subscribeCommands, () => commandOf(id))
  return command ? keysOf(command, map) : null
}
