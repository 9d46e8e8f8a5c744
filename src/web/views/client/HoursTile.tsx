import { BookTheirs, ClientHours, TheirOrder } from '#web/agreements/hours/ClientHours.tsx'
import { useAnswer } from '#web/platform/cache.ts'
import styles from './Client.module.css'
import { Tile } from './Tile.tsx'
import { useText } from './text.ts'

/** What is left of the hours of each agreement in force, how fast they go, and in which order they are given. */
export function HoursTile({ client }: { readonly client: { readonly id: string; readonly name: string } }) {
  const say = useText()
  const answer = useAnswer('views.client', { params: { id: client.id } })
  return (
    <Tile
      name={say('hours')}
      answer={answer}
      failed={say('promisesFailed')}
      actions={answer.data && answer.data.hours.length > 0 ? <BookTheirs client={client} /> : null}
    >
      {({ hours }) =>
        hours.length === 0 ? (
          <p className={styles.quiet}>{say('noHours')}</p>
        ) : (
          <>
            <ul className={styles.hours}>
              {hours.map(({ agreement, hours: glance }) => (
                <ClientHours key={agreement.id} agreement={agreement} glance={glance} />
              ))}
            </ul>
            <TheirOrder clientId={client.id} />
          </>
        )
      }
    </Tile>
  )
}
