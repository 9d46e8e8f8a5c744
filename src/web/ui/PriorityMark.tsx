import styles from './PriorityMark.module.css'
import { useText } from './text.ts'

/** Rank 1 (first) to 4: full, two thirds, one third, outline, and its name. No hue, so colour keeps one meaning. */
export function PriorityMark({
  rank,
  name,
  bare = false,
}: {
  readonly rank: 1 | 2 | 3 | 4
  /** What this desk calls it; P1 … P4 unless told. */
  readonly name?: string
  /** Only the bars; the name goes to the accessible name and the tooltip. */
  readonly bare?: boolean
}) {
  const say = useText()
  const called = name ?? `P${rank}`
  return (
    <span
      className={styles.mark}
      {...(bare ? { role: 'img', 'aria-label': say('priority', { rank: called }), 'data-tip': called } : {})}
    >
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {[0, 1, 2].map(bar => (
          <rect
            key={bar}
            x={bar * 4 + 0.5}
            y={8.5 - bar * 4}
            width="3"
            height={3 + bar * 4}
            rx="0.5"
            data-full={bar < 4 - rank || undefined}
          />
        ))}
      </svg>
      {bare ? null : <span>{called}</span>}
    </span>
  )
}
