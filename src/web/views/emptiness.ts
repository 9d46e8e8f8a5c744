import type { Tab } from '#domain/views/shapes.ts'

type Counts = Readonly<Record<Tab, number>>

/** Why a list is empty, which decides what is said and offered. */
type Emptiness = 'filter' | 'first' | 'waiting' | 'unassigned' | 'tab'

/**
 * A filter that nothing fits comes first; then a desk without any ticket; in one's own queue what waits on others, else
 * what nobody has.
 */
export function emptinessOf(tab: Tab, filter: string, counts: Counts): Emptiness {
  if (filter.trim() !== '') return 'filter'
  if (counts.all === 0 && counts.waiting === 0) return 'first'
  if (tab !== 'my') return 'tab'
  return counts.waiting > 0 ? 'waiting' : counts.unassigned > 0 ? 'unassigned' : 'tab'
}
