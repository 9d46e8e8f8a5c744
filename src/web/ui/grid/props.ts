import type { ReactNode } from 'react'

export type RowState = { readonly active: boolean; readonly selected: boolean }

export type VirtualGridProps<Row> = {
  /** What the grid is a list of. */
  readonly name: string
  readonly rows: readonly Row[]
  readonly idOf: (row: Row) => string
  /** The cells of a row: `<GridCell>`s. Called for the rows near the window only. */
  readonly cells: (row: Row, state: RowState) => ReactNode
  readonly columns: number
  /** Names of the columns, read out and shown above when `headed`. */
  readonly head?: ReactNode
  /** How many there are altogether, when not all are here yet. */
  readonly total?: number
  /** Pixels of a row before it is measured. */
  readonly rowHeight?: number
  readonly cursor: string | null
  readonly onCursor: (id: string) => void
  readonly selected: ReadonlySet<string>
  readonly onSelect: (ids: ReadonlySet<string>) => void
  readonly onOpen: (row: Row, newTab: boolean) => void
  readonly onPeek?: (row: Row) => void
  /** Pointed at or focused for 80 ms: the time to fetch what it will show. */
  readonly onNear?: (row: Row) => void
  readonly onEnd?: () => void
  readonly rowClass?: (row: Row) => string | undefined
  readonly className?: string
}
