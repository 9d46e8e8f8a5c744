import { dayText } from '#web/agreements/days.ts'
import { useFormat } from '#web/platform/reader.ts'
import { useText as useUiText } from '#web/ui/text.ts'
import { useText } from '../text.ts'
import styles from './Request.module.css'
import type { Request } from './shape.ts'

/** What was answered to the questions of the service. */
export function Answered({ answers }: { readonly answers: Request['answers'] }) {
  const say = useText()
  const sayUi = useUiText()
  const format = useFormat()
  if (answers.length === 0) return null
  const shown = ({ kind, value }: Request['answers'][number]): string => {
    if (typeof value === 'boolean') return sayUi(value ? 'yes' : 'no')
    if (typeof value === 'number') return format.number(value)
    if (typeof value === 'string') return kind === 'date' ? dayText(value, format) : value
    return format.list(value)
  }
  return (
    <section className={styles.answered} aria-labelledby="answered">
      <h2 id="answered">{say('youAnswered')}</h2>
      <dl>
        {answers.map(answer => (
          <div key={answer.key}>
            <dt dir="auto">{answer.name}</dt>
            <dd dir="auto">{shown(answer)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
