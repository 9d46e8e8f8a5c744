import type { FormEvent, ReactNode } from 'react'
import type { Problem } from '#web/platform/problem.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import styles from './Door.module.css'

/** One card, one question, one button. Problems that belong to no field stand above it. */
export function DoorForm({
  title,
  text,
  action,
  busy,
  problem = null,
  onSubmit,
  children,
  more,
  wide = false,
}: {
  readonly title: string
  readonly text?: ReactNode
  readonly action: string
  readonly busy: boolean
  readonly problem?: Problem | null
  readonly onSubmit: () => void
  readonly children?: ReactNode
  /** Other ways, below the button. */
  readonly more?: ReactNode
  readonly wide?: boolean
}) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) onSubmit()
  }
  return (
    <form className={styles.form} onSubmit={submit} data-wide={wide || undefined} noValidate>
      <h1 className={styles.title}>{title}</h1>
      {text ? <p className={styles.text}>{text}</p> : null}
      {problem && problem.fields.length === 0 ? (
        <Banner tone="problem" live>
          {problem.title}
        </Banner>
      ) : null}
      {children}
      <Button type="submit" look="primary" wide busy={busy}>
        {action}
      </Button>
      {more ? <div className={styles.more}>{more}</div> : null}
    </form>
  )
}

/** A page of the door without a form: what happened, and where to go from here. */
export function DoorMessage({
  title,
  text,
  children,
}: {
  readonly title: string
  readonly text: string
  readonly children?: ReactNode
}) {
  return (
    <div className={styles.form}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{text}</p>
      {children ? <div className={styles.more}>{children}</div> : null}
    </div>
  )
}
