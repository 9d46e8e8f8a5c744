import type { TicketDetail } from './handle.ts'
import styles from './TicketContext.module.css'
import { useText } from './text.ts'

/** The trace kept at intake, in words: which agreement, which policy and whose hours, and why these. */
export function WhyMatched({ ticket }: { readonly ticket: TicketDetail }) {
  const say = useText()
  const { why } = ticket
  if (why.length === 0) return null
  return (
    <details className={styles.matched}>
      <summary>{say('whyMatched')}</summary>
      <ol>
        {why.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </details>
  )
}
