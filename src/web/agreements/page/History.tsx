import type { Agreement } from '#domain/agreements/shapes.ts'
import { instant } from '#kernel/instant.ts'
import { StateMark } from '../StateMark.tsx'
import { useAgreementWords } from '../words.ts'
import styles from './Page.module.css'
import { Tile } from './Tile.tsx'
import { useText } from './text.ts'

const late = 60_000

/** Every turn it took: when it belongs to, who or what did it, and why; and every term it ever had. */
export function History({ agreement }: { readonly agreement: Agreement }) {
  const say = useText()
  const words = useAgreementWords()
  const { transitions, periods, zone } = agreement
  const former = periods.filter(({ supersededAt }) => supersededAt !== null)
  return (
    <Tile name={say('history')}>
      <ol className={styles.lines}>
        {[...transitions]
          .sort((a, b) => (a.at < b.at ? 1 : -1))
          .map(turn => (
            <li key={turn.id} className={styles.line}>
              <span className={styles.lineHead}>
                <StateMark state={turn.after} />
                <time dateTime={turn.at}>{words.moment(turn.at, zone)}</time>
              </span>
              <span className={styles.quiet}>
                {turn.automatic
                  ? say('byItself')
                  : turn.by
                    ? say('by', { name: turn.by.name })
                    : say('byHand')}
                {instant(turn.detectedAt) - instant(turn.at) > late
                  ? ` · ${say('caughtUp', { moment: words.moment(turn.detectedAt, zone) })}`
                  : ''}
              </span>
              {turn.reason ? <p dir="auto">{turn.reason}</p> : null}
            </li>
          ))}
      </ol>
      {former.length > 0 ? (
        <details className={styles.more}>
          <summary>{say('formerPeriods', { count: former.length })}</summary>
          <ul className={styles.lines}>
            {former.map(period => (
              <li key={period.id} className={styles.line}>
                <span>{words.period(period)}</span>
                <span className={styles.quiet}>
                  {period.setBy
                    ? say('setBy', {
                        moment: words.moment(period.setAt, words.format.zone),
                        name: period.setBy.name,
                      })
                    : words.moment(period.setAt, words.format.zone)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Tile>
  )
}
