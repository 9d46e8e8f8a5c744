import { useRef } from 'react'
import { moment } from '#domain/sla/words.ts'
import { useMinute } from '#web/platform/clock.ts'
import { useSpeech } from '#web/platform/reader.ts'
import { moveFocus } from '#web/ui/moving.ts'
import { useWidth } from '#web/ui/width.ts'
import { layLine, type Upcoming } from './line-layout.ts'
import styles from './PromiseLine.module.css'

/** The next working hours as a line, one tick per due moment, so that clusters show. One tab stop; arrows move in it. */
export function PromiseLine({
  upcoming,
  onOpen,
}: {
  readonly upcoming: Upcoming
  /** A tick was chosen: the tickets due there, soonest first. */
  readonly onOpen: (tickets: readonly Upcoming['moments'][number][]) => void
}) {
  const speech = useSpeech()
  const now = useMinute()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const { say } = speech
  const { before, hours, clusters, gaps, needle, workingHours } = layLine(upcoming, now, width, speech.format)
  const wordsOf = (moments: typeof before) =>
    moments.map(one =>
      say('line_due', {
        moment: moment(one.at, now, speech),
        number: one.due.number,
        promise: say(`promise_${one.due.promise}`),
      }),
    )
  return (
    <div className={styles.line} data-empty={upcoming.moments.length === 0 || undefined}>
      {before.length > 0 ? (
        <button
          type="button"
          className={styles.before}
          data-tip={wordsOf(before).slice(0, 6).join('\n')}
          onClick={() => onOpen(before.map(one => one.due))}
        >
          {say('line_before', { count: speech.format.number(before.length) })}
        </button>
      ) : null}
      <div
        ref={box}
        role="toolbar"
        aria-label={say('line_title', { hours: workingHours })}
        className={styles.axis}
        onKeyDown={event => moveFocus(event, 'button', 'inline')}
      >
        {hours.map(hour => (
          <span key={hour.at} className={styles.hour} style={{ insetInlineStart: hour.x }}>
            {hour.name}
          </span>
        ))}
        {gaps.map(gap => (
          <span
            key={gap}
            className={styles.gap}
            style={{ insetInlineStart: gap }}
            data-tip={say('line_closed')}
          />
        ))}
        <span className={styles.now} style={{ insetInlineStart: needle }} aria-hidden="true" />
        {clusters.map((cluster, place) => {
          const words = wordsOf(cluster.moments)
          return (
            <button
              key={cluster.x}
              type="button"
              className={styles.tick}
              style={{ insetInlineStart: cluster.x }}
              tabIndex={place === 0 ? 0 : -1}
              aria-label={words.join(', ')}
              data-tip={words.slice(0, 6).join('\n')}
              data-many={cluster.moments.length > 1 || undefined}
              onClick={() => onOpen(cluster.moments.map(one => one.due))}
            >
              {cluster.moments.length > 1 ? cluster.moments.length : null}
            </button>
          )
        })}
      </div>
      {upcoming.moments.length === 0 ? (
        <p className={styles.empty}>{say('line_empty', { hours: workingHours })}</p>
      ) : null}
    </div>
  )
}
