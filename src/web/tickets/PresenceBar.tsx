import { Eye, PencilLine } from 'lucide-react'
import { useFormat } from '#web/platform/reader.ts'
import styles from './PresenceBar.module.css'
import type { Present } from './presence.ts'
import { useText } from './text.ts'

/** Who else is here, so that two people do not answer the same letter. */
export function PresenceBar({ present }: { readonly present: Present }) {
  const say = useText()
  const format = useFormat()
  const who = (doing: 'viewing' | 'writing') =>
    present.filter(one => one.doing === doing).map(({ person }) => person.name)
  const writing = who('writing')
  const viewing = who('viewing')
  return (
    <p className={styles.bar} role="status">
      {writing.length > 0 ? (
        <span className={styles.writing}>
          <PencilLine size={14} strokeWidth={1.75} aria-hidden="true" />
          {say('writing', { names: format.list(writing) })}
        </span>
      ) : null}
      {viewing.length > 0 ? (
        <span>
          <Eye size={14} strokeWidth={1.75} aria-hidden="true" />
          {say('viewing', { names: format.list(viewing) })}
        </span>
      ) : null}
    </p>
  )
}
