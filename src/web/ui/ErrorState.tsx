import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import styles from './States.module.css'
import { useText } from './text.ts'

/** What failed, what is still true, one action. */
export function ErrorState({
  title,
  safe,
  retry,
  actions,
  isPage = false,
}: {
  readonly title?: string
  readonly safe?: ReactNode
  readonly retry?: () => void
  readonly actions?: ReactNode
  readonly isPage?: boolean
}) {
  const say = useText()
  return (
    <div className={styles.state} role="alert">
      {isPage ? (
        <h1 className={styles.title}>{title ?? say('failedTitle')}</h1>
      ) : (
        <p className={styles.title}>{title ?? say('failedTitle')}</p>
      )}
      <div className={styles.text}>{safe ?? say('failedSafe')}</div>
      <div className={styles.actions}>
        {retry ? <Button onClick={retry}>{say('retry')}</Button> : null}
        {actions}
      </div>
    </div>
  )
}
