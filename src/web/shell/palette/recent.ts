import { now } from '#web/platform/clock.ts'
import { currentMe } from '#web/platform/session.ts'
import { type Familiar, faded } from './ranking.ts'

// The last fifty things this person opened, in this browser: id, weight, when.

type Opened = { readonly id: string; readonly weight: number; readonly at: number }

const most = 50
const key = () => `accord.recent.${currentMe()?.id ?? ''}`

function read(): readonly Opened[] {
  try {
    return JSON.parse(localStorage.getItem(key()) ?? '[]') as readonly Opened[]
  } catch {
    return [] // forbidden or damaged storage: a palette without memory still finds everything
  }
}

export function familiar(): Familiar {
  const at = now()
  return new Map(read().map(one => [one.id, faded(one.weight, at - one.at)]))
}

/** Remembers that something was opened: from the palette, or as a screen. */
export function remember(id: string): void {
  const at = now()
  const list = read()
  const before = list.find(one => one.id === id)
  const weight = (before ? faded(before.weight, at - before.at) : 0) + 1
  const next = [{ id, weight, at }, ...list.filter(one => one.id !== id)].slice(0, most)
  try {
    localStorage.setItem(key(), JSON.stringify(next))
  } catch {
    // see above
  }
}
