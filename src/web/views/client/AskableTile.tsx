import { useAnswer } from '#web/platform/cache.ts'
import styles from './Client.module.css'
import { Tile } from './Tile.tsx'
import { useText } from './text.ts'

/** What anybody of this client could ask for at this moment. */
export function AskableTile({ clientId }: { readonly clientId: string }) {
  const say = useText()
  const answer = useAnswer('agreements.entitlement', { query: { clientId } })
  return (
    <Tile name={say('services')} answer={answer} failed={say('servicesFailed')}>
      {({ services, governed }) => (
        <>
          {services === 'all' ? (
            <p>{say('everything')}</p>
          ) : services.length === 0 ? (
            <p>{say('nothingNow')}</p>
          ) : (
            <ul className={styles.plain}>
              {services.map(({ id, name }) => (
                <li key={id} dir="auto">
                  {name}
                </li>
              ))}
            </ul>
          )}
          {governed ? null : <p className={styles.quiet}>{say('notGoverned')}</p>}
        </>
      )}
    </Tile>
  )
}
