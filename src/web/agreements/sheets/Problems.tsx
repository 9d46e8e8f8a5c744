import { CircleAlert, OctagonX, SkipForward } from 'lucide-react'
import type { Finding } from '#domain/agreements/shapes.ts'
import styles from './Problems.module.css'
import { useText } from './text.ts'

const icons = { refused: OctagonX, skip: SkipForward, warning: CircleAlert } as const
const order = ['refused', 'skip', 'warning'] as const

/**
 * What keeps a row from being made, or is worth reading, as short as a row of a grid has to be. Where it cannot be made,
 * what would merely be worth reading is left for when it can.
 */
export function Problems({ of }: { readonly of: readonly Finding[] }) {
  const say = useText()
  const gravest = order.find(level => of.some(finding => finding.level === level))
  const shown = order
    .flatMap(level => of.filter(finding => finding.level === level))
    .filter(({ level }) => gravest !== 'refused' || level !== 'warning')
  if (shown.length === 0) return null
  return (
    <ul className={styles.list}>
      {shown.map(({ level, code, path, message }) => {
        const Icon = icons[level]
        return (
          <li key={`${code} ${path.join('.')} ${message}`} className={styles.line} data-level={level}>
            <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
            <span>
              <strong className={level === 'warning' ? 'unseen' : undefined}>{say(`level_${level}`)}</strong>{' '}
              {message}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
