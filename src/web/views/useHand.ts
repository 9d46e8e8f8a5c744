import { useCallback, useMemo, useRef } from 'react'
import type { Tab } from '#domain/views/shapes.ts'
import { moveIn, usePlace } from './list-state.ts'
import type { Row } from './queue-data.ts'

const none: ReadonlySet<string> = new Set()

/** What is in hand in a list: the row under the cursor, or all that is selected; and how it moves on. */
export function useHand(tab: Tab, filter: string, rows: readonly Row[]) {
  const { cursor, selected } = usePlace(tab, filter)
  const active = rows.find(row => row.id === cursor) ?? null
  const targets = useMemo(
    () => (selected.size > 0 ? rows.filter(row => selected.has(row.id)) : active ? [active] : []),
    [rows, selected, active],
  )
  const moveTo = useCallback((id: string | null) => moveIn(tab, filter, { cursor: id }), [tab, filter])
  const select = useCallback(
    (ids: ReadonlySet<string>) => moveIn(tab, filter, { selected: ids }),
    [tab, filter],
  )
  const latest = useRef({ rows, cursor, selected })
  latest.current = { rows, cursor, selected }
  const toggle = useCallback(
    (id: string) => {
      const next = new Set(latest.current.selected)
      if (!next.delete(id)) next.add(id)
      select(next)
    },
    [select],
  )
  // After something was done to the row the cursor moves on; after a selection, nothing is selected any more.
  const onward = useCallback(() => {
    const { rows, cursor, selected } = latest.current
    if (selected.size > 0) return select(none)
    const at = rows.findIndex(row => row.id === cursor)
    const next = rows[at + 1] ?? rows[at - 1]
    if (at >= 0 && next) moveTo(next.id)
  }, [moveTo, select])
  return { cursor, active, targets, moveTo, select, toggle, onward }
}
