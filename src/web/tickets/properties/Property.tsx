import type { MouseEvent, ReactNode } from 'react'
import { tip } from '#web/ui/tip.ts'
import type { Question } from '../picking/asking.ts'
import { useText } from '../text.ts'
import styles from './Properties.module.css'

/** One field and its value. The value is the button that changes it; whoever may not change sees it as text. */
export function Property({
  name,
  value,
  keys,
  note,
  question,
  onChange,
}: {
  readonly name: string
  readonly value: ReactNode
  readonly keys?: string | null
  /** What is asked when it is pressed: keys that ask the same stand beside it. */
  readonly question?: Question
  /** A quieter line beneath. */
  readonly note?: ReactNode
  readonly onChange?: ((anchor: Element) => void) | undefined
}) {
  const say = useText()
  return (
    <div className={styles.property}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>
        {onChange ? (
          <button
            type="button"
            className={styles.change}
            data-question={question}
            aria-haspopup="listbox"
            {...tip(say('change', { field: name.toLocaleLowerCase() }), keys)}
            onClick={(event: MouseEvent<HTMLButtonElement>) => onChange(event.currentTarget)}
          >
            <span className="unseen">{name}: </span>
            {value}
          </button>
        ) : (
          <span className={styles.fixed}>{value}</span>
        )}
        {note ? <div className={styles.note}>{note}</div> : null}
      </dd>
    </div>
  )
}
