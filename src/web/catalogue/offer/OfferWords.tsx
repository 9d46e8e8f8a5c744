import { Clock3 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { OfferedService } from '#domain/portal/shapes.ts'
import styles from './OfferWords.module.css'

/** A service as a client reads it: its name, what it is, and the promise for where its requests begin. */
export function OfferWords({
  service,
  name = service.name,
}: {
  readonly service: OfferedService
  /** The name, where it leads somewhere. */
  readonly name?: ReactNode
}) {
  const { description, promises, severity } = service
  const answer = promises.find(promise => promise.severity === severity)?.answer
  return (
    <>
      <h3 className={styles.name} dir="auto">
        {name}
      </h3>
      {description ? (
        <p className={styles.description} dir="auto">
          {description}
        </p>
      ) : null}
      {answer ? (
        <p className={styles.promise}>
          <Clock3 size={14} strokeWidth={1.75} aria-hidden="true" />
          {answer}
        </p>
      ) : null}
    </>
  )
}
