import type { PolicyTerms } from '#domain/sla/policy-shapes.ts'
import { sentencesOf } from '#domain/sla/sentences.ts'
import { useFormat } from '#web/platform/reader.ts'
import settings from '#web/settings/Settings.module.css'
import styles from './Policies.module.css'
import { useSentenceText, useText } from './text.ts'

/** The policy as a customer could read it. */
export function Sentences({ terms }: { readonly terms: PolicyTerms }) {
  const say = useText()
  const sayPolicy = useSentenceText()
  const format = useFormat()
  const sentences = sentencesOf(terms, { format, say: sayPolicy })
  if (sentences.length === 0) return null
  return (
    <section className={settings.card}>
      <h2>{say('inWords')}</h2>
      <div className={styles.sentences}>
        {sentences.map(({ severity, sentence }) => (
          <p key={severity}>{sentence}</p>
        ))}
      </div>
    </section>
  )
}
