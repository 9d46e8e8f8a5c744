import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import { classes } from '../classes.ts'
import { focusHome } from '../focus.ts'
import type { RowState, VirtualGridProps } from './props.ts'
import { useGridCommands } from './useGridCommands.ts'
import styles from './VirtualGrid.module.css'

/**
 * A long list as a grid: only what is near the window is in the page, yet counts and positions are told in full. One tab
 * stop; J/K or arrows move, Enter opens, Space peeks, X selects, ⇧J/⇧K extend. Focus comes back to the row it left.
 */
export function VirtualGrid<Row>(props: VirtualGridProps<Row>) {
  const { name, rows, idOf, cells, columns, head, total, rowHeight = 40, cursor, selected, onEnd } = props
  const box = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    getItemKey: place => {
      const row = rows[place]
      return row === undefined ? place : idOf(row)
    },
    overscan: 8,
    scrollPaddingStart: head ? 32 : 0,
  })
  const shown = virtual.getVirtualItems()
  const here = rows.findIndex(row => idOf(row) === cursor)
  useGridCommands({ ...props, box, here })

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a moved cursor scrolls and takes the focus
  useEffect(() => {
    if (here < 0) return
    virtual.scrollToIndex(here, { align: 'auto' })
    const at = document.activeElement
    if (at === document.body || at?.id === 'content' || box.current?.contains(at)) focusRow(cursor)
  }, [cursor])

  const focusRow = (id: string | null) =>
    box.current
      ?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id ?? '')}"]`)
      ?.focus({ preventScroll: true })

  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 10) onEnd?.()
  }, [last, rows.length, onEnd])

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be virtual and scroll
    <div
      ref={box}
      {...focusHome}
      role="grid"
      aria-label={name}
      aria-rowcount={(total ?? rows.length) + (head ? 1 : 0)}
      aria-colcount={columns}
      aria-multiselectable="true"
      className={classes(styles.grid, props.className)}
      tabIndex={here < 0 || shown.every(item => item.index !== here) ? 0 : -1}
      onFocus={event => {
        const first = rows[Math.max(here, 0)]
        if (event.target !== event.currentTarget || !first) return
        props.onCursor(idOf(first))
        focusRow(idOf(first))
      }}
    >
      {head ? (
        // biome-ignore lint/a11y/useSemanticElements: see above
        // biome-ignore lint/a11y/useFocusableInteractive: headings are not stops of the cursor
        <div role="row" aria-rowindex={1} className={styles.head}>
          {head}
        </div>
      ) : null}
      <div role="presentation" className={styles.room} style={{ blockSize: virtual.getTotalSize() }}>
        {shown.map(item => {
          const row = rows[item.index]
          if (row === undefined) return null
          const id = idOf(row)
          const state = { active: item.index === here, selected: selected.has(id) }
          return (
            <GridRow
              key={item.key}
              grid={props}
              row={row}
              id={id}
              place={item.index}
              top={item.start}
              state={state}
              measure={virtual.measureElement}
            >
              {cells(row, state)}
            </GridRow>
          )
        })}
      </div>
    </div>
  )
}

function GridRow<Row>({
  grid,
  row,
  id,
  place,
  top,
  state,
  measure,
  children,
}: {
  readonly grid: VirtualGridProps<Row>
  readonly row: Row
  readonly id: string
  readonly place: number
  readonly top: number
  readonly state: RowState
  readonly measure: (node: HTMLElement | null) => void
  readonly children: ReactNode
}) {
  const timer = useRef<number | undefined>(undefined)
  const near = () => {
    clearTimeout(timer.current)
    timer.current = window.setTimeout(() => grid.onNear?.(row), 80)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  const press = (event: MouseEvent) => {
    if (isOwnControl(event.target, event.currentTarget)) return
    grid.onCursor(id)
    if (event.shiftKey) return
    if (event.button === 0 || event.button === 1)
      grid.onOpen(row, event.metaKey || event.ctrlKey || event.button === 1)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be virtual and scroll
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is a command of the grid
    <div
      ref={measure}
      role="row"
      data-index={place}
      data-row={id}
      data-active={state.active || undefined}
      aria-rowindex={place + 1 + (grid.head ? 1 : 0)}
      aria-selected={state.selected}
      tabIndex={state.active ? 0 : -1}
      className={classes(styles.row, grid.rowClass?.(row))}
      style={{ translate: `0 ${top}px` }}
      onPointerEnter={near}
      onPointerLeave={() => clearTimeout(timer.current)}
      onFocus={event => {
        near()
        if (event.target === event.currentTarget && !state.active) grid.onCursor(id)
      }}
      onClick={press}
      onAuxClick={press}
    >
      {children}
    </div>
  )
}

/** A button or link in the row acts for itself. */
const isOwnControl = (target: EventTarget, row: EventTarget) =>
  target instanceof Element && target !== row && target.closest('button,a,input,select,label') !== null

/** One cell; `column` counts from 1. */
export function GridCell({
  column,
  className,
  children,
  heading = false,
}: {
  readonly column: number
  readonly className?: string | undefined
  readonly children: ReactNode
  readonly heading?: boolean
}) {
  const role = heading ? ({ role: 'columnheader' } as const) : ({ role: 'gridcell' } as const)
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles have it; the rule cannot see them
    <div {...role} aria-colindex={column} className={className}>
      {children}
    </div>
  )
}
