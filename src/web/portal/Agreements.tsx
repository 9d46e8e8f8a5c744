import { dayText, periodText } from '#web/agreements/days.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { useFormat } from '#web/platform/reader.ts'
import styles from './Portal.module.css'
import { useText } from './text.ts'

/** What is agreed with one's company: from when to when, what for, and the promises it shares. */
export function Agreements() {
  const say = useText()
  const format = useFormat()
  const { data } = useAnswer('agreements.own', undefined, { staleTime: 60_000 })
  if (!data || data.agreements.length === 0) return null
  const whom = data.manager ?? say('us')
  const held = data.agreements.filter(({ state }) => state !== 'ended')
  const [last] = data.agreements
  return (
    <section className={styles.agreements} aria-labelledby="agreements">
      <h2 id="agreements">{say('agreements')}</h2>
      {held.length === 0 && last ? (
        <p>
          {last.endsOn
            ? say('agreementEnded', { name: last.name, day: dayText(last.endsOn, format), whom })
            : say('agreementOver', { name: last.name, whom })}
        </p>
      ) : null}
      <ul className={styles.list}>
        {held.map(({ number, name, state, startsOn, endsOn, services, promises }) => (
          <li key={number} className={styles.agreement}>
            <strong dir="auto">{name}</strong>
            <span className={styles.quiet}>
              {state === 'suspended' ? `${say('agreementSuspended', { whom })} ` : ''}
              {startsOn && endsOn
                ? periodText(startsOn, endsOn, format)
                : endsOn
                  ? say('agreementUntil', { day: dayText(endsOn, format) })
                  : startsOn
                    ? say('agreementFrom', { day: dayText(startsOn, format) })
                    : say('agreementOpen')}
            </span>
            <span>
              {services === 'all'
                ? say('agreementAll')
                : say('agreementFor', { services: format.list(services) })}
            </span>
            {promises.length > 0 ? (
              <details>
                <summary>{say('agreementPromises')}</summary>
                <ul>
                  {promises.map(promise => (
                    <li key={promise}>{promise}</li>
                  ))}
                </ul>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
