import { useAnswer } from '#web/platform/cache.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { PriorityMark } from '#web/ui/PriorityMark.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { TurnBadge } from '#web/ui/TurnBadge.tsx'
import styles from './Settings.module.css'
import { SettingsPage } from './SettingsPage.tsx'
import { useText } from './text.ts'

/** The words of tickets: statuses with whose turn each is, kinds with where they go, the priority matrix. */
export function TicketsScreen() {
  const say = useText()
  const words = useAnswer('tickets.vocabulary')
  if (!words.data)
    return (
      <SettingsPage section="tickets">
        {words.error ? (
          <ErrorState title={say('loadFailed')} retry={() => void words.refetch()} />
        ) : (
          <Waiting lines={8} />
        )}
      </SettingsPage>
    )
  const { types, statuses, matrix } = words.data
  const nameOf = (id: string) => statuses.find(status => status.id === id)
  return (
    <SettingsPage section="tickets">
      <section className={styles.card}>
        <h2>{say('matrix')}</h2>
        <p className={styles.quiet}>{say('matrixText')}</p>
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{say('severity')}</th>
                {([1, 2, 3] as const).map(urgency => (
                  <th key={urgency} scope="col">
                    {say(`urgency_${urgency}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {([1, 2, 3, 4] as const).map(severity => (
                <tr key={severity}>
                  <th scope="row">{say(`severity_${severity}`)}</th>
                  {([0, 1, 2] as const).map(place => (
                    <td key={place}>
                      <PriorityMark rank={(matrix[severity - 1]?.[place] ?? 4) as 1 | 2 | 3 | 4} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className={styles.card}>
        <h2>{say('statuses')}</h2>
        <p className={styles.quiet}>{say('statusesText')}</p>
        <ul className={styles.buttons}>
          {statuses.map(({ id, turn, name }) => (
            <li key={id}>
              <TurnBadge turn={turn} status={name} />
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.card}>
        <h2>{say('types')}</h2>
        <p className={styles.quiet}>{say('typesText')}</p>
        <table className={styles.table}>
          <tbody>
            {types.map(({ id, name, handOverStatusId, solveStatusId }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {[handOverStatusId, solveStatusId].map(status => (
                  <td key={status}>
                    <TurnBadge turn={nameOf(status)?.turn ?? 'us'} status={nameOf(status)?.name ?? ''} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </SettingsPage>
  )
}
