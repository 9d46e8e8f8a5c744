import { CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './Banner.module.css'

const icons = { note: Info, good: CircleCheck, warning: TriangleAlert, problem: TriangleAlert } as const

/** A line about the page it stands on. `live`: appeared while the reader was here, so it is read out. */
export function Banner({
  tone = 'note',
  children,
  actions,
  live = false,
}: {
  readonly tone?: 'note' | 'good' | 'warning' | 'problem'
  readonly children: ReactNode
  readonly actions?: ReactNode
  readonly live?: boolean
}) {
  const Icon = icons[tone]
  return (
    <div className={styles.banner} data-tone={tone} role={live ? 'status' : undefined}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      <div className={styles.text}>{children}</div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  )
}
