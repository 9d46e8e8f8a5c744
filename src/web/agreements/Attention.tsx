import { TriangleAlert } from 'lucide-react'
import type { Attention as Reason } from '#domain/agreements/shapes.ts'
import styles from './Agreements.module.css'
import { useText } from './text.ts'

/** Why somebody should look at it, in a word each. */
export function Attention({ reasons }: { readonly reasons: readonly Reason[] }) {
  const say = useText()
  return reasons.map(reason => (
    <span key={reason} className={styles.chip} data-reason={reason}>
      <TriangleAlert size={14} strokeWidth={1.75} aria-hidden="true" />
      {say(`attention_${reason}`)}
    </span>
  ))
}
