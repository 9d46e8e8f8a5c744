// Where the arrows lead in a grid, without a grid.

export type Place = { readonly row: number; readonly column: number }
export type Size = { readonly rows: number; readonly columns: number }

/** The place a key leads to; null when the key is not one for walking. */
export function walk(
  from: Place,
  { rows, columns }: Size,
  press: { readonly key: string; readonly far: boolean; readonly rtl?: boolean },
): Place | null {
  const { key, far, rtl = false } = press
  const inRow = (column: number): Place => ({ row: from.row, column: clamp(column, columns) })
  const inColumn = (row: number): Place => ({ row: clamp(row, rows), column: from.column })
  const on = rtl ? 'ArrowLeft' : 'ArrowRight'
  const back = rtl ? 'ArrowRight' : 'ArrowLeft'
  if (key === 'ArrowDown') return inColumn(far ? rows : from.row + 1)
  if (key === 'ArrowUp') return inColumn(far ? 0 : from.row - 1)
  if (key === 'PageDown') return inColumn(from.row + 10)
  if (key === 'PageUp') return inColumn(from.row - 10)
  if (key === on) return inRow(far ? columns : from.column + 1)
  if (key === back) return inRow(far ? 0 : from.column - 1)
  if (key === 'Home') return far ? { row: 0, column: 0 } : inRow(0)
  if (key === 'End') return far ? { row: rows - 1, column: columns - 1 } : inRow(columns)
  return null
}

/** The next of the columns one can type in, on into the next row; null past the last one. */
export function onward(
  from: Place,
  rows: number,
  columns: readonly number[],
  backwards: boolean,
): Place | null {
  const all = columns.length
  const at = columns.indexOf(from.column)
  if (at < 0 || all === 0) return null
  const next = from.row * all + at + (backwards ? -1 : 1)
  const row = Math.floor(next / all)
  const column = columns[((next % all) + all) % all]
  return column === undefined || row < 0 || row >= rows ? null : { row, column }
}

const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))
