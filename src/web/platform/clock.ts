import { useSyncExternalStore } from 'react'
import type { Instant } from '#kernel/instant.ts'

// The server's clock as well as we know it, and one ticker for every countdown on the page: texts change on the
// minute, all together, so a wrong device clock does not lie and nothing ticks.

let offset = 0
let known = false
let minute: Instant
let timer: number | undefined
const listeners = new Set<() => void>()

/** The server's now. The only clock screens may read. */
export const now = (): Instant => (Date.now() + offset) as Instant

minute = now()

/** Takes the server's time from a reply: `sent` and `received` on this device's clock bracket it. */
export function learnServerTime(server: number, sent: number, received: number): void {
  const found = server - (sent + received) / 2
  // A reply's date has whole seconds; only a real difference is worth a jump of every text on the page.
  if (known && Math.abs(found - offset) < 1_500) return
  offset = known || Math.abs(found) > 1_500 ? found : 0
  known = true
  tick()
}

/** Now, changing on the minute. For every text that counts down or says "today". */
export const useMinute = (): Instant => useSyncExternalStore(subscribe, () => minute)

function subscribe(listener: () => void) {
  listeners.add(listener)
  if (timer === undefined) tick()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearTimeout(timer)
    timer = undefined
  }
}

function tick() {
  clearTimeout(timer)
  minute = now()
  for (const listener of listeners) listener()
  timer = listeners.size > 0 ? window.setTimeout(tick, 60_000 - (minute % 60_000) + 20) : undefined
}

// A sleeping laptop or a hidden tab wakes with the right texts at once.
if (typeof document !== 'undefined')
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && tick())
