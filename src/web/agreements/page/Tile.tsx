import type { ReactNode } from 'react'
import styles from './Page.module.css'

/** One part of the page. */
export function Tile({
  name,
  count,
  actions,
  children,
}: {
  readonly name: string
  readonly count?: number | undefined
  readonly actions?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className={styles.tile} aria-label={name}>
      <div className={styles.tileHead}>
        <h2>
          {name} {count === undefined ? null : <span className={styles.count}>{count}</span>}
        </h2>
        {actions ? <div className={styles.tileActions}>{actions}</div> : null}
      </div>
      {children}
    </section>
  )
}
