import { TriangleAlert } from 'lucide-react'
import type { AgreementRow, Attention as Reason } from '#domain/agreements/shapes.ts'
import styles from './Agreements.module.css'
import { useText } from './text.ts'

/** Why somebody should look at it, in a word each. */
export function Attention({
  reasons,
  hours,
}: {
  readonly reasons: readonly Reason[]
  readonly hours: AgreementRow['hours']
}) {
  const say = useText()
  const isUsedUp = hours !== null && hours.left <= 0
  return reasons.map(reason => (
    <span key={reason} className={styles.chip} data-reason={reason}>
      <TriangleAlert size={14} strokeWidth={1.75} aria-hidden="true" />
      {say(reason === 'hours_low' && isUsedUp ? 'attention_hours_used' : `attention_${reason}`)}
    </span>
  ))
}
