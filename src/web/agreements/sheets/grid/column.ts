import type { ReactNode } from 'react'

/** A column of a grid one types into: what it shows, and what can be typed. */
export type GridColumn<R> = {
  readonly id: string
  readonly name: string
  /** The name is for screen readers; the cells say what they are. */
  readonly unnamed?: boolean
  readonly className?: string | undefined
  readonly show: (row: R) => ReactNode
  /** What can be typed in: the text to begin with, suggestions, and what is wrong with what stands there. */
  readonly edit?: {
    readonly text: (row: R) => string
    readonly label: (row: R) => string
    readonly suggestions?: readonly string[]
    readonly wrong?: (row: R) => boolean
  }
}
