import { useSyncExternalStore } from 'react'

// Light, dark or as the system; and how high rows are. Kept in the profile and mirrored in this browser, because
// public/theme.js applies it before the profile can be asked for.

export type Theme = 'system' | 'light' | 'dark' | 'contrast'
export type Density = 'compact' | 'default' | 'comfortable'
export type Motion = 'system' | 'reduced'
export type Scheme = 'light' | 'dark'

const dark = typeof matchMedia === 'undefined' ? null : matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()
let theme: Theme = (recall('accord.theme') as Theme | null) ?? 'system'
let density: Density = (recall('accord.density') as Density | null) ?? 'default'

let motion: Motion = (recall('accord.motion') as Motion | null) ?? 'system'

export const currentTheme = (): Theme => theme
export const currentDensity = (): Density => density
export const scheme = (): Scheme => {
  if (theme === 'light' || theme === 'dark') return theme
  return dark?.matches ? 'dark' : 'light'
}

export function setTheme(next: Theme): void {
  theme = next
  remember('accord.theme', next)
  apply()
}

export function setDensity(next: Density): void {
  density = next
  remember('accord.density', next)
  apply()
}

/** Less movement than the system asks for already, on this desk alone. */
export function setMotion(next: Motion): void {
  motion = next
  remember('accord.motion', next)
  apply()
}

/** Whether panels open at once, for parts that do not read the tokens. */
export const isStill = (): boolean => motion === 'reduced'

export const useTheme = (): Theme => useSyncExternalStore(subscribe, currentTheme)
export const useDensity = (): Density => useSyncExternalStore(subscribe, currentDensity)
export const useScheme = (): Scheme => useSyncExternalStore(subscribe, scheme)

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function apply() {
  const root = document.documentElement
  root.dataset.theme = scheme()
  root.dataset.contrast = theme === 'contrast' ? 'more' : 'system'
  root.dataset.density = density
  root.dataset.motion = motion
  for (const listener of listeners) listener()
}

dark?.addEventListener('change', apply)

function recall(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null // storage may be forbidden; the defaults are good
  }
}

function remember(key: string, value: string) {
  try {
    localStorage.setItem(key, value)
  } catch {
    // storage may be forbidden; the profile keeps it all the same
  }
}
