import { slaMatch } from '#locales/en/sla-match.ts'
import { defineText } from '#web/platform/text/define.ts'
import type { TicketDetail } from './handle.ts'
import styles from './TicketContext.module.css'
import { useText } from './text.ts'

const { useText: useMatchText } = defineText('sla-match', slaMatch)

/** The trace kept at intake: which policy and whose hours, and why these. */
export function WhyMatched({ ticket }: { readonly ticket: TicketDetail }) {
  const say = useText()
  const sayMatch = useMatchText() as (key: string, values: object) => string
  const { trace } = ticket.match
  if (trace.length === 0) return null
  return (
    <details className={styles.matched}>
      <summary>{say('whyMatched')}</summary>
      <ol>
        {trace.map(({ code, params }) => {
          const sentence = sayMatch(`match.${code}`, params ?? {})
          return <li key={code}>{sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1)}.</li>
        })}
      </ol>
    </details>
  )
}
