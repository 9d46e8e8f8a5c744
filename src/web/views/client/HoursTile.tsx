import { Link } from '@tanstack/react-router'
import type { ClientOverview } from '#domain/views/client-shapes.ts'
import { hoursText } from '#web/agreements/words.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { useSpeech } from '#web/platform/reader.ts'
import styles from './Client.module.css'
import { Tile } from './Tile.tsx'
import { useText } from './text.ts'

/** What agreements in force include, as it was agreed. */
export function HoursTile({ clientId }: { readonly clientId: string }) {
  const say = useText()
  const answer = useAnswer('views.client', { params: { id: clientId } })
  return (
    <Tile name={say('hours')} answer={answer} failed={say('promisesFailed')}>
      {({ hours }) =>
        hours.length === 0 ? (
          <p className={styles.quiet}>{say('noHours')}</p>
        ) : (
          <ul className={styles.plain}>
            {hours.map(one => (
              <Included key={one.agreement.id} included={one} />
            ))}
          </ul>
        )
      }
    </Tile>
  )
}

function Included({ included }: { readonly included: ClientOverview['hours'][number] }) {
  const say = useText()
  const speech = useSpeech()
  const { agreement, work, per, carryOver, carriesFor } = included
  const rest =
    carryOver === 'lapses'
      ? say('lapses')
      : carriesFor === null
        ? say('carries')
        : say('carriesFor', { count: carriesFor })
  return (
    <li>
      <div>
        {say(`per_${per}`, { hours: hoursText(work, speech) })}, {rest}
      </div>
      <Link
        to="/a/$agreement"
        params={{ agreement: String(agreement.number) }}
        search={{}}
        className={styles.quiet}
        dir="auto"
      >
        {agreement.name}
      </Link>
    </li>
  )
}
