import { useMemo, useRef, useState } from 'react'

/**
 * Rows that do not move under the reader. While `holding` (the cursor is in the list, the pointer over it) known rows
 * keep their order and only their content changes, what has left goes, and new ones wait: "3 new · show". Otherwise
 * the list is as the server has it.
 */
export function useHeld<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  holding: boolean,
): { readonly rows: readonly Row[]; readonly waiting: number; readonly show: () => void } {
  const order = useRef<readonly string[]>([])
  const [shown, setShown] = useState(0)
  return useMemo(() => {
    void shown // showing what waits lays the list afresh
    const laid = lay(rows, idOf, holding ? order.current : [])
    order.current = laid.rows.map(idOf)
    return {
      ...laid,
      show: () => {
        order.current = []
        setShown(times => times + 1)
      },
    }
  }, [rows, idOf, holding, shown])
}

/** The rows in the order they are held in; those not held wait. An empty order holds nothing. */
export function lay<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  order: readonly string[],
): { readonly rows: readonly Row[]; readonly waiting: number } {
  if (order.length === 0) return { rows, waiting: 0 }
  const byId = new Map(rows.map(row => [idOf(row), row]))
  const kept = order.flatMap(id => {
    const row = byId.get(id)
    return row === undefined ? [] : [row]
  })
  const known = new Set(order)
  // What comes after everything that was shown (the next page) pushes nothing aside.
  const lastKnown = rows.findLastIndex(row => known.has(idOf(row)))
  const after = rows.slice(lastKnown + 1).filter(row => !known.has(idOf(row)))
  return { rows: [...kept, ...after], waiting: rows.length - kept.length - after.length }
}
