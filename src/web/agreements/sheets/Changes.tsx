import styles from './columns.module.css'
import type { Laid } from './laying.ts'
import { useText } from './text.ts'

/** What a renewal changes besides its days, a line each. */
export function Changes({ laid }: { readonly laid: Laid }) {
  const say = useText()
  const changed = laid.differences.filter(
    ({ part, changed }) => changed && part !== 'period' && part !== 'name',
  )
  if (changed.length === 0) return <span className={styles.quiet}>{say('noChange')}</span>
  return (
    <ul className={styles.list}>
      {changed.map(({ part, after, hint }) => (
        <li key={part} dir="auto">
          {say('changeTo', { part: say(`part_${part}`), after })}
          {hint ? <span className={styles.quiet}> · {hint}</span> : null}
        </li>
      ))}
    </ul>
  )
}
