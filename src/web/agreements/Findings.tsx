import { CircleAlert, OctagonX } from 'lucide-react'
import type { Finding } from '#domain/agreements/shapes.ts'
import styles from './Findings.module.css'
import { useText } from './text.ts'

const icons = { refused: OctagonX, skip: CircleAlert, warning: CircleAlert } as const

/** What the check before activation says: what cannot be, and what is worth reading. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const say = useText()
  if (findings.length === 0) return null
  return (
    <ul className={styles.list}>
      {findings.map(({ level, code, message, path }) => {
        const Icon = icons[level]
        return (
          <li key={`${code} ${path.join('.')} ${message}`} className={styles.line} data-level={level}>
            <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
            <span>
              <strong>{say(level === 'refused' ? 'level_refused' : 'level_warning')}</strong> {message}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
