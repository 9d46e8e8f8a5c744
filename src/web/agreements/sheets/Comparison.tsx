import { ArrowRight, TriangleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Difference, Finding, Part } from '#domain/agreements/shapes.ts'
import { useNarrow } from '#web/platform/width.ts'
import { Button } from '#web/ui/Button.tsx'
import { Findings } from '../Findings.tsx'
import styles from './Comparison.module.css'
import { partOf } from './part-of.ts'
import { useText } from './text.ts'

/**
 * The old on the left, the new on the right; only what differs is bright. A part may bring a field, which stands in
 * place of the new value, or a control under it. What stays the same and is seldom asked for is folded away, and on a
 * phone all that stays the same.
 */
export function Comparison({
  differences,
  problems,
  fields = {},
  controls = {},
}: {
  readonly differences: readonly Difference[]
  readonly problems: readonly Finding[]
  readonly fields?: Partial<Record<Part, ReactNode>>
  readonly controls?: Partial<Record<Part, ReactNode>>
}) {
  const say = useText()
  const narrow = useNarrow()
  const [all, setAll] = useState(false)
  const isBright = ({ part, changed }: Difference) =>
    changed ||
    fields[part] !== undefined ||
    controls[part] !== undefined ||
    problems.some(problem => partOf(problem) === part)
  const isShown = (line: Difference) => all || isBright(line) || (!narrow && always.includes(line.part))
  const shown = differences.filter(isShown)
  const folded = differences.length - shown.length
  return (
    <div className={styles.comparison}>
      <table className={styles.table}>
        <caption className="unseen">{say('comparison')}</caption>
        <thead className={styles.head}>
          <tr>
            <td />
            <th scope="col">{say('before')}</th>
            <th scope="col">{say('after')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(line => (
            <tr key={line.part} data-changed={line.changed || undefined} className={styles.line}>
              <th scope="row">{say(`part_${line.part}`)}</th>
              <td className={styles.before} dir="auto">
                {line.before}
              </td>
              <td className={styles.after}>
                <After line={line} field={fields[line.part]} control={controls[line.part]} />
                <Findings findings={problems.filter(problem => partOf(problem) === line.part)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {folded > 0 ? (
        <Button size="s" look="quiet" onClick={() => setAll(true)}>
          {say('showSame', { count: folded })}
        </Button>
      ) : null}
    </div>
  )
}

/** Shown also where they stay the same: what people look for before they sign. */
const always: readonly Part[] = ['services', 'policy', 'calendar', 'allowance', 'price', 'notices']

function After({
  line,
  field,
  control,
}: {
  readonly line: Difference
  readonly field: ReactNode
  readonly control: ReactNode
}) {
  const say = useText()
  const { part, changed, after, hint } = line
  return (
    <>
      {changed || field ? (
        <div className={styles.new}>
          {changed ? (
            <ArrowRight size={16} strokeWidth={1.75} aria-hidden="true" className={styles.arrow} />
          ) : (
            <span className={styles.arrow} />
          )}
          {field ? <div className={styles.field}>{field}</div> : <span dir="auto">{after}</span>}
        </div>
      ) : (
        <p className={styles.same}>{say('same')}</p>
      )}
      {hint ? (
        <p className={styles.hint}>
          {changed && part === 'policy' ? (
            <TriangleAlert size={14} strokeWidth={1.75} aria-hidden="true" />
          ) : null}
          {hint}
        </p>
      ) : null}
      {control ? <div className={styles.control}>{control}</div> : null}
    </>
  )
}
