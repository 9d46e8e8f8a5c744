import type { ReactNode } from 'react'
import { useMedium, useNarrow, useWide } from '#web/platform/width.ts'
import styles from './Panes.module.css'

/**
 * List, what is open, and what belongs to it. Wide: all three; from 1024 px list and ticket, the context as the ticket
 * sees fit; below, the one that was asked for. `open` null: the list has the whole room.
 */
export function Panes({
  list,
  open,
  context,
}: {
  readonly list: ReactNode
  readonly open: ReactNode | null
  readonly context?: ReactNode
}) {
  const medium = useMedium()
  const wide = useWide()
  const narrow = useNarrow()
  const sideBySide = medium || open === null
  return (
    <div
      className={styles.panes}
      data-open={open === null ? undefined : true}
      data-narrow={narrow || undefined}
    >
      {sideBySide ? <section className={styles.list}>{list}</section> : null}
      {open === null ? null : <section className={styles.open}>{open}</section>}
      {open !== null && wide && context ? <aside className={styles.context}>{context}</aside> : null}
    </div>
  )
}
