import type { useActs } from '../acts.ts'
import type { Asking } from './asking.ts'

/** What every question gets: the tickets, where to stand, and what to do them with. */
export type Picking = Asking & {
  readonly acts: ReturnType<typeof useActs>
  readonly onClose: () => void
  /** Chosen: closes, and the list's cursor moves on. */
  readonly onDone: () => void
}
