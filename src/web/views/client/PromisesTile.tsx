import { Link } from '@tanstack/react-router'
import type { ClientOverview } from '#domain/views/client-shapes.ts'
import { instant } from '#kernel/instant.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { useFormat, useSpeech } from '#web/platform/reader.ts'
import styles from './Client.module.css'
import { Tile } from './Tile.tsx'
import { useText } from './text.ts'

/** What became of what was promised in ninety days: kept and missed by kind, each miss by name. */
export function PromisesTile({ clientId }: { readonly clientId: string }) {
  const say = useText()
  const answer = useAnswer('views.client', { params: { id: clientId } })
  return (
    <Tile name={say('promises')} answer={answer} failed={say('promisesFailed')}>
      {({ promises, missed }) => (
        <>
          {promises.length === 0 ? (
            <p className={styles.quiet}>{say('noneDecided')}</p>
          ) : (
            <dl className={styles.kept}>
              {promises.map(one => (
                <Kept key={one.promise} {...one} />
              ))}
            </dl>
          )}
          {missed.length > 0 ? (
            <div className={styles.misses}>
              <h3>{say('missed', { count: promises.reduce((sum, one) => sum + one.missed, 0) })}</h3>
              <ul className={styles.plain}>
                {missed.map(miss => (
                  <Miss key={`${miss.ticket.id} ${miss.promise} ${miss.dueAt}`} miss={miss} />
                ))}
              </ul>
            </div>
          ) : null}
        </>
      )}
    </Tile>
  )
}

function Kept({ promise, kept, missed }: ClientOverview['promises'][number]) {
  const say = useText()
  const { say: sayPromise } = useSpeech()
  const format = useFormat()
  const total = kept + missed
  // Rounded down: whoever missed one of a thousand has not kept them all.
  const percent = format.percent(Math.floor((kept / total) * 1_000) / 1_000, kept === total ? 0 : 1)
  return (
    <div>
      <dt>{sayPromise(`promise_${promise}`)}</dt>
      <dd className={styles.percent}>{percent}</dd>
      <dd className={styles.quiet}>
        {say('keptOf', { kept: format.number(kept), total: format.number(total) })}
      </dd>
    </div>
  )
}

function Miss({ miss }: { readonly miss: ClientOverview['missed'][number] }) {
  const say = useText()
  const { say: sayPromise } = useSpeech()
  const format = useFormat()
  const moment = (iso: string) => `${format.day(instant(iso))} ${format.time(instant(iso))}`
  const { ticket, promise, dueAt, endedAt, byChange } = miss
  return (
    <li className={styles.miss}>
      <Link to="/t/$ticket" params={{ ticket: String(ticket.number) }} dir="auto">
        #{ticket.number} {ticket.subject}
      </Link>
      <span className={styles.quiet}>
        {[
          dueAt
            ? say('missedLine', { promise: sayPromise(`promise_${promise}`), moment: moment(dueAt) })
            : sayPromise(`promise_${promise}`),
          endedAt ? say('doneAt', { moment: moment(endedAt) }) : say('stillLate'),
          byChange ? say('byChange') : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  )
}
