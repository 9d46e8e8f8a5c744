import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import styles from './BulkGrid.module.css'
import { Cell } from './Cell.tsx'
import { cellsOf } from './clipboard.ts'
import type { GridColumn } from './column.ts'
import { onward, type Place, walk } from './walking.ts'

/**
 * A table one walks through with the arrows and types into, as in a spreadsheet. One stop of the Tab key: outside an
 * edit Tab leaves the grid, inside one it goes on to the next cell. A pasted column fills down.
 */
export function BulkGrid<R>({
  name,
  rows,
  idOf,
  columns,
  stateOf,
  onType,
}: {
  readonly name: string
  readonly rows: readonly R[]
  readonly idOf: (row: R) => string
  readonly columns: readonly GridColumn<R>[]
  readonly stateOf: (row: R) => string
  readonly onType: (
    typed: readonly { readonly row: R; readonly column: string; readonly text: string }[],
  ) => void
}) {
  const box = useRef<HTMLTableElement>(null)
  const [here, setHere] = useState<Place>({ row: 0, column: 0 })
  const [editing, setEditing] = useState<{ readonly text: string | null } | null>(null)
  const moved = useRef(false)
  const size = { rows: rows.length, columns: columns.length }
  const at: Place = {
    row: Math.min(here.row, Math.max(0, size.rows - 1)),
    column: Math.min(here.column, size.columns - 1),
  }
  const typeable = columns.flatMap(({ edit }, column) => (edit ? [column] : []))

  // The focus follows the cursor, but only where a key or a press moved it.
  useEffect(() => {
    if (!moved.current || editing) return
    moved.current = false
    box.current?.querySelector<HTMLElement>(`[data-at="${at.row}:${at.column}"]`)?.focus()
  }, [at.row, at.column, editing])

  const go = (place: Place, edit: { readonly text: string | null } | null = null) => {
    moved.current = true
    setHere(place)
    setEditing(edit)
  }
  const commit = (place: Place, text: string) => {
    const row = rows[place.row]
    const column = columns[place.column]
    if (row !== undefined && column?.edit && text !== column.edit.text(row))
      onType([{ row, column: column.id, text }])
  }
  const press = (event: KeyboardEvent, place: Place) => {
    if (event.defaultPrevented || event.altKey) return
    const column = columns[place.column]
    const row = rows[place.row]
    const far = event.metaKey || event.ctrlKey
    const next = walk(place, size, { key: event.key, far, rtl: document.dir === 'rtl' })
    if (next) {
      event.preventDefault()
      return go(next)
    }
    if (far || !column || row === undefined) return
    if (!column.edit) {
      const inner = event.currentTarget.querySelector<HTMLElement>('input,button')
      if (!inner || (event.key !== ' ' && event.key !== 'Enter')) return
      event.preventDefault()
      return inner.click()
    }
    const text =
      event.key === 'Enter' || event.key === 'F2'
        ? null
        : event.key === 'Delete' || event.key === 'Backspace'
          ? ''
          : [...event.key].length === 1
            ? event.key
            : undefined
    if (text === undefined) return
    event.preventDefault()
    event.stopPropagation()
    go(place, { text })
  }
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (editing || text === '' || !columns[at.column]?.edit) return
    event.preventDefault()
    const from = typeable.indexOf(at.column)
    const typed = cellsOf(text).flatMap((cells, down) =>
      cells.flatMap((cell, on) => {
        const row = rows[at.row + down]
        const column = columns[typeable[from + on] ?? -1]
        return row === undefined || !column ? [] : [{ row, column: column.id, text: cell }]
      }),
    )
    onType(typed)
  }
  return (
    <div className={styles.window}>
      <table
        ref={box}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table is what a grid is made of
        role="grid"
        aria-label={name}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        className={styles.grid}
        onPaste={paste}
      >
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column.id} scope="col" className={column.className}>
                {column.unnamed ? <span className="unseen">{column.name}</span> : column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={idOf(row)} data-state={stateOf(row)} className={styles.row}>
              {columns.map((column, columnIndex) => {
                const place = { row: index, column: columnIndex }
                const isHere = index === at.row && columnIndex === at.column
                return (
                  <Cell
                    key={column.id}
                    place={place}
                    column={column}
                    row={row}
                    isHere={isHere}
                    editing={isHere ? editing : null}
                    onPress={event => press(event, place)}
                    onPoint={edit => go(place, edit && column.edit ? { text: null } : null)}
                    onFocus={() => (isHere ? undefined : setHere(place))}
                    onLeave={(text, key) => {
                      if (text !== null) commit(place, text)
                      if (key === 'blur') return setEditing(null)
                      const next =
                        key === 'Tab' || key === 'BackTab'
                          ? onward(place, rows.length, typeable, key === 'BackTab')
                          : key === 'Enter'
                            ? walk(place, size, { key: 'ArrowDown', far: false })
                            : null
                      go(next ?? place, next && key !== 'Enter' ? { text: null } : null)
                    }}
                  />
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
