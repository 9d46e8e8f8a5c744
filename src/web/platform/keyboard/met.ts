// Every command there has been on a screen of this device, so that its keys can be changed from a screen that does not
// offer it. What an earlier visit met is known by the name it had then.

export type Met = {
  readonly id: string
  readonly name: () => string
  readonly section: string
  readonly keys: string | null
  /** It listens only where it has the focus. */
  readonly ownPlace: boolean
}

const place = 'accord.commands'
let met: Map<string, Met> | null = null
let timer: number | undefined

const known = (): Map<string, Met> => {
  met ??= new Map(restored().map(one => [one.id, one]))
  return met
}

export const metCommands = (): readonly Met[] => [...known().values()]

type Offered = Omit<Met, 'ownPlace'> & { readonly within?: unknown }

export function meet(added: readonly Offered[]): void {
  for (const { id, name, section, keys, within } of added)
    known().set(id, { id, name, section, keys, ownPlace: within !== undefined })
  if (typeof window === 'undefined') return
  clearTimeout(timer)
  timer = window.setTimeout(remember, 2_000)
}

type Kept = Omit<Met, 'name'> & { readonly name: string }

function remember(): void {
  try {
    const kept: readonly Kept[] = metCommands().map(one => ({ ...one, name: one.name() }))
    localStorage.setItem(place, JSON.stringify(kept))
  } catch {
    // storage may be forbidden or full; then only this page's commands are known
  }
}

function restored(): readonly Met[] {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? '[]') as readonly Kept[]
    return kept.map(one => ({ ...one, name: () => one.name }))
  } catch {
    return []
  }
}
