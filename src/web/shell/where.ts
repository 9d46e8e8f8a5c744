import { useEffect, useSyncExternalStore } from 'react'

// Where the reader is: the breadcrumb of the top bar and the title of the browser's tab.

export type Crumb = { readonly name: string; readonly to?: string }

let crumbs: readonly Crumb[] = []
const listeners = new Set<() => void>()

/** A screen tells where it is: `useWhere([{ name: 'Nordwind', to: '/c/nordwind' }, { name: '#4812 SSO loop' }])`. */
export function useWhere(path: readonly Crumb[]): void {
  const shape = JSON.stringify(path)
  useEffect(() => {
    crumbs = JSON.parse(shape) as readonly Crumb[]
    document.title = [...crumbs.map(crumb => crumb.name).reverse(), 'Accord'].join(' · ')
    for (const listener of listeners) listener()
  }, [shape])
}

export const useCrumbs = (): readonly Crumb[] =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => crumbs,
  )
