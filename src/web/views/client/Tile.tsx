import type { ReactNode } from 'react'
import styles from '#web/clients/Clients.module.css'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'

/** A part of the page that loads and fails by itself. */
export function Tile<T>({
  name,
  note,
  actions,
  answer,
  failed,
  children,
}: {
  readonly name: string
  readonly note?: ReactNode
  readonly actions?: ReactNode
  readonly answer: {
    readonly data: T | undefined
    readonly error: unknown
    readonly refetch: () => unknown
  }
  /** What could not be loaded, said as a title. */
  readonly failed: string
  readonly children: (data: T) => ReactNode
}) {
  const { data, error } = answer
  return (
    <section className={styles.tile} aria-label={name}>
      <div className={styles.tileHead}>
        <h2>
          {name} {note ? <span className={styles.quiet}>{note}</span> : null}
        </h2>
        {actions ? <div className={styles.tileActions}>{actions}</div> : null}
      </div>
      {data === undefined ? (
        error ? (
          <ErrorState title={failed} retry={() => void answer.refetch()} />
        ) : (
          <Waiting lines={3} />
        )
      ) : (
        children(data)
      )}
    </section>
  )
}
