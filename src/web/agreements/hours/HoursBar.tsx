import { classes } from '#web/ui/classes.ts'
import { layBar, type Standing, stepOf } from './bar.ts'
import styles from './HoursBar.module.css'

/**
 * How much of the hours is used, in the grammar of promises: grey while there is plenty, what went beyond stands past
 * the end of them, and a mark says how much of the period is gone. It repeats what the words beside it say, so it is
 * silent to a screen reader.
 */
export function HoursBar({
  standing,
  period = null,
  today,
  thresholds,
  className,
}: {
  readonly standing: Standing
  readonly period?: { readonly startsOn: string; readonly endsOn: string | null } | null
  readonly today: string
  /** Per cent at which people are told; each is a notch. */
  readonly thresholds?: readonly number[]
  readonly className?: string | undefined
}) {
  const { used, extra, now } = layBar(standing, period, today)
  const room = 1 - extra
  return (
    <span
      className={classes(styles.track, className)}
      data-step={stepOf(standing, thresholds)}
      aria-hidden="true"
    >
      <span className={styles.bar}>
        <span className={styles.used} style={{ inlineSize: percent(used) }} />
        {extra > 0 ? <span className={styles.extra} style={{ inlineSize: percent(extra) }} /> : null}
      </span>
      {(thresholds ?? [])
        .filter(threshold => threshold < 100)
        .map(threshold => (
          <span
            key={threshold}
            className={styles.notch}
            style={{ insetInlineStart: percent((threshold / 100) * room) }}
          />
        ))}
      {now === null ? null : <span className={styles.now} style={{ insetInlineStart: percent(now) }} />}
    </span>
  )
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`
