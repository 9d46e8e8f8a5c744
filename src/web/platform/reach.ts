import { useSyncExternalStore } from 'react'

// Whether this device has a network, and whether the server answers: two different troubles with two different texts.

export type Reach = 'online' | 'offline' | 'unreachable'

let answers = true
const listeners = new Set<() => void>()
const announce = () => {
  for (const listener of listeners) listener()
}

export const reach = (): Reach => (navigator.onLine ? (answers ? 'online' : 'unreachable') : 'offline')

export function reachable(): void {
  if (answers) return
  answers = true
  announce()
}

export function unreachable(): void {
  if (!answers) return
  answers = false
  announce()
}

if (typeof window !== 'undefined') {
  addEventListener('online', announce)
  addEventListener('offline', announce)
}

export const useReach = (): Reach =>
  useSyncExternalStore(listener => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, reach)
