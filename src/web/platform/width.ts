import { useSyncExternalStore } from 'react'

// The breakpoints of the frame. Inside panes, container queries decide.

const query = (text: string) => {
  const media = typeof matchMedia === 'undefined' ? null : matchMedia(text)
  return {
    subscribe: (listener: () => void) => {
      media?.addEventListener('change', listener)
      return () => media?.removeEventListener('change', listener)
    },
    now: () => media?.matches ?? false,
  }
}

const narrow = query('(max-width: 639.98px)')
const medium = query('(min-width: 1024px)')
const wide = query('(min-width: 1440px)')

/** One column, a phone. */
export const useNarrow = (): boolean => useSyncExternalStore(narrow.subscribe, narrow.now)
/** List and ticket side by side. */
export const useMedium = (): boolean => useSyncExternalStore(medium.subscribe, medium.now)
/** Rail, list, ticket and context. */
export const useWide = (): boolean => useSyncExternalStore(wide.subscribe, wide.now)
