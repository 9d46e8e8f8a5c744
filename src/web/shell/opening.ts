import { useSyncExternalStore } from 'react'

// What of the frame is open over the screen. Reached from keys, buttons and the palette alike.

type Open = { readonly palette: string | null; readonly cheatSheet: boolean; readonly railWide: boolean }

let open: Open = { palette: null, cheatSheet: false, railWide: recallRail() }
const listeners = new Set<() => void>()

function set(change: Partial<Open>) {
  open = { ...open, ...change }
  for (const listener of listeners) listener()
}

/** Opens the palette, perhaps with something typed: `openPalette('@')`. */
export const openPalette = (text = ' '): void => set({ palette: text.trimStart() || ' ' })
export const closePalette = (): void => set({ palette: null })
export const showCheatSheet = (shown: boolean): void => set({ cheatSheet: shown })
export function toggleRail(): void {
  set({ railWide: !open.railWide })
  try {
    localStorage.setItem('accord.rail', open.railWide ? 'wide' : 'icons')
  } catch {
    // storage may be forbidden; the rail is as wide as it is until the page is left
  }
}

export const useOpen = (): Open =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => open,
  )

function recallRail(): boolean {
  try {
    return localStorage.getItem('accord.rail') === 'wide'
  } catch {
    return false
  }
}
