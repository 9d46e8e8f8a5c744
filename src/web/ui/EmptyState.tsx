import type { ReactNode } from 'react'
import styles from './States.module.css'

/** Nothing here, said in a sentence, with what to do about it. */
export function EmptyState({
  title,
  children,
  actions,
  isPage = false,
}: {
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** It is all the page has: its title is the page's heading. */
  readonly isPage?: boolean
}) {
  return (
    <div className={styles.state}>
      {isPage ? <h1 className={styles.title}>{title}</h1> : <p className={styles.title}>{title}</p>}
      {children ? <div className={styles.text}>{children}</div> : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  )
}
