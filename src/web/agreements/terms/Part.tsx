import type { ReactNode } from 'react'
import styles from './Terms.module.css'

/** One part of what is agreed: a heading, what it means, its fields. */
export function Part({
  name,
  text,
  children,
}: {
  readonly name: string
  readonly text?: string
  readonly children: ReactNode
}) {
  return (
    <fieldset className={styles.part}>
      <legend className={styles.legend}>{name}</legend>
      {text ? <p className={styles.quiet}>{text}</p> : null}
      {children}
    </fieldset>
  )
}
