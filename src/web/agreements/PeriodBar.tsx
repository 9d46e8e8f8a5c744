import type { AgreementState } from '#domain/agreements/terms-shapes.ts'
import styles from './PeriodBar.module.css'
import { layBar, ownStretch, placeOf, type Stretch } from './period-bar.ts'

/**
 * The term as a bar with today marked on it; a side that is open fades out. `stretch` sets it into a common scale, as
 * on the timeline. It repeats what the words beside it say, so it is silent to a screen reader.
 */
export function PeriodBar({
  startsOn,
  endsOn,
  today,
  state,
  stretch,
}: {
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly today: string
  readonly state: AgreementState
  readonly stretch?: Stretch
}) {
  const scale = stretch ?? ownStretch({ startsOn, endsOn }, today)
  const bar = layBar({ startsOn, endsOn }, scale)
  const now = placeOf(today, scale)
  const percent = (share: number) => `${(share * 100).toFixed(2)}%`
  return (
    <span className={styles.track} data-wide={stretch !== undefined || undefined} aria-hidden="true">
      {bar ? (
        <span
          className={styles.bar}
          data-state={state}
          data-open-start={bar.openStart || (stretch === undefined && startsOn === null) || undefined}
          data-open-end={bar.openEnd || (stretch === undefined && endsOn === null) || undefined}
          style={{ insetInlineStart: percent(bar.start), inlineSize: percent(bar.end - bar.start) }}
        />
      ) : null}
      {now === null ? null : <span className={styles.today} style={{ insetInlineStart: percent(now) }} />}
    </span>
  )
}
