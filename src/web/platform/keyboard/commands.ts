import { type ComponentType, useEffect, useRef, useSyncExternalStore } from 'react'
import { wordsAsked } from '../text/language.ts'
import { meet } from './met.ts'

/** Where a command stands in the palette and on the cheat sheet. */
export type CommandSection = 'here' | 'list' | 'ticket' | 'composer' | 'go' | 'create' | 'settings' | 'help'

export type CommandOption = {
  readonly id: string
  readonly name: string
  /** Other words that find it: "P1", "urgent". */
  readonly words?: readonly string[]
  readonly run: () => void
}

/**
 * Everything one can do. The one registry feeds the keyboard, the palette, the cheat sheet, tooltips and the list of
 * keys that can be changed; so every command has a name, and nothing has a key that cannot be found.
 */
export type Command = {
  /** Stable, the key of a remapping in the profile: `ticket.reply`. */
  readonly id: string
  /** In the reader's language, asked for when shown. */
  readonly name: () => string
  readonly section: CommandSection
  /** Default keys: `r`, `shift+t`, `g q`, `mod+enter`; null for none. */
  readonly keys: string | null
  readonly icon?: ComponentType<{ size?: number; strokeWidth?: number }>
  readonly words?: readonly string[]
  /** Choices that can be named directly in the palette, and that Tab drills into. */
  readonly options?: () => readonly CommandOption[]
  /** False: shown nowhere, keys do nothing. */
  readonly enabled?: () => boolean
  /** Works while a text field has the focus (send, leave). Others never do. */
  readonly inFields?: boolean
  /** The command is meant for what has the focus inside this element, before any other of the same keys. */
  readonly within?: () => Element | null
  /** Kept out of the palette: moving the cursor is not something one looks up. */
  readonly hidden?: boolean
  /** `text`: what was typed in the palette, for commands that can begin with it. */
  readonly run: (text?: string) => void
}

let registered: readonly Command[] = []
/** How many dialogs were open when a command was registered: a page under a dialog must not hear its keys. */
const depths = new WeakMap<Command, number>()
let depth = 0
const listeners = new Set<() => void>()
const announce = () => {
  for (const listener of listeners) listener()
}
export const subscribeCommands = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The latest registered come last; where two share keys the later one, which is nearer to the reader, wins. */
export const commands = (): readonly Command[] => registered

export function register(added: readonly Command[], under: number = depth): () => void {
  for (const command of added) depths.set(command, under)
  meet(added)
  registered = [...registered, ...added]
  announce()
  return () => {
    registered = registered.filter(command => !added.includes(command))
    announce()
  }
}

/** Called by a dialog as it opens, before what is inside registers; the returned function as it closes. */
export function enterDialog(): () => void {
  depth += 1
  return () => {
    depth -= 1
  }
}

export const isReachable = (command: Command): boolean => (depths.get(command) ?? 0) >= depth

/**
 * Offers commands while the calling component is on screen. `run`, `enabled` and `options` may close over the current
 * render; the set of ids and keys is what decides whether the registry changes.
 */
export function useCommands(list: readonly Command[]): void {
  const latest = useRef(list)
  latest.current = list
  const shape = list.map(command => `${command.id} ${command.keys ?? ''}`).join('|')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape stands for the list
  useEffect(() => {
    const under = depth
    let leave: (() => void) | null | undefined
    const offer = () => {
      if (leave === null) return
      leave = register(latest.current.map(following), under)
    }
    const words = wordsAsked() // a command is listed by its name, so it waits for it
    if (words === null) offer()
    else void words.then(offer)
    return () => {
      leave?.()
      leave = null
    }
  }, [shape])

  const following = (command: Command, place: number): Command => {
    const now = () => latest.current[place] ?? command
    return {
      ...command,
      name: () => now().name(),
      run: text => now().run(text),
      enabled: () => now().enabled?.() ?? true,
      ...(command.options ? { options: () => now().options?.() ?? [] } : {}),
    }
  }
}

/** The command of an id that is nearest to the reader, if anything on screen offers it. */
export const commandOf = (id: string): Command | undefined =>
  registered.findLast(command => command.id === id)

export const useRegisteredCommands = (): readonly Command[] =>
  useSyncExternalStore(subscribeCommands, commands, commands)
