import { useFormat } from '#web/platform/reader.ts'
import { Segments } from '#web/ui/forms/Choices.tsx'
import { dayText } from '../days.ts'
import type { Start } from './making.ts'
import type { Row } from './row.ts'
import styles from './Sheets.module.css'
import { useText } from './text.ts'

const starts: readonly Start[] = ['planned', 'active', 'draft']

/** How it begins. With a row, also when and what that means. */
export function StartAs({
  value,
  onChange,
  row,
}: {
  readonly value: Start
  readonly onChange: (start: Start) => void
  readonly row?: Row
}) {
  const say = useText()
  const format = useFormat()
  return (
    <div className={styles.start}>
      <Segments
        name={say('startAs')}
        choices={starts.map(id => ({ id, name: say(`start_${id}`) }))}
        value={value}
        onChange={onChange}
      />
      {row ? (
        <p className={styles.quiet}>
          {value !== 'planned'
            ? say(`startNote_${value}`)
            : row.startsOn === null
              ? say('startNote_open')
              : say('startNote_planned', { day: dayText(row.startsOn, format) })}
        </p>
      ) : null}
    </div>
  )
}
